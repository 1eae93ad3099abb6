/** Runs an input through the library and holds what comes out; whatever is thrown here is a finding. */
import { compile } from '../../src/decide/compile.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import { screen } from '../../src/decide/screen.js'
import { review } from '../../src/decide/slate.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { Slate } from '../../src/documents/check-slate.js'
import { runFixture } from '../../src/prove/run-fixture.js'
import { readDossier } from '../../src/read/dossier.js'
import { readFixture } from '../../src/read/fixture.js'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import { readPlan } from '../../src/read/plan.js'
import { readRulings } from '../../src/read/rulings.js'
import { readSlate } from '../../src/read/slate.js'
import { judgeWithRulesEngine } from '../../src/targets/json-rules-engine.js'
import { reviewText } from '../../src/tell/slate.js'
import { randomCase } from '../oracle/random-dossier.js'
import { alive } from './alive.js'
import { runCommand } from './commands-run.js'
import * as corpus from './corpus.js'
import { asked, holdPrintable, holdProblems, holdVerdict } from './hold.js'
import type { Input, Run } from './input.js'
import { planted } from './planted.js'
import { programOf } from '../support/programs.js'

const textOf = ({ texts }: Input): { readonly name: string; readonly text: string } => texts[0] ?? { name: 'a.yaml', text: '' }
/** One in so many inputs is looked at more closely: by its text, so that the same input is always treated alike. */
const oneIn = (times: number, { texts }: Input): boolean => texts.reduce((sum, { text }) => sum + text.length, 0) % times === 0

function runRules(input: Input): string {
  const changed = textOf(input)
  const isSmall = input.plan === 'small'
  const withChange = (files: readonly { readonly name: string; readonly text: string }[]) => files.map((file) => (file.name === changed.name ? changed : file))
  const files = withChange(isSmall ? corpus.smallPlan : corpus.rulesOfPlan(input.plan))
  const facts = withChange(isSmall ? corpus.smallFacts : corpus.facts)
  const { plan, problems, locate } = readPlan(files, { facts })
  holdProblems(problems, [...files, ...facts], plan !== undefined)
  if (plan === undefined) return 'refused'
  for (const found of lintPlan(plan, locate)) if (found.line < 1) throw new Error(`${found.code} at no place`)
  const opened = openPlan(plan)
  const program = compile(opened)
  for (let seed = 0; seed < 3; seed += 1) {
    const made = randomCase(plan, seed)
    const { dossier } = opened.dossier(made.dossier)
    if (dossier !== undefined) holdVerdict(program, dossier, { round: made.round, cutOff: made.cutOff ?? '2023-03-29' }, seed === 0)
  }
  return 'read'
}

async function runDossier(input: Input): Promise<string> {
  const source = textOf(input)
  const program = programOf(input.plan)
  const [how, given] = input.words
  const { rulings: chosen, ...asIs } = JSON.parse(given ?? '{"rulings":{}}') as EvaluateOptions & { readonly rulings: Readonly<Record<string, string>> }
  const { rulings } = program.plan.rulings({ format: 1, plan: input.plan, rulings: Object.fromEntries(Object.entries(chosen).map(([id, reading]) => [id, { reading }])) })
  const options: EvaluateOptions = { ...asIs, ...(rulings === undefined ? {} : { rulings }) }
  const value = how === 'object' ? alive(JSON.parse(source.text)) : undefined
  const { dossier, problems } = how === 'object' ? program.plan.dossier(value) : readDossier(source, program.plan)
  if (how === 'object') for (const { message } of problems) holdPrintable(message)
  else holdProblems(problems, [source], dossier !== undefined)
  if (how === 'object' && oneIn(10, input)) screen(value, corpus.planIds.map((id) => programOf(id).plan), { round: 'interim' })
  if (dossier === undefined) return 'refused'
  const outcome = holdVerdict(program, dossier, options, oneIn(4, input))
  if (outcome === undefined) return 'not asked wholly'
  if (oneIn(8, input)) {
    const second = await judgeWithRulesEngine(program.plan, dossier, options)
    if (second.outcome !== outcome) throw new Error(`json-rules-engine says ${second.outcome}, the library ${outcome}`)
  }
  return outcome
}

function runSlates(input: Input): string {
  const program = programOf(input.plan)
  const slates: Slate[] = []
  for (const source of input.texts) {
    const { slate, problems } = readSlate(source, program.plan)
    holdProblems(problems, [source], slate !== undefined)
    if (slate !== undefined) slates.push(slate)
  }
  if (slates.length === 0) return 'refused'
  const found = asked(() => review(program, slates, { cutOff: '2023-03-29' }))
  if (found === undefined) return 'not asked wholly'
  for (const lang of ['vi', 'en'] as const) holdPrintable(reviewText(found, program.plan.document, { lang }))
  return found.outcome
}

function runRulings(input: Input): string {
  const source = textOf(input)
  const program = programOf(input.plan)
  const { rulings, problems } = readRulings(source, program.plan.document)
  holdProblems(problems, [source], rulings !== undefined)
  if (rulings === undefined) return 'refused'
  const { dossier } = program.plan.dossier(randomCase(program.plan.document, 7).dossier)
  if (dossier !== undefined) holdVerdict(program, dossier, { rulings, round: Object.keys(program.plan.document.rounds)[0] ?? '', cutOff: '2023-03-29' }, false)
  return 'read'
}

function runFixtureText(input: Input): string {
  const source = textOf(input)
  const program = programOf(input.plan)
  const { fixture, problems } = readFixture(source, program.plan.document)
  holdProblems(problems, [source], fixture !== undefined)
  if (fixture === undefined) return 'refused'
  const { cases } = runFixture(fixture, program.plan, program)
  if (cases.length !== fixture.cases.length) throw new Error('not every case has a result')
  return cases.every(({ passed }) => passed) ? 'passed' : 'failed'
}

export const runs: Readonly<Record<string, Run>> = {
  rules: runRules,
  dossiers: runDossier,
  slates: runSlates,
  rulings: runRulings,
  fixtures: runFixtureText,
  commands: runCommand,
  ...planted,
}
