/** Slates with the answers that the texts give: every number, every kind of body, the day before, on and after. */
import { describe, expect, it } from 'vitest'
import { rulingsInFull } from '../../src/documents/rulings.js'
import type { SlateFixture } from '../../src/documents/slate-fixture.js'
import { questionsOf } from '../../src/documents/slate-rules.js'
import { runSlateFixture } from '../../src/prove/run-slate-fixture.js'
import { readSlateFixture } from '../../src/read/slate-fixture.js'
import { formatProblem } from '../../src/words/problem.js'
import { programOf } from '../support/programs.js'
import { filesIn, planIds } from './plans.js'

const bodiesIn = ({ base, reviews }: SlateFixture): readonly (string | undefined)[] => [
  base.body?.kind,
  ...reviews.flatMap(({ bodies = [], slate, slates = [] }) => [...bodies, ...[slate, ...slates].map((each) => each?.body?.kind)]),
]

for (const planId of planIds) {
  describe(`the slates of ${planId}`, () => {
    const program = programOf(planId)
    const read = filesIn(`fixtures/${planId}/slates`).map((file) => ({ file, ...readSlateFixture(file, program.plan.document) }))
    const fixtures = read.flatMap(({ fixture }) => (fixture === undefined ? [] : [fixture]))

    it('are there, and can be read', () => {
      expect(read.flatMap(({ problems }) => problems.map(formatProblem))).toEqual([])
      expect(fixtures.length).toBeGreaterThan(0)
    })

    for (const fixture of fixtures) {
      for (const { name, differences } of runSlateFixture(fixture, program.plan, program).cases) {
        it(name, () => {
          expect(differences).toEqual([])
        })
      }
    }

    it('say why', () => {
      expect(fixtures.flatMap(({ reviews }) => reviews.filter(({ why }) => why === undefined).map(({ name }) => name))).toEqual([])
    })

    it('try every question of the duties, open and under each of its readings', () => {
      const { slates, questions } = program.plan.document
      const cases = fixtures.flatMap(({ reviews }) => reviews)
      const tried = (id: string): readonly string[] => {
        const of = questions[id]
        const readings = of === undefined || 'number' in of ? [] : Object.keys(of.readings)
        const ruled = cases.flatMap(({ rulings = {} }) => Object.entries(rulingsInFull(rulings)).flatMap(([question, { reading, value }]) => (question === id ? [reading ?? String(value)] : [])))
        const open = cases.some(({ expect: wanted }) => wanted.questions?.includes(id) === true) ? [] : ['open']
        return [...open, ...readings.filter((reading) => !ruled.includes(reading)), ...(ruled.length > 0 ? [] : ['ruled'])].map((lacking) => `${id} ${lacking}`)
      }
      expect([...new Set((slates?.duties ?? []).flatMap(questionsOf))].flatMap(tried)).toEqual([])
    })

    it('try every duty met and not met, or not known where that is the most that lists in hand can show, and every kind of body', () => {
      const duties = program.plan.document.slates?.duties ?? []
      const cases = fixtures.flatMap(({ reviews }) => reviews)
      const named = new Set(cases.flatMap(({ expect: wanted }) => [wanted.findings, wanted.together].flatMap((part) => Object.entries(part ?? {}).map((entry) => entry.join(' ')))))
      const kinds = new Set(fixtures.flatMap(bodiesIn))
      // That a list is not in hand is not yet that it was not sent, or that nobody proposed the nominee.
      const never = (duty: (typeof duties)[number]): boolean => 'each' in duty || 'among' in duty
      expect(duties.flatMap((duty) => ['met', never(duty) ? 'undetermined' : 'not-met'].map((outcome) => `${duty.id} ${outcome}`)).filter((each) => !named.has(each))).toEqual([])
      expect(duties.flatMap(({ bodies = [] }) => bodies).filter((kind) => !kinds.has(kind))).toEqual([])
    })
  })
}
