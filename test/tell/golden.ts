import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

/** The text is, byte for byte, that of `test/golden/<name>.txt`. With UPDATE_GOLDEN=1 the file is written first. */
export function expectGolden(name: string, text: string): void {
  const path = new URL(`../golden/${name}.txt`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
