/** Texts in which `¦` marks the places where problems are expected. */
import type { Plan } from '../../src/documents/open-plan.js'
import { readDossier } from '../../src/read/dossier.js'
import type { Problem } from '../../src/words/problem.js'
import { readWith } from '../read/small-plan.js'
import { programOf } from '../support/programs.js'

export interface Marked {
  readonly text: string
  /** `line:column` of each mark, in the order of the text. */
  readonly places: readonly string[]
}

export function marked(given: string): Marked {
  const parts = given.split('¦')
  const places = parts.slice(0, -1).map((_, index) => {
    const lines = parts.slice(0, index + 1).join('').split('\n')
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
  })
  return { text: parts.join(''), places }
}

export interface Said {
  /** `CODE line:column` of each problem. */
  readonly found: readonly string[]
  readonly expected: readonly string[]
  readonly problems: readonly Problem[]
  readonly isRead: boolean
}

const compared = (problems: readonly Problem[], codes: readonly string[], places: readonly string[], isRead: boolean): Said => ({
  found: problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
  expected: places.map((place, index) => `${codes[Math.min(index, codes.length - 1)] ?? ''} ${place}`),
  problems,
  isRead,
})

export const planOf = (id: string): Plan => programOf(id).plan

/** What is said of a dossier: its head and these lines. */
export function saidOfDossier(lines: string, codes: readonly string[], name = 'a.yaml'): Said {
  const { text, places } = marked(lines)
  const { dossier, problems } = readDossier({ name, text }, planOf('dang-uy-khoi-2022'))
  return compared(problems, codes, places, dossier !== undefined)
}

/** What is said of a file of rules beside the small plan, and not of that. */
export function saidOfRules(lines: string, codes: readonly string[]): Said {
  const { text, places } = marked(lines)
  const { plan, problems } = readWith('a.yaml', text)
  return compared(problems.filter(({ file }) => file === 'a.yaml'), codes, places, plan !== undefined)
}
