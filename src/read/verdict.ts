/** Reads a verdict that was kept as JSON, and says where it is no verdict of this format. */
import { describeIssues, parseOptions } from '../documents/issues.js'
import type { Described } from '../documents/issues.js'
import { plainCopy } from '../documents/plain.js'
import { verdict as verdictSchema } from '../documents/verdict-schema.js'
import type { Verdict } from '../documents/verdict.js'
import type { Problem } from '../words/problem.js'
import { limitsOf, load, type Source } from './load.js'
import { inFile, inObject, inOneFile, sourceOf, type Locate } from './schema-problems.js'

export interface ReadVerdict {
  /** Only when nothing is wrong. */
  readonly verdict?: Verdict
  readonly problems: readonly Problem[]
}

/** A verdict quotes all the clauses of its plan, and those of linked dossiers again. */
const verdictLimits = limitsOf({ bytes: 8 * 1024 * 1024 })

const isSource = (given: object): given is Source => 'text' in given && typeof given.text === 'string' && 'name' in given

/**
 * Reads a kept verdict: its text (JSON, or YAML) with or without a file name, or the object that `JSON.parse` gave.
 * What stands in it is not judged again; it is compared with the format alone. Never throws.
 */
export function readVerdict(given: string | Source | object): ReadVerdict {
  if (typeof given === 'object' && !isSource(given)) {
    const { value, faults } = plainCopy(given)
    return faults.length > 0 ? refused(faults, inObject) : checked(value, inObject)
  }
  const file = sourceOf(given)
  const { loaded, problems } = load(file, verdictLimits)
  return loaded === undefined ? { problems } : checked(loaded.value, inFile(file.name, loaded))
}

function checked(value: unknown, locate: Locate): ReadVerdict {
  const parsed = verdictSchema.safeParse(value, parseOptions)
  // As it was kept: what the schema gives would have its keys in another order.
  if (parsed.success) return { verdict: value as Verdict, problems: [] }
  return refused(describeIssues(parsed.error.issues, value), locate)
}

function refused(faults: readonly Described[], locate: Locate): ReadVerdict {
  return { problems: inOneFile(faults, locate) }
}
