/** How a run ends. Clear of the codes that Node itself uses; an undetermined verdict never ends with 0. */
import type { VerdictOutcome } from '../words/outcome.js'

export const exit = {
  done: 0,
  fail: 20,
  undetermined: 21,
  notCovered: 22,
  /** `lint` or `test` found something. */
  found: 40,
  usage: 64,
  file: 65,
  noInput: 66,
  internal: 70,
  io: 74,
  /** Whoever read the output has gone. */
  closed: 141,
} as const

export function exitOf(outcome: VerdictOutcome): number {
  switch (outcome) {
    case 'pass':
      return exit.done
    case 'fail':
      return exit.fail
    case 'undetermined':
      return exit.undetermined
    case 'not-covered':
      return exit.notCovered
  }
}

const gravest: readonly number[] = [exit.internal, exit.io, exit.usage, exit.noInput, exit.file, exit.found, exit.fail, exit.undetermined, exit.notCovered]

/** The gravest of several: a broken file before a failed dossier, a failed dossier before an undetermined one. */
export function worst(codes: readonly number[]): number {
  return gravest.find((code) => codes.includes(code)) ?? exit.done
}
