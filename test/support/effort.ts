/** How much of a costly test is run: the whole of it where `THOROUGH` is set, as it is once in CI; a part otherwise. */
export const isThorough = process.env['THOROUGH'] !== undefined

export function effort(usual: number, thorough: number): number {
  return isThorough ? thorough : usual
}
