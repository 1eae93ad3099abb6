/** The dossiers of the benchmark: JSON texts, one a line, below the working directory. */
import { readFileSync } from 'node:fs'

export const PLAN = 'dang-uy-khoi-2022'
export const COUNT = 1000
export const FILE = 'test/bench/dossiers.jsonl'

export function dossierTexts(): readonly string[] {
  const texts = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  if (texts.length !== COUNT || new Set(texts).size !== COUNT) throw new Error(`${FILE} does not hold ${COUNT} distinct dossiers`)
  return texts
}
