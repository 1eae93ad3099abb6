/** Reads the list of a plan's mutants that no dossier can tell from it. */
import { equivalentsDocument, type Equivalents } from '../documents/equivalents.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { readBySchema } from './by-schema.js'
import type { Source } from './load.js'
import { fault } from './schema-problems.js'

export interface ReadEquivalents {
  /** Only when nothing is wrong. */
  readonly equivalents?: Equivalents
  readonly problems: readonly Problem[]
}

export function readEquivalents(source: string | Source): ReadEquivalents {
  const { document, problems } = readBySchema(source, equivalentsDocument, ({ equivalent }) => {
    const names = equivalent.map(({ mutant }) => mutant)
    return names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [fault('E_DUP_ID', ['equivalent', index, 'mutant'], `the mutant ${shown(name)} stands twice`)]))
  })
  return { ...(document === undefined ? {} : { equivalents: document }), problems }
}
