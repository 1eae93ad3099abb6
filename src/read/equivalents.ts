/** Reads the list of a plan's mutants that no dossier can tell from it. */
import { equivalentsDocument, type Equivalents } from '../documents/equivalents.js'
import { describeIssues, parseOptions } from '../documents/issues.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { dossierLimits, load, type Source } from './load.js'
import { fault, inFile, inOrder, sourceOf, toProblem } from './schema-problems.js'

export interface ReadEquivalents {
  /** Only when nothing is wrong. */
  readonly equivalents?: Equivalents
  readonly problems: readonly Problem[]
}

export function readEquivalents(source: string | Source): ReadEquivalents {
  const file = sourceOf(source)
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const locate = inFile(file.name, loaded)
  const parsed = equivalentsDocument.safeParse(loaded.value, parseOptions)
  if (!parsed.success) return { problems: inOrder(describeIssues(parsed.error.issues, loaded.value).map((each) => toProblem(each, locate)), [file.name]) }
  const names = parsed.data.equivalent.map(({ mutant }) => mutant)
  const twice = names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [toProblem(fault('E_DUP_ID', ['equivalent', index, 'mutant'], `the mutant ${shown(name)} stands twice`), locate)]))
  return twice.length > 0 ? { problems: twice } : { equivalents: parsed.data, problems: [] }
}
