/** A point that the rules have, and its name, by which what a case shows is matched to it. */
import type { Excuse, Shows } from '../../documents/coverage.js'

export interface Wanted {
  readonly id: string
  readonly clause?: string
  readonly criterion?: string
  readonly shows: Shows
  /** Where the rule stands in the plan document. */
  readonly path: readonly (string | number)[]
  readonly excuse?: Excuse
}

export interface Named {
  readonly clause?: string
  readonly criterion?: string
  readonly shows: Shows
}

const words = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' ')

function nameOf(shows: Shows): string {
  switch (shows.kind) {
    case 'outcome':
      return shows.outcome
    case 'decides':
      return `decides ${shows.way}`
    case 'section':
      return `section ${shows.section}`
    case 'round':
      return `round ${shows.round}`
    case 'role':
      return `role ${shows.role}`
    case 'attribute':
      return shows.value === undefined ? `${shows.attribute} other` : `${shows.attribute}=${shows.value}`
    case 'threshold':
      return words(shows.part, shows.measure, shows.round, shows.side)
    case 'day':
      return words(shows.of, shows.part, `${shows.day}-day`, shows.side)
    case 'reading':
      return `${shows.question}=${shows.reading}`
  }
}

export function idOf({ clause, criterion, shows }: Named): string {
  return words(clause, criterion, nameOf(shows))
}
