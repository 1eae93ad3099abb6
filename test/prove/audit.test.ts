import { auditText } from '../../src/tell/audit.js'
import { describe, expect, it } from 'vitest'
import { audit, isWhole } from '../../src/prove/audit.js'
import { foldSource } from '../../src/prove/folded.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { clauseWords } from '../../src/documents/clause-words.js'
import { rulesOf } from '../oracle/rules.js'

const plan = rulesOf('dang-uy-khoi-2022')

/** A document made of nothing but what the plan quotes: the headings and clauses of its criteria between two other parts. */
function documentOf(of: PlanDocument): string {
  const [{ from, to }] = of.source?.criteria as [{ from: string; to: string }]
  const headings = (of.source?.headings ?? []).filter((heading) => heading !== from)
  const outside = [...Object.values(of.rounds).flatMap(({ source }) => source), ...(of.slates?.duties ?? []).flatMap(({ source }) => source)]
  return [
    of.document.title,
    from,
    ...headings,
    ...of.clauses.map((clause) => `- *${clauseWords(clause)}*`),
    to,
    ...outside.map(({ words }) => words),
  ].join('\n\n')
}

const whole = documentOf(plan)
const auditOf = (text: string) => audit(plan, text)

describe('an audit', () => {
  it('finds a transcription whole: white space, NFC and asterisks aside', () => {
    for (const text of [whole, whole.normalize('NFD'), whole.replace(/ /g, '\n  '), whole.replace(/nhiệm vụ/g, '**nhiệm vụ**')]) {
      const found = auditOf(text)
      expect(found.misquotes).toEqual([])
      expect(found.remainder.filter(({ isHeading }) => !isHeading)).toEqual([])
      expect(found.remainder.map(({ words }) => words).sort()).toEqual([...(plan.source?.headings ?? [])].sort())
      expect(isWhole(found)).toBe(true)
    }
    expect(auditOf(whole).claimedWords).toBe(plan.clauses.flatMap((clause) => clauseWords(clause).split(' ')).length)
  })

  it('says where a quote parts from the source, with the code points', () => {
    const words = 'hàng năm phải liên tục được đánh giá'
    const at = whole.slice(0, whole.indexOf(words)).split('\n').length
    const found = auditOf(whole.replace(words, 'hàng năm phải liên tục đuợc đánh giá'))
    const [first] = found.misquotes
    expect(first).toMatchObject({ of: 'II.3.2/party', at: { line: at }, codePoints: ['U+01B0', 'U+0075'] })
    expect(first?.quoted.startsWith('ược đánh giá')).toBe(true)
    expect(first?.printed.startsWith('uợc đánh giá')).toBe(true)
    expect(isWhole(found)).toBe(false)
  })

  it('prints words that no clause claims', () => {
    const [first] = plan.clauses
    const found = auditOf(whole.replace(clauseWords(first!), `${clauseWords(first!)} Ngoài ra phải có ba năm công tác.`))
    expect(found.remainder.filter(({ isHeading }) => !isHeading).map(({ words }) => words)).toEqual(['Ngoài ra phải có ba năm công tác.'])
    expect(isWhole(found)).toBe(false)
  })

  it('of a plan that names no source is held against the whole document, and is never whole', () => {
    const without = { ...plan }
    delete without.source
    const found = audit(without, `${whole}\n\nNgoài ra phải có ba năm công tác.`)
    expect(found.withoutSource).toBe(true)
    expect(auditText(found, 'văn bản').split('\n').slice(-3).join('\n')).toBe('✗ Bản chép chưa khớp với văn bản.\nKế hoạch không có khóa `source:` nêu các phần có tiêu chí, nên đã đối chiếu với cả văn bản.\n')
    expect(found.claimedWords).toBe(auditOf(whole).claimedWords)
    expect(found.remainder.map(({ words }) => words).join(' ')).toContain('Ngoài ra phải có ba năm công tác.')
    expect(isWhole(found)).toBe(false)
    expect(isWhole(audit(without, plan.clauses.map(clauseWords).join('\n')))).toBe(false)
    expect(auditOf(whole)).not.toHaveProperty('withoutSource')
  })

  it('misses a clause, and a heading, that the source does not have', () => {
    const clause = plan.clauses.find(({ id }) => id === 'II.3.2.3/b2')!
    expect(auditOf(whole.replace(clauseWords(clause), '')).misquotes.map(({ of }) => of)).toEqual(['II.3.2.3/b2'])
    expect(auditOf(whole.replace('3.2. Đối với cá nhân', '')).absentHeadings).toEqual(['3.2. Đối với cá nhân'])
  })
})

describe('folding', () => {
  it('keeps the place of every letter', () => {
    const { text, placeOf } = foldSource('a  *b*\n\n  ế c')
    expect(text).toBe('a b ế c')
    expect(placeOf(2)).toEqual({ line: 1, column: 5 })
    expect(placeOf(4)).toEqual({ line: 3, column: 3 })
  })
})
