import type { Finding } from './findings.js'

/** What a YAML or JSON text says, with the offset of every part; nothing is judged or converted yet. */
export type Tree = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly start: number
  /** Offset after the last character; equal to `start` when nothing is written. */
  readonly end: number
  readonly value: string | number | boolean | null
  /** Whether it stands in quotes or in a block: then it is text whatever it looks like. */
  readonly quoted: boolean
}

export interface ListNode {
  readonly kind: 'list'
  readonly start: number
  readonly end: number
  readonly items: readonly Tree[]
}

export interface MapNode {
  readonly kind: 'map'
  readonly start: number
  readonly end: number
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: Tree
  readonly value: Tree
}

/** Neither a tree nor findings: the text holds nothing but white space and comments. */
export interface TreeRead {
  readonly tree?: Tree
  readonly findings: readonly Finding[]
}
