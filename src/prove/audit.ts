/** Holds a plan's transcription against the text it was made from: every quoted word stands there, and no word is left over. */
import { clauseWords } from '../documents/clause-words.js'
import type { Audit, Misquote, Quote, Remainder } from '../documents/audit.js'
import type { PlanDocument } from '../documents/plan.js'
import { foldSource } from './folded.js'
import type { Folded } from './folded.js'

/** Everything holds: no misquote, and nothing left over but headings, in a document whose criteria the plan has delimited. */
export function isWhole({ misquotes, remainder, absentHeadings, withoutSource }: Audit): boolean {
  return withoutSource !== true && misquotes.length === 0 && absentHeadings.length === 0 && remainder.every(({ isHeading }) => isHeading)
}

/** Every text that the plan quotes from its document. */
export function quotesOf(plan: PlanDocument): readonly Quote[] {
  return [
    { of: 'title', words: plan.document.title },
    ...Object.entries(plan.rounds).flatMap(([id, { source }]) => source.map(({ words }) => ({ of: `rounds.${id}`, words }))),
    ...plan.sections.items.map(({ id, heading }) => ({ of: `sections.${id}`, words: heading })),
    ...Object.entries(plan.questions).map(([id, { words }]) => ({ of: `questions.${id}`, words })),
    ...plan.clauses.map((clause) => ({ of: clause.id, words: clauseWords(clause) })),
    ...(plan.slates?.duties ?? []).flatMap(({ id, source }) => source.map(({ words }) => ({ of: `slates.${id}`, words }))),
  ]
}

/** White space, NFC and the asterisks of the transcript aside. */
export function audit(plan: PlanDocument, source: string): Audit {
  const folded = foldSource(source)
  const quotes = quotesOf(plan)
  const misquotes: Misquote[] = []
  const claimed: (readonly [number, number])[] = []
  const clauseIds = new Set(plan.clauses.map(({ id }) => id))
  let after = 0
  for (const { of, words } of quotes) {
    // Pieces that do not touch are joined by ` … `, headings of two levels by ` / `.
    const parts = words.split(/ (?:…|\/) /u).map((part) => foldSource(part).text)
    for (const part of parts) {
      // Clauses stand in the order of the document: the same words may stand in two of them.
      const isClause = clauseIds.has(of)
      const found = isClause && folded.text.indexOf(part, after) >= 0 ? folded.text.indexOf(part, after) : folded.text.indexOf(part)
      if (found < 0) misquotes.push(misquote(of, part, folded))
      else if (isClause) {
        claimed.push([found, found + part.length])
        after = found + part.length
      }
    }
  }
  const ranges = rangesOf(plan, folded)
  const headings = (plan.source?.headings ?? []).map((heading) => foldSource(heading).text)
  const { remainder, words } = leftOver(folded, ranges, claimed, headings)
  return {
    plan: plan.id,
    quotes: quotes.length,
    clauses: plan.clauses.length,
    ...(plan.source === undefined ? { withoutSource: true } : {}),
    misquotes,
    remainder,
    absentHeadings: headings.filter((heading) => !remainder.some((each) => each.words === heading)),
    claimedWords: words,
  }
}

/**
 * Where the sections of criteria stand: from the words that begin them to the words that begin what follows; in a
 * document whose plan does not say so, anywhere.
 */
function rangesOf({ source }: PlanDocument, { text }: Folded): readonly (readonly [number, number])[] {
  if (source === undefined) return [[0, text.length]]
  return source.criteria.map(({ from, to }) => {
    const begin = text.indexOf(foldSource(from).text)
    const end = text.indexOf(foldSource(to).text, begin + 1)
    return [begin < 0 ? 0 : begin, end < 0 ? text.length : end]
  })
}

function leftOver(
  folded: Folded,
  ranges: readonly (readonly [number, number])[],
  claimed: readonly (readonly [number, number])[],
  headings: readonly string[],
): { readonly remainder: readonly Remainder[]; readonly words: number } {
  const remainder: Remainder[] = []
  let words = 0
  for (const [begin, end] of ranges) {
    let at = begin
    for (const [from, to] of [...claimed].filter(([from, to]) => to > begin && from < end).sort(([a], [b]) => a - b)) {
      if (from > at) remainder.push(...pieces(folded, at, from, headings))
      words += folded.text.slice(Math.max(from, at), to).split(' ').filter((word) => word !== '').length
      at = Math.max(at, to)
    }
    if (at < end) remainder.push(...pieces(folded, at, end, headings))
  }
  return { remainder, words }
}

/** What no clause claims, line by line of the listed headings: marks of lists alone are no words. */
function pieces(folded: Folded, from: number, to: number, headings: readonly string[]): readonly Remainder[] {
  const found: Remainder[] = []
  let at = from
  while (at < to) {
    const rest = folded.text.slice(at, to)
    const skipped = /^[\s\-–+#*:.]*/u.exec(rest)?.[0].length ?? 0
    if (skipped > 0) {
      at += skipped
      continue
    }
    const heading = headings.filter((each) => rest.startsWith(each)).sort((a, b) => b.length - a.length)[0]
    const next = heading === undefined ? nextHeading(rest, headings) : heading.length
    const words = rest.slice(0, next).replace(/[\s\-–+#]+$/u, '')
    if (words !== '') found.push({ at: folded.placeOf(at), words, isHeading: heading !== undefined })
    at += Math.max(next, 1)
  }
  return found
}

function nextHeading(rest: string, headings: readonly string[]): number {
  const places = headings.map((heading) => rest.indexOf(heading)).filter((place) => place > 0)
  return places.length === 0 ? rest.length : Math.min(...places)
}

/** The passage of the source that follows the quote for longest, and where the two part. */
function misquote(of: string, words: string, folded: Folded): Misquote {
  let length = 0
  let begin = 0
  let low = 1
  let high = words.length
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = folded.text.indexOf(words.slice(0, middle))
    if (found >= 0) {
      length = middle
      begin = found
      low = middle + 1
    } else high = middle - 1
  }
  const parted = begin + length
  return {
    of,
    at: folded.placeOf(parted),
    quoted: words.slice(length, length + 60),
    printed: folded.text.slice(parted, parted + 60),
    codePoints: [codePointAt(words, length), codePointAt(folded.text, parted)],
  }
}

function codePointAt(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? 'end' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
