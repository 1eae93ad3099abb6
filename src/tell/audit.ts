/** An audit as text: what is quoted wrongly, what no clause claims, and whether the transcription is whole. */
import type { Audit } from '../documents/audit.js'
import { counted, quoted, tr } from './language.js'
import { blank, drawLines, line } from './layout.js'
import type { Line } from './layout.js'
import type { ShowOptions } from './show-plan.js'

/** `source` is how the file with the document's text is named. */
export function auditText(audit: Audit, source: string, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const { misquotes, remainder, absentHeadings } = audit
  const headings = remainder.filter(({ isHeading }) => isHeading)
  const unclaimed = remainder.filter(({ isHeading }) => !isHeading)
  const withoutSource = audit.withoutSource === true
  const whole = misquotes.length === 0 && unclaimed.length === 0 && absentHeadings.length === 0 && !withoutSource
  const place = ({ line: at, column }: { line: number; column: number }): string => `${source}:${at}:${column}`
  const lines: Line[] = [
    line(0, `${tr(lang, 'ĐỐI CHIẾU BẢN CHÉP', 'AUDIT OF THE TRANSCRIPTION')}: ${audit.plan}`, 'strong'),
    line(0, tr(lang, `${counted(lang, audit.quotes)} chỗ trích, ${counted(lang, audit.clauses)} đoạn; ${audit.claimedWords} chữ của các phần nêu tiêu chí thuộc về một đoạn.`, `${audit.quotes} quotes, ${audit.clauses} clauses; ${audit.claimedWords} words of the criteria sections belong to a clause.`)),
    ...misquotes.flatMap((each) => [
      blank,
      line(0, `✗ ${each.of}: ${tr(lang, 'không có nguyên văn trong', 'does not stand word for word in')} ${place(each.at)}`, 'fail'),
      line(2, `${tr(lang, 'trích', 'quoted')}: ${quoted(each.quoted)} (${each.codePoints[0]})`),
      line(2, `${tr(lang, 'in', 'printed')}: ${quoted(each.printed)} (${each.codePoints[1]})`),
    ]),
    ...unclaimed.flatMap((each) => [blank, line(0, `✗ ${place(each.at)}: ${tr(lang, 'không đoạn nào gồm những chữ này', 'no clause holds these words')}`, 'fail'), line(2, quoted(each.words))]),
    ...absentHeadings.map((heading) => line(0, `✗ ${tr(lang, 'đề mục không có trong văn bản', 'a heading that the text does not have')}: ${quoted(heading)}`, 'fail')),
    blank,
    line(0, tr(lang, 'Chỉ còn lại các đề mục:', 'Left over are the headings:')),
    ...headings.map((each) => line(2, `${each.at.line}: ${each.words}`, 'faint')),
    blank,
    whole
      ? line(0, `✓ ${tr(lang, 'Mọi chỗ trích đều nguyên văn, không sót chữ nào.', 'Every quote stands word for word, and no word is left out.')}`, 'pass')
      : line(0, `✗ ${tr(lang, 'Bản chép chưa khớp với văn bản.', 'The transcription is not that of the text.')}`, 'fail'),
    ...(withoutSource ? [line(0, tr(lang, 'Kế hoạch không có khóa `source:` nêu các phần có tiêu chí, nên đã đối chiếu với cả văn bản.', 'The plan has no `source:` that says where its criteria stand, so it was held against the whole text.'))] : []),
  ]
  return drawLines(lines, options.width, options.styles)
}
