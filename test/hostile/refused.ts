/** Texts that are refused, each for what stands at its marks. */
import { expect } from 'vitest'
import type { Said } from './marked.js'

/** What is written, and the code of each mark in it. */
export type Row = readonly [what: string, lines: string, ...codes: string[]]

/** The problems are those marked and no others, and nothing is read. */
export function expectRefused({ found, expected, isRead }: Said): void {
  expect(found).toEqual(expected)
  expect(isRead).toBe(false)
}
