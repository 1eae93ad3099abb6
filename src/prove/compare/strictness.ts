/** Which of two demands is the stricter, aspect by aspect. */
import type { Aspect, Asked, DemandChange, LogicAspect, Relation } from '../../documents/comparison.js'
import type { Condition } from '../../documents/condition.js'
import { levels, reaches, type Level } from '../../words/level.js'

const levelOf = (name: string): Level | undefined => levels.find((each) => each === name)

const parts = (value: string, by: string): readonly string[] => value.split(by).filter((part) => part !== '')

const includes = (whole: readonly string[], some: readonly string[]): boolean => some.every((each) => whole.includes(each))

const span: Readonly<Record<string, number>> = { 'cut-off': 0, period: 1, ever: 2 }

/** Whether whoever meets `one` has met `other`, as far as this aspect goes. A shown fact is asked for more strictly than a finding. */
export function atLeastAsStrict(aspect: Aspect | LogicAspect, one: string, other: string): boolean {
  if (one === other) return true
  switch (aspect) {
    case 'kind':
      return other === 'finding' || includes(parts(one, '+'), parts(other, '+'))
    case 'fact':
      return includes(parts(one, '+'), parts(other, '+'))
    case 'level': {
      const [level, floor] = [levelOf(one), levelOf(other)]
      return level !== undefined && floor !== undefined && reaches(level, floor)
    }
    case 'years':
      return one === 'every' || (one === 'last' && other === 'some')
    case 'none':
      return one === 'fail'
    case 'at-least-years':
    case 'count':
    case 'in-a-row':
      return Number(one) >= Number(other)
    case 'at-most':
      return Number(one) <= Number(other)
    case 'lists':
      return includes(parts(other, '|'), parts(one, '|'))
    case 'where':
      return includes(parts(one, '+'), parts(other, '+'))
    case 'within':
      return (span[one] ?? -1) >= (span[other] ?? Infinity)
    case 'applies':
      return addressesMore(one, other)
    case 'joined':
      return joinsMore(one, other)
    case 'counted':
      return other === 'ever'
    case 'reaching-back':
      return one === 'no'
    case 'at-zero':
      return one === 'unmet'
    case 'general':
      return one === 'yes'
    case 'holds':
      return other === 'nothing'
    case 'at':
    case 'goes':
    case 'led':
    case 'new-basis':
      return false
  }
}

/** Of the same parts: all of them is more than some, and some more than any. Groups within groups are not compared. */
function joinsMore(one: string, other: string): boolean {
  const [left, right] = [one, other].map((shape) => /^(?:all|any|(?<least>\d+) of (?<most>\d+))$/.exec(shape))
  if (!left || !right) return false
  if (one === 'all' || other === 'any') return true
  return left.groups?.['most'] === right.groups?.['most'] && Number(left.groups?.['least']) >= Number(right.groups?.['least'])
}

const everyone = '{}'

/** Conditions as text: whoever addresses everyone asks more, and so does whoever names more values of the same attributes. */
function addressesMore(one: string, other: string): boolean {
  if (one === everyone) return true
  const [wide, narrow] = [one, other].map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>)
  if (wide === undefined || narrow === undefined) return false
  return Object.entries(wide).every(([key, value]) => {
    const values = [value].flat()
    const named = [narrow[key]].flat()
    return values.every((each) => typeof each === 'string') && named.every((each) => typeof each === 'string' && values.includes(each))
  })
}

export const addressed = (condition: Condition | undefined): Asked => ({ values: [condition === undefined ? everyone : JSON.stringify(condition)], questions: [] })

/** What it comes to that a demand says nothing of an aspect. */
const unsaid = (aspect: Aspect | LogicAspect): Asked => ({ values: aspect === 'where' || aspect === 'fact' ? [''] : [], questions: [] })

/** Undefined where both ask the same. */
export function changeIn<A extends Aspect | LogicAspect>(aspect: A, first: Asked = unsaid(aspect), second: Asked = unsaid(aspect)): DemandChange<A> | undefined {
  // A meeting finds once what no year is named for: that says no more than silence.
  if (aspect === 'years' && [first, second].every(({ values }) => values.every((value) => value === 'once'))) return undefined
  if (first.values.length === second.values.length && includes(first.values, second.values)) return undefined
  const beats = (left: Asked, right: Asked): boolean =>
    left.values.length > 0 && right.values.length > 0 && left.values.every((one) => right.values.every((other) => atLeastAsStrict(aspect, one, other)))
  const stricter = beats(first, second) ? 'first' : beats(second, first) ? 'second' : 'neither'
  return { aspect, asked: [first, second], stricter, open: first.values.some((each) => second.values.includes(each)) }
}

/** Different facts of one kind are different demands, whatever else differs. */
export function relationOf(changes: readonly DemandChange<Aspect | LogicAspect>[], sameWords: boolean): Relation {
  if (changes.length === 0) return sameWords ? 'same-words' : 'same-demand'
  const sides = new Set(changes.map(({ stricter }) => stricter).filter((side) => side !== 'neither'))
  const kindDecides = changes.some(({ aspect, stricter }) => aspect === 'kind' && stricter !== 'neither')
  const apart = changes.some(({ aspect, stricter }) => stricter === 'neither' && (aspect !== 'fact' || !kindDecides))
  if (sides.size !== 1 || apart) return 'different'
  return sides.has('first') ? 'first-stricter' : 'second-stricter'
}
