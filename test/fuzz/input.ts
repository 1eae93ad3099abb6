/** One input of the fuzzers: plain data, so that it can be sent to another process, made smaller and kept as a file. */

export const kindNames = ['rules', 'dossiers', 'slates', 'rulings', 'fixtures', 'commands'] as const

export type KindName = (typeof kindNames)[number]

export interface Input {
  /** One of the kinds, or a fault planted to try the harness itself. */
  readonly kind: string
  /** The plan under which the texts are read. */
  readonly plan: string
  readonly texts: readonly { readonly name: string; readonly text: string }[]
  /** Options, or the command line; `{0}` there stands for the path of the first text. */
  readonly words: readonly string[]
}

/** What can go wrong with an input: it threw, its process died, it did not come back in time, it took more than a second. */
export type How = 'threw' | 'died' | 'hung' | 'slow'

export interface Fault {
  readonly how: How
  readonly what: string
}

export interface Done {
  /** Milliseconds of processor time. */
  readonly ms: number
  /** `read`, `refused` or how else it came out. */
  readonly said: string
}

/** A kind of input: how it is run. Whatever `run` throws is a finding. */
export type Run = (input: Input) => string | Promise<string>
