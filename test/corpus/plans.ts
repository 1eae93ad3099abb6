/** How many dossiers of each plan are frozen: more of those that ask more. */
export const PLANS: Readonly<Record<string, number>> = {
  'ban-tuyen-giao-2022': 200,
  'dak-doa-2021': 1400,
  'dang-uy-khoi-2022': 1400,
  'huyen-uy-2022': 1500,
  'ubnd-xa-2023': 500,
}
