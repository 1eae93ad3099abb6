/** What a command comes to: findings for stdout, problems for stderr, and the code to end with. */
import { exit, worst } from './exit-code.js'

export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

export function result(code: number, out: string, err = ''): Result {
  return { code, out, err }
}

/** Several results as one: the texts in order, the gravest code. */
export function joined(results: readonly Result[]): Result {
  return result(worst(results.map(({ code }) => code)), results.map(({ out }) => out).join(''), results.map(({ err }) => err).join(''))
}

/** A stop in the middle of a command, with what is to be said; caught by the command itself. */
export interface Stop {
  readonly stop: Result
}

export const isStop = <T extends object>(value: T | Stop): value is Stop => Object.hasOwn(value, 'stop')

export function usage(message: string): Stop {
  return { stop: result(exit.usage, '', `${message}\n`) }
}
