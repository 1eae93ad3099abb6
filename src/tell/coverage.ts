/** A coverage as text: how much the cases try, what no case tries and where its rule stands, and what none can. */
import type { CaseName, Coverage, CoveragePoint } from '../documents/coverage.js'
import { excuseWords, ownerOf, showsWords } from './coverage-words.js'
import { tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line } from './layout.js'
import type { ShowOptions } from './show-plan.js'

export interface CoverageOptions extends ShowOptions {
  /** Every point, also those that are covered. */
  readonly all?: boolean | undefined
}

/** `99.99 %`; in Vietnamese `99,99 %`. Whole percentages have their two decimals too. */
export function percentage(hundredths: number, lang: Lang): string {
  return `${Math.floor(hundredths / 100)}${tr(lang, ',', '.')}${String(hundredths % 100).padStart(2, '0')} %`
}

const caseWords = ({ file, name }: CaseName): string => `${file}: ${name}`

/** Points of the same rule together, in the plan's order. */
function byOwner(points: readonly CoveragePoint[]): readonly (readonly [owner: string, points: readonly CoveragePoint[]])[] {
  const groups = new Map<string, CoveragePoint[]>()
  for (const point of points) {
    const owner = ownerOf(point)
    const group = groups.get(owner)
    if (group === undefined) groups.set(owner, [point])
    else group.push(point)
  }
  return [...groups]
}

function heading(owner: string, points: readonly CoveragePoint[]): Line {
  const at = points.find((point) => point.at !== undefined)?.at
  return line(2, at === undefined ? owner : `${owner} (${at.file}:${at.line})`, 'strong')
}

/** How many points of the same rule are covered, and the cases that show them first. */
function rest(points: readonly CoveragePoint[], lang: Lang): readonly Line[] {
  const covered = points.filter(({ status }) => status === 'covered')
  const byFile = new Map<string, Set<string>>()
  for (const { first } of covered) if (first !== undefined) byFile.set(first.file, (byFile.get(first.file) ?? new Set()).add(first.name))
  const files = [...byFile].map(([file, names]) => `${file} (${[...names].join('; ')})`)
  return covered.length === 0 ? [] : [line(4, `✓ ${tr(lang, `${covered.length} điểm khác`, `${covered.length} others`)}: ${files.join(', ')}`, 'faint')]
}

function uncoveredLines(points: readonly CoveragePoint[], lang: Lang): readonly Line[] {
  return byOwner(points)
    .filter(([, of]) => of.some(({ status }) => status === 'uncovered'))
    .flatMap(([owner, of]) => [
      heading(owner, of),
      ...of.filter(({ status }) => status === 'uncovered').map(({ shows }) => line(4, `✗ ${showsWords(shows, lang)}`, 'fail')),
      ...rest(of, lang),
    ])
}

function everyLine(points: readonly CoveragePoint[], lang: Lang): readonly Line[] {
  return byOwner(points).flatMap(([owner, of]) => [
    heading(owner, of),
    ...of.map(({ shows, status, cases, first, excuse }) => {
      const words = showsWords(shows, lang)
      switch (status) {
        case 'covered':
          return line(4, `✓ ${words}: ${first === undefined ? '' : caseWords(first)}${cases > 1 ? tr(lang, `, và ${cases - 1} trường hợp khác`, `, and ${cases - 1} more`) : ''}`)
        case 'uncovered':
          return line(4, `✗ ${words}`, 'fail')
        case 'excused':
          return line(4, `– ${words}: ${excuse === undefined ? '' : excuseWords(excuse, lang)}`, 'faint')
      }
    }),
  ])
}

/** What no case can show: by reason, with how many points and whose. */
function excusedLines(points: readonly CoveragePoint[], lang: Lang): readonly Line[] {
  const reasons = new Map<string, string[]>()
  for (const point of points) {
    if (point.excuse === undefined) continue
    const reason = excuseWords(point.excuse, lang)
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${ownerOf(point)} ${showsWords(point.shows, lang)}`])
  }
  return [...reasons].map(([reason, of]) => line(2, `${reason}: ${of.join('; ')}`, 'faint', 4))
}

export function coverageText(of: Coverage, options: CoverageOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const { points, covered, uncovered, excused, cases } = of
  const total = `${covered}/${covered + uncovered}`
  const lines: readonly Line[] = [
    line(0, `${tr(lang, 'TRƯỜNG HỢP MẪU ĐÃ THỬ NHỮNG GÌ', 'WHAT THE FIXTURES TRY')}: ${of.plan}`, 'strong'),
    line(0, tr(lang, `${cases.run} trường hợp; đã thử ${total} điểm (${percentage(of.hundredths, lang)}); ${excused} điểm không thể thử.`, `${cases.run} cases; ${total} points covered (${percentage(of.hundredths, lang)}); ${excused} that no case can show.`)),
    ...cases.failed.map((each) => line(2, `✗ ${tr(lang, 'trường hợp sai, không tính', 'a case that fails, not counted')}: ${caseWords(each)}`, 'fail')),
    ...(options.all === true ? [blank, ...everyLine(points, lang)] : []),
    ...(uncovered === 0 || options.all === true ? [] : [blank, line(0, tr(lang, 'Chưa thử:', 'Not covered:')), ...uncoveredLines(points, lang)]),
    ...(excused === 0 || options.all === true ? [] : [blank, line(0, tr(lang, 'Không thể thử, vì:', 'No case can show, because:')), ...excusedLines(points, lang)]),
    blank,
    uncovered === 0
      ? line(0, `✓ ${tr(lang, 'Mọi điểm đều đã thử.', 'Every point is covered.')}`, 'pass')
      : line(0, `✗ ${tr(lang, `Còn ${uncovered} điểm chưa thử.`, `${uncovered} points are not covered.`)}`, 'fail'),
  ]
  return drawLines(lines, options.width, options.styles)
}
