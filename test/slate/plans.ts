/** Files of the library, and the ids of its plans. */
import { readFileSync, readdirSync } from 'node:fs'
import type { Source } from '../../src/read/load.js'

export const filesIn = (folder: string): readonly Source[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('rulings'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }))

export const planIds: readonly string[] = readdirSync('rules').filter((name) => name !== 'facts')
