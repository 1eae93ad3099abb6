/** A dossier that is still being written. */

export type Entry = Record<string, unknown>

export interface Draft extends Entry {
  readonly format: 1
  readonly id: string
  round?: string
  year?: number
  section?: string
  nominee: Record<string, string | readonly string[]>
  papers: Entry
  bodies?: unknown
  ratings: Record<string, Entry>
  findings: Entry
  standings: Record<string, unknown>
  lists: Record<string, unknown>
  series: Record<string, { basis?: string; years: Entry }>
  titles: Record<string, Entry>
  led?: Record<string, unknown>
}

/** The years for which drafts give facts: the periods of the plans and the year before them. */
export const YEARS: readonly number[] = [2020, 2021, 2022, 2023, 2024, 2025]
