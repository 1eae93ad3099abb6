import { describe, expect, it } from 'vitest'
import { report } from '../../src/tell/report.js'
import { shortLine } from '../../src/tell/short-line.js'
import { showClause } from '../../src/tell/show-clause.js'
import { showFacts } from '../../src/tell/show-facts.js'
import { showPlan } from '../../src/tell/show-plan.js'
import { showQuestions } from '../../src/tell/show-questions.js'
import { whyText } from '../../src/tell/why.js'
import { rulesOf } from '../oracle/rules.js'
import { expectGolden } from './golden.js'
import { failed, notCovered, open, passed, plan, teacher } from './sample.js'

const dossiers = [teacher]

describe('reports, word for word', () => {
  it.each([
    ['report-fail', failed],
    ['report-pass', passed],
    ['report-undetermined', open],
    ['report-not-covered', notCovered],
  ] as const)('%s in both languages', (name, verdict) => {
    expectGolden(`${name}.vi`, report(verdict, plan, { dossiers }))
    expectGolden(`${name}.en`, report(verdict, plan, { lang: 'en', dossiers }))
  })

  it('everything, when all is asked for', () => {
    expectGolden('report-pass-all.vi', report(passed, plan, { all: true, dossiers }))
  })

  it('without the dossier: keys stand for papers and names', () => {
    expectGolden('report-fail-bare.vi', report(failed, plan))
  })

  it('why', () => {
    const lines = [failed, passed, open, notCovered].map((verdict) => whyText(verdict, plan, undefined, { dossiers }))
    expectGolden('why.vi', lines.join('\n'))
    expectGolden('why-clause.vi', whyText(failed, plan, 'II.3.2.2/b1', { dossiers }) ?? '')
    expect(whyText(failed, plan, 'II.9/b9')).toBeUndefined()
  })

  it('short lines', () => {
    const clauses = [...failed.clauses, ...open.clauses]
    expectGolden('short-lines', [...clauses.map((each) => shortLine(each, plan, { dossier: teacher })), ...clauses.map((each) => shortLine(each, plan, { lang: 'en', dossier: teacher })), ''].join('\n'))
  })
})

describe('what is shown of a plan, word for word', () => {
  it.each(['vi', 'en'] as const)('the plan, its clauses, facts and questions in %s', (lang) => {
    expectGolden(`show-plan.${lang}`, showPlan(plan, { lang }))
    expectGolden(`show-clauses.${lang}`, plan.clauses.map((clause) => showClause(plan, clause.id, { lang })).join('\n'))
    expectGolden(`show-facts.${lang}`, showFacts(plan.facts, { lang }))
    expectGolden(`show-questions.${lang}`, showQuestions(plan, { lang }))
  })

  it.each([['ban-tuyen-giao-2022', 'vi'], ['ubnd-xa-2023', 'en']] as const)('what binds the senders of %s, in %s', (id, lang) => {
    const text = showPlan(rulesOf(id), { lang })
    expectGolden(`show-duties.${lang}`, text.slice(text.indexOf(lang === 'vi' ? 'Yêu cầu đối với' : 'What binds')))
  })

  it('nothing for a clause that is not there', () => {
    expect(showClause(plan, 'II.9/b9')).toBeUndefined()
  })
})
