/**
 * Outcomes, and the sets of outcomes that are still possible.
 *
 * A part of a verdict (demand, criterion, clause) carries a set of what may still come out, over missing facts, unknown
 * applicability and unruled questions. A set of one is the outcome; `{pass, not-applicable}` is shown as pass.
 */

/** What a criterion or a clause can come to. */
export type Outcome = 'pass' | 'fail' | 'undetermined' | 'not-applicable'

/** What a verdict can come to. `not-covered`: no section (or not the stated one) takes this nominee. */
export type VerdictOutcome = 'pass' | 'fail' | 'undetermined' | 'not-covered'

/** What may still come out of a part, as a list in a fixed order. */
export type PossibleOutcome = 'pass' | 'fail' | 'not-applicable'

/** A non-empty set of possible outcomes, as bits: {@link PASS}, {@link FAIL}, {@link NOT_APPLICABLE}. */
export type Possible = number

export const PASS = 1
export const FAIL = 2
export const NOT_APPLICABLE = 4
/** Of verdicts only: no section takes the nominee. */
export const NOT_COVERED = 8
/** Pass and fail both possible: what a missing fact leaves open. */
export const EITHER = PASS | FAIL

/** The outcome of a verdict. One in which nothing applies is undetermined, never pass. */
export function shownVerdict(set: Possible): VerdictOutcome {
  if (set === NOT_COVERED) return 'not-covered'
  if (set === PASS) return 'pass'
  return set === FAIL ? 'fail' : 'undetermined'
}

const SHOWN: readonly Outcome[] = [
  'undetermined',
  'pass',
  'fail',
  'undetermined',
  'not-applicable',
  'pass',
  'undetermined',
  'undetermined',
]

/** The outcome shown for a set: a set of one is its member, `{pass, not-applicable}` is pass, any other is undetermined. */
export function shown(set: Possible): Outcome {
  return SHOWN[set] ?? 'undetermined'
}

const LISTED: readonly (readonly PossibleOutcome[])[] = [0, 1, 2, 3, 4, 5, 6, 7].map((set) => {
  const list: PossibleOutcome[] = []
  if (set & PASS) list.push('pass')
  if (set & FAIL) list.push('fail')
  if (set & NOT_APPLICABLE) list.push('not-applicable')
  return Object.freeze(list)
})

/** The members of a set, in the order pass, fail, not-applicable. */
export function listed(set: Possible): readonly PossibleOutcome[] {
  return LISTED[set & 7] ?? []
}

/** `all` of two: fails if one fails; one that does not apply drops out; does not apply if neither does. */
export function both(a: Possible, b: Possible): Possible {
  const neitherMustFail = (a & UNFAILED) !== 0 && (b & UNFAILED) !== 0
  return ((a | b) & FAIL) | (neitherMustFail ? (a | b) & PASS : 0) | (a & b & NOT_APPLICABLE)
}

const UNFAILED = PASS | NOT_APPLICABLE

/** `all` of the members, in whatever order; does not apply if there are none. */
export function all(members: readonly Possible[]): Possible {
  let set = NOT_APPLICABLE
  for (const member of members) set = both(set, member)
  return set
}

/** `any` of the members: passes if one passes; members that do not apply drop out; does not apply if none is left. */
export function any(members: readonly Possible[]): Possible {
  let set = NOT_APPLICABLE
  for (const member of members) set = both(set, not(member))
  return not(set)
}

/** `not`: pass and fail swap, not-applicable stays. */
export function not(member: Possible): Possible {
  return (member & NOT_APPLICABLE) | (member & PASS ? FAIL : 0) | (member & FAIL ? PASS : 0)
}

/** `at least k of n`: counts passes; members that do not apply drop out; does not apply if none is left. `k` is 1 or more. */
export function atLeast(k: number, members: readonly Possible[]): Possible {
  let mayPass = 0
  let mustPass = 0
  let mayFail = false
  let mayBeNothing = true
  for (const member of members) {
    if (member & PASS) mayPass++
    if (member === PASS) mustPass++
    if (member & FAIL) mayFail = true
    if (!(member & NOT_APPLICABLE)) mayBeNothing = false
  }
  let set = mayPass >= k ? PASS : 0
  const someoneCounts = mayFail || (k > 1 && mayPass > 0)
  if (mustPass < k && someoneCounts) set |= FAIL
  if (mayBeNothing) set |= NOT_APPLICABLE
  return set
}
