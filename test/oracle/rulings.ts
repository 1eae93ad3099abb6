/** Rulings as the library takes them, of those given in short: a reading by its name, or a number. */
import type { Ruling } from '../../src/documents/rulings.js'

export function inFull(rulings: Readonly<Record<string, string | number>>): Readonly<Record<string, Ruling>> {
  return Object.fromEntries(Object.entries(rulings).map(([id, ruling]) => [id, typeof ruling === 'number' ? { value: ruling } : { reading: ruling }]))
}
