/** That every question asked is declared and used, and that each of its readings fits wherever it is asked. */
import { absent, led, within, yearRange } from '../../documents/demand.js'
import type { Described } from '../../documents/issues.js'
import type { Criterion } from '../../documents/plan.js'
import { isAsk } from '../../documents/asks.js'
import type { Question } from '../../documents/question.js'
import { questionsOf } from '../../documents/slate-rules.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault, hintOf } from '../schema-problems.js'
import { slateAsks } from './check-slates.js'
import type { Sound } from './sound.js'
import { asksOf, conditionLeaves, demandParts, rangesOverYears, type AskedAt, type DemandAt } from './walk.js'

/** The most combinations of readings under which one criterion is judged. */
const most = 256

/** The values that may stand at a place. */
const places: Readonly<Record<string, readonly string[]>> = {
  years: yearRange.options,
  'years of a series': ['every', 'last'],
  none: absent.options,
  'not-covered': absent.options,
  'none-left': absent.options,
  within: within.options,
  led: led.options,
  'new-basis': ['left-out', 'compared'],
  'at-zero': ['met', 'unmet'],
  'reaching-back': ['yes', 'no'],
  unrated: ['left-out', 'breaks'],
  outside: ['left-out', 'breaks'],
}

/** The places of a number, and the least and the most that may stand there. */
const numbers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'at-least': [-Infinity, Infinity],
  'at-most': [-Infinity, Infinity],
  'at-least of a list': [1, Infinity],
  'in-a-row': [1, Infinity],
  'through-month': [1, 12],
}

/** Where the key alone does not tell what may stand there. */
function placeOf({ demand }: DemandAt, key: string): string {
  if (key === 'years' && 'series' in demand) return 'years of a series'
  return key === 'at-least' && 'list' in demand ? 'at-least of a list' : key
}

type ReadingQuestion = Extract<Question, { readonly readings: unknown }>

function criterionAsks(criterion: Criterion, path: Path): readonly AskedAt[] {
  const demanded = demandParts(criterion.demand, [...path, 'demand']).flatMap((part) =>
    asksOf(part).map((asked) => ({ ...asked, place: placeOf(part, asked.place) })),
  )
  return [...demanded, ...(criterion.applies === undefined ? [] : conditionAsks(criterion.applies, [...path, 'applies']))]
}

function conditionAsks(...of: Parameters<typeof conditionLeaves>): readonly AskedAt[] {
  return conditionLeaves(...of).flatMap((leaf) => ('question' in leaf ? [leaf] : []))
}

/** Every place where the plan asks. */
export function allAsks(sound: Sound): readonly AskedAt[] {
  const gaps = sound.gaps === undefined ? [] : Object.entries(sound.gaps).map(([place, { ask }]) => ({ question: ask, path: ['gaps', place, 'ask'], place }))
  const rounds = [...sound.rounds].flatMap(([id, { period }]) => (isAsk(period) ? [{ question: period.ask, path: ['rounds', id, 'period', 'ask'], place: 'period' }] : []))
  return [
    ...rounds,
    ...gaps,
    ...slateAsks(sound.slates),
    ...sound.sections.flatMap(({ section, path }) => conditionAsks(section.takes, [...path, 'takes'])),
    ...sound.clauses.flatMap(({ clause, path, criteria }) => [
      ...(clause.applies === undefined ? [] : conditionAsks(clause.applies, [...path, 'applies'])),
      ...criteria.flatMap(({ criterion, path: at }) => criterionAsks(criterion, at)),
    ]),
  ]
}

/** One demand for each value that a reading can give, and no other. */
function branches({ question: id, path: at, is = [] }: AskedAt, { readings }: ReadingQuestion): readonly Described[] {
  const path = at.slice(0, -1)
  const given = Object.entries(readings)
  const values = given.flatMap(([, { value }]) => (typeof value === 'string' ? [value] : []))
  const periods = given.filter(([, { value }]) => typeof value === 'object')
  if (periods.length > 0) return periods.map(([name]) => fault('E_TYPE', at, `the reading ${shown(name)} of ${shown(id)} gives a period, which picks no demand`, 'give it a value of one word'))
  return [
    ...is.filter((each) => !values.includes(each)).map((each) => fault('E_TYPE', [...path, 'is', each], `no reading of ${shown(id)} gives ${shown(each)}`, hintOf(each, values, 'values'), true)),
    ...values.filter((each) => !is.includes(each)).map((each) => fault('E_TYPE', [...path, 'is'], `a reading of ${shown(id)} gives ${shown(each)}, and there is no demand for it`, `write ${shown(`${each}:`)} and what is asked then`, true)),
  ]
}

/** Whether the readings can stand where the question is asked. */
function fits(asked: AskedAt, question: Question): readonly Described[] {
  const { question: id, place, path: at, is } = asked
  if ('number' in question) {
    const bounds = numbers[place]
    if (bounds === undefined) return [fault('E_TYPE', at, `${shown(id)} asks for a number, which cannot stand at ${shown(place)}`)]
    const [least, greatest] = bounds
    const { lowest, highest } = question.number
    if (lowest < least) return [fault('E_TYPE', at, `${shown(id)} asks for a number from ${lowest} on, and from ${least} on it can stand at ${shown(place)}`)]
    return highest <= greatest ? [] : [fault('E_TYPE', at, `${shown(id)} asks for a number up to ${highest}, and up to ${greatest} it can stand at ${shown(place)}`)]
  }
  if (place === 'reading-of') return branches(asked, question)
  if (is !== undefined) {
    const path = at.slice(0, -1)
    const values = Object.values(question.readings).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    return is.flatMap((wanted) => (values.includes(wanted) ? [] : [fault('E_TYPE', [...path, 'is'], `no reading of ${shown(id)} gives ${shown(wanted)}`, hintOf(wanted, values, 'values'))]))
  }
  const allowed = places[place]
  return Object.entries(question.readings).flatMap(([name, { value }]) => {
    if (place === 'period') return typeof value === 'object' ? [] : [fault('E_TYPE', at, `the reading ${shown(name)} of ${shown(id)} is no period`, 'write `value: { from: year, to: year }`')]
    const text = typeof value === 'string' ? value : 'a period'
    return allowed?.includes(text) ? [] : [fault('E_TYPE', at, `the reading ${shown(name)} of ${shown(id)} gives ${shown(text)}, which cannot stand at ${shown(place)}`, allowed === undefined ? 'no question with readings can be asked here' : `here stands ${allowed.map((each) => shown(each)).join(' or ')}`)]
  })
}

function declaration(id: string, question: Question): readonly Described[] {
  const path: Path = ['questions', id]
  if ('number' in question) {
    const { lowest, highest } = question.number
    return lowest < highest ? [] : [fault('E_VALUE', [...path, 'number', 'lowest'], `the lowest number, ${lowest}, is not below the highest, ${highest}`)]
  }
  const entries = Object.entries(question.readings)
  const faults = entries.length < 2 ? [fault('E_READINGS', [...path, 'readings'], `${shown(id)} has ${entries.length === 1 ? 'only one reading' : 'no readings'}`, 'a question has two readings or more: with one there is nothing to ask', true)] : []
  const seen = new Map<string, string>()
  for (const [name, { value }] of entries) {
    const text = JSON.stringify(value)
    const same = seen.get(text)
    if (same === undefined) seen.set(text, name)
    else faults.push(fault('E_READINGS', [...path, 'readings', name, 'value'], `the readings ${shown(same)} and ${shown(name)} give the same value`, 'give each reading a value of its own'))
    if (typeof value === 'object' && value.from > value.to) faults.push(fault('E_VALUE', [...path, 'readings', name, 'value'], `the period ends before it begins: ${value.from} to ${value.to}`))
  }
  return faults
}

/** How many combinations the readings of these questions give. */
function combinationsOf(names: ReadonlySet<string>, sound: Sound): number {
  let count = 1
  for (const name of names) {
    const question = sound.questions.get(name)
    if (question !== undefined) count *= 'number' in question ? 2 : Math.max(1, Object.keys(question.readings).length)
  }
  return count
}

const tooMany = (names: ReadonlySet<string>, count: number, path: Path, hint: string): readonly Described[] =>
  count <= most ? [] : [fault('E_COMBINATIONS', path, `the readings of its ${names.size} questions give ${count} combinations, and ${most} is the most`, hint, true)]

function combinations(criterion: Criterion, path: Path, sound: Sound): readonly Described[] {
  const names = new Set(criterionAsks(criterion, path).map(({ question }) => question))
  if (sound.gaps !== undefined && demandParts(criterion.demand, []).some(({ demand }) => rangesOverYears(demand))) {
    for (const { ask } of Object.values(sound.gaps)) names.add(ask)
  }
  return tooMany(names, combinationsOf(names, sound), path, 'split the criterion: each of its parts may ask its own questions')
}

function dutyCombinations(sound: Sound): readonly Described[] {
  return (sound.slates?.duties ?? []).flatMap((duty, index) => {
    const names = new Set(questionsOf(duty))
    return tooMany(names, combinationsOf(names, sound), ['slates', 'duties', index, 'counts'], 'split the duty: each may ask its own questions')
  })
}

export function checkQuestions(sound: Sound): readonly Described[] {
  const asks = allAsks(sound)
  const known = sound.declared.questions
  const faults = asks.flatMap((asked) => {
    if (!known.includes(asked.question)) return [fault('E_QUESTION', asked.path, `the plan has no question ${shown(asked.question)}`, hintOf(asked.question, known, 'questions'))]
    const question = sound.questions.get(asked.question)
    return question === undefined ? [] : fits(asked, question)
  })
  const used = new Set(asks.map(({ question }) => question))
  const unused = sound.partial ? [] : known.filter((id) => !used.has(id)).map((id) => fault('E_UNUSED', ['questions', id], `${shown(id)} is asked nowhere`, 'ask it where its words decide, or delete it', true))
  return [
    ...[...sound.questions].flatMap(([id, question]) => declaration(id, question)),
    ...faults,
    ...unused,
    ...sound.clauses.flatMap(({ criteria }) => criteria.flatMap(({ criterion, path }) => combinations(criterion, path, sound))),
    ...dutyCombinations(sound),
  ]
}
