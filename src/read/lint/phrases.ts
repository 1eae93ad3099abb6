/** Vietnamese phrases that say what kind of demand the words make. */

export interface Phrase {
  /** As it stands in the words. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The pattern as whole words, in any case. */
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')

export const yearly = words('h[àằ]ng năm')
export const atLeast = words('ít nhất')
export const orHigher = words('trở lên')
export const runs = words('liên tục|năm liền')
export const many = words('nhiều')
export const whereThereIs = words('\\(nếu có\\)')
export const orWord = words('hoặc')
/** “Không ngừng” says how somebody works, “không khí” is a mood, “không quá 03” is a bound: none asks for anything that is not to be. */
export const noOrNot = words('không(?! (?:ngừng|khí)(?!\\p{L})| (?:vượt quá|quá|ít hơn|thấp hơn|dưới) \\d)')

/** Words that a criterion states and an emphasis or a piece of guidance seldom does. */
export const demanding = words('phải|có|không|đạt|thực hiện')
export const must = words('phải')

/** Of the deeds and papers that a dossier can show, and the words before which `giải` is no prize; nor is it one in `hòa giải`. */
const noPrize = 'quyết|pháp|phóng|trình|thích|tỏa|toả|ngân|trí|thể|cứu|đáp|tán|mã|nghĩa'
const checkable: readonly RegExp[] = [
  atLeast,
  yearly,
  words('không (?:có|để|vi phạm|mắc)'),
  // Who contributes to completing a task (góp phần hoàn thành …) is not rated for it.
  words('(?<!góp phần )hoàn thành (?:xuất sắc |tốt )?nhiệm vụ|xếp loại'),
  words('giấy chứng nhận|danh hiệu|đạt (?:tiêu )?chuẩn|sáng kiến|đề tài|tác phẩm'),
  words(`(?<!h(?:òa|oà) )giải(?! (?:${noPrize}))`),
]

/** Numbers and dates of documents (a line may have been broken after the hyphen), rounds, parts of documents, calendar years: names, not amounts. */
const references: readonly RegExp[] = [
  /\d+(?:\/\d{4})?[-/] ?\p{Lu}[\p{Lu}\d]*(?:[-/]\p{Lu}[\p{Lu}\d]*)*/gu,
  /\d{1,2}\/\d{1,2}\/\d{4}/gu,
  /\d{1,2}\/\d{4}/gu,
  /ngày \d{1,2} tháng \d{1,2} năm \d{4}/giu,
  /Trung ương \d+/giu,
  /(?:sơ kết|tổng kết) \d+ năm/giu,
  /(?:mục|khoản|điểm|điều|tiết|phần|chương) \d+(?:\.\d+)*/giu,
  /(?<!\d)(?:19|20)\d{2}(?!\d)/gu,
]

export function phrases(pattern: RegExp, text: string): readonly Phrase[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
}

/** The words with titles of documents, movements and ways of speaking blanked out: what they say is not said here. */
export function withoutTitles(text: string): string {
  return titles.reduce((left, pattern) => left.replace(pattern, (title) => ' '.repeat(title.length)), text)
}

/** Quoted titles, and one that is printed without its quotes. */
const titles: readonly RegExp[] = [/“[^”]*(?:”|$)/gu, /những điều đảng viên không được làm/giu]

/** The amounts in the words, with what is counted where it follows. */
export function amounts(text: string): readonly Phrase[] {
  const blanked = references.reduce((left, pattern) => left.replace(pattern, (match) => ' '.repeat(match.length)), text)
  return phrases(/\d+(?:[.,]\d+)*(?: ?%| \p{L}+)?/gu, blanked)
}

/** The number with which an amount begins, as it is written in Vietnamese: a point groups thousands, a comma begins the decimals. */
export function numberOf({ text }: Phrase): number {
  const [written = ''] = /^\d+(?:[.,]\d+)*/u.exec(text) ?? []
  const ungrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(written) ? written.replaceAll('.', '') : written
  return Number(ungrouped.replace(',', '.'))
}

/** Every phrase for which a dossier has something to show, so that a judgement alone cannot meet it. */
export function checkablePhrases(text: string): readonly Phrase[] {
  return [...checkable.flatMap((pattern) => phrases(pattern, text)), ...amounts(text)].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
