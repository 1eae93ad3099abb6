/** Where a clause stands, in the words with which an office cites it. */
import type { PlanDocument } from '../documents/plan.js'
import { tr, type Lang } from './language.js'

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

/** `thứ nhất`, `no. 1`. */
function ordinal(lang: Lang, number: number): string {
  return tr(lang, `thứ ${ordinals[number - 1] ?? String(number)}`, String(number))
}

const dash = (lang: Lang, number: number): string => tr(lang, `gạch đầu dòng ${ordinal(lang, number)}`, `dash ${number}`)
const plus = (lang: Lang, number: number): string => tr(lang, `dấu cộng ${ordinal(lang, number)}`, `plus sign ${number}`)

/** The part behind the slash: a dash, a starred paragraph, a sentence. Undefined: the section's only paragraph. */
function paragraph(lang: Lang, tail: string, alone: boolean): string | undefined {
  const item = /^b(\d+)(?:\.(\d+))?(-leader)?$/.exec(tail)
  if (item !== null) {
    const [, first = '', second, leader] = item
    if (alone && second === undefined) return undefined
    const parts = [dash(lang, Number(first))]
    if (second !== undefined) parts.unshift(plus(lang, Number(second)))
    if (leader !== undefined) parts.unshift(tr(lang, 'câu về người giữ chức vụ lãnh đạo, quản lý', 'the sentence on leaders'))
    return parts.join(', ')
  }
  if (/^\d+$/.test(tail)) return tr(lang, `khoản ${tail}`, `clause ${tail}`)
  switch (tail) {
    case 'leader':
      return tr(lang, 'đoạn về cá nhân giữ chức vụ lãnh đạo, quản lý', 'the paragraph on leaders')
    case 'party':
      return tr(lang, 'đoạn về cá nhân là đảng viên', 'the paragraph on party members')
    case 'residual':
      return tr(lang, 'đoạn cuối', 'the last paragraph')
    case 'remark':
      return tr(lang, 'đoạn “Lưu ý”', 'the paragraph “Lưu ý”')
    case 'note':
      return tr(lang, 'đoạn có dấu sao', 'the starred paragraph')
    default:
      return undefined
  }
}

/** `điểm 3.1.1, khoản 3, Mục II`. A letter that ends a number counts the parts marked with a plus sign. */
function section(lang: Lang, path: string): string {
  const [roman = '', ...numbers] = path.split('.')
  const part = numbers.findIndex((each) => /^[A-Z]$/.test(each))
  const pluses = part === -1 ? [] : [plus(lang, (numbers[part]?.charCodeAt(0) ?? 64) - 64)]
  const own = part === -1 ? numbers : numbers.slice(0, part)
  const points: string[] = []
  const [first, second] = own
  if (first !== undefined && second !== undefined) {
    const point = /^\d+$/.test(second) ? own.join('.') : own.slice(1).join('.')
    points.push(tr(lang, `điểm ${point}`, `point ${point}`))
  }
  if (first !== undefined) points.push(tr(lang, `khoản ${first}`, `clause ${first}`))
  return [...pluses, ...points, tr(lang, `Mục ${roman}`, `Part ${roman}`)].join(', ')
}

/** Whether a section has one paragraph only. */
function isAlone(path: string, plan: PlanDocument | undefined): boolean {
  return plan?.clauses.filter((each) => each.id.startsWith(`${path}/b`)).length === 1
}

/**
 * The place of a clause or section: `gạch đầu dòng thứ nhất, điểm 3.1.1, khoản 3, Mục II`. With the plan, the only
 * paragraph of a section is not called a dash.
 */
export function place(id: string, lang: Lang = 'vi', plan?: PlanDocument): string {
  const [path = '', tail] = id.split('/')
  const own = section(lang, path)
  if (tail === undefined) return own
  const head = paragraph(lang, tail, isAlone(path, plan))
  return head === undefined ? own : `${head}, ${own}`
}

/** The place short, for one line: `II.3.2.2, gạch đầu dòng 1`. */
export function shortPlace(id: string, lang: Lang = 'vi', plan?: PlanDocument): string {
  const [path = '', tail = ''] = id.split('/')
  const head = paragraph(lang, tail, isAlone(path, plan))
  if (head === undefined) return path
  const item = /^b(\d+)$/.exec(tail)
  return `${path}, ${item === null ? head : `${tr(lang, 'gạch đầu dòng', 'dash')} ${item[1] ?? ''}`}`
}
