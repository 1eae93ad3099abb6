/** Facts in words: what a fact is called, what a value says, which paper proves it, what is missing. */
import type { Paper } from '../documents/dossier.js'
import type { Bilingual } from '../documents/names.js'
import type { MissingFact, ValueRead } from '../documents/verdict.js'
import type { Level } from '../words/level.js'
import { ratedFromName } from '../words/level-names.js'
import { allOf, capitalised, dayWords, pick, quoted, tr, withDays, type Lang } from './language.js'
import { bodiesNoun, listNoun, unprovedBodies, unprovedListNoun, unprovedStandings } from './listing-words.js'
import { bodyName, paperOf, tellingOf, type Telling } from './telling.js'

const levelNames: Readonly<Record<Level, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  'not-completed': 'Không hoàn thành nhiệm vụ',
}

/** The level's name as the regulations print it; the same in both languages. */
export function levelName(level: Level): string {
  return levelNames[level]
}

/** A fact's path taken apart: `ratings.party-member` is the fact `party-member` of the kind `ratings`. */
interface FactPath {
  readonly kind: string
  readonly id: string
}

export function factPath(path: string): FactPath {
  const dot = path.indexOf('.')
  return dot === -1 ? { kind: path, id: '' } : { kind: path.slice(0, dot), id: path.slice(dot + 1) }
}

function nomineeFact(lang: Lang, id: string): string | undefined {
  switch (id) {
    case 'name':
      return tr(lang, 'tên', 'name')
    case 'since':
      return tr(lang, 'ngày tuyển dụng hoặc thành lập', 'day of recruitment or establishment')
    case 'until':
      return tr(lang, 'ngày thôi việc hoặc giải thể', 'day of leaving or dissolution')
    case 'party-since':
      return tr(lang, 'ngày vào Đảng', 'day of admission to the Party')
    case 'party-until':
      return tr(lang, 'ngày ra khỏi Đảng', 'day of leaving the Party')
    default:
      return undefined
  }
}

/** What a fact is called: `xếp loại đảng viên`. Without a label its path. */
export function factName(path: string, { lang, plan }: Pick<Telling, 'lang' | 'plan'>): string {
  const { kind, id } = factPath(path)
  const { facts } = plan
  switch (kind) {
    case 'nominee': {
      const fact = facts.attributes[id]
      return fact === undefined ? (nomineeFact(lang, id) ?? path) : pick(lang, fact.label)
    }
    case 'ratings':
    case 'findings':
    case 'standings':
    case 'lists':
    case 'series':
    case 'titles': {
      const fact = facts[kind][id]
      return fact === undefined ? path : pick(lang, fact.label)
    }
    case 'bodies':
      return `${tr(lang, 'danh sách đầy đủ các tổ chức', 'the complete list of bodies')}${whichBodies(id, { lang, plan })}`
    case 'section':
      return tr(lang, 'mục đề nghị xét', 'the section in which the nominee is nominated')
    case 'led':
      return tr(lang, 'hồ sơ của tập thể do người này lãnh đạo', 'the dossier of the collective that the nominee leads')
    default:
      return path
  }
}

/** Of bodies: ` (xếp loại đoàn thể)`; of all of them nothing. */
function whichBodies(scale: string, { lang, plan }: Pick<Telling, 'lang' | 'plan'>): string {
  const rating = plan.facts.ratings[scale]
  return rating === undefined ? '' : ` (${pick(lang, rating.label)})`
}

const asClause = (lang: Lang, name: string): string => (lang === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name)

/** `2022`, or the school year `2021–2022` where the nominee is rated by school year. */
export function yearName(path: string, year: number, telling: Telling): string {
  const { kind, id } = factPath(path)
  const bySchoolYear = kind === 'ratings' && telling.plan.facts.ratings[id]?.due['school-year'] !== undefined && telling.dossier?.nominee['school-year'] === 'yes'
  return bySchoolYear ? tr(telling.lang, `năm học ${year - 1}–${year}`, `school year ${year - 1}–${year}`) : tr(telling.lang, `năm ${year}`, String(year))
}

function yearsWords(path: string, years: readonly number[], telling: Telling): string {
  const names = years.map((year) => yearName(path, year, telling))
  if (telling.lang === 'en' || names.some((name) => !/^năm \d/.test(name))) return allOf(telling.lang, names)
  return `${years.length > 1 ? 'các năm' : 'năm'} ${years.join(', ')}`
}

/** The name with its years: `số hộ tái nghèo trong năm 2023`, not `trong năm năm 2023`. */
function inYears(name: string, years: string, lang: Lang): string {
  if (lang === 'en') return `${name} (${years})`
  return `${name.replace(/ trong năm$/u, ' trong')} ${years}`
}

/** ` của Chi bộ A`; after a name that already says of whom it is, ` (Chi bộ A)`. */
function ofBody(name: string, body: string, telling: Telling): string {
  const called = bodyName(telling, body)
  if (telling.lang === 'en') return ` of ${called}`
  return name.includes(' của ') ? ` (${called})` : ` của ${called}`
}

/** A paper as offices cite it: kind, number, day, who signed. */
export function paperWords(paper: Paper, lang: Lang): string {
  const number = paper.number === undefined ? '' : tr(lang, ` số ${paper.number}`, ` no. ${paper.number}`)
  const on = paper.on === undefined ? '' : tr(lang, ` ngày ${dayWords(paper.on)}`, ` of ${dayWords(paper.on)}`)
  const by = paper.by === undefined ? '' : tr(lang, ` của ${paper.by}`, ` by ${paper.by}`)
  return `${paper.kind}${number}${on}${by}`
}

function answerWords(lang: Lang, value: string): string | undefined {
  switch (value) {
    case 'yes':
      return tr(lang, 'có', 'yes')
    case 'no':
      return tr(lang, 'không', 'no')
    case 'unknown':
      return tr(lang, 'chưa rõ', 'not known')
    default:
      return undefined
  }
}

/** A finding, in the words of a meeting or of whoever certifies it. */
function findingWords(lang: Lang, value: string): string {
  switch (value) {
    case 'yes':
      return tr(lang, 'kết luận đạt', 'found met')
    case 'no':
      return tr(lang, 'kết luận chưa đạt', 'found not met')
    case 'unknown':
      return tr(lang, 'chưa có kết luận', 'no finding yet')
    default:
      return value
  }
}

/** A title of one year. */
function titleWords(lang: Lang, value: string): string {
  switch (value) {
    case 'yes':
      return tr(lang, 'được tặng', 'held')
    case 'no':
      return tr(lang, 'không được tặng', 'not held')
    default:
      return answerWords(lang, value) ?? value
  }
}

/** `2021-12-01..2024-12-01` and `2021-12-01..` in words, and any day alone in the form `30/3/2023`. */
function datedWords(lang: Lang, value: string): string {
  const intervals = value.replace(/(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?/g, (_, from?: string, to?: string) =>
    [
      ...(from === undefined ? [] : [tr(lang, `từ ngày ${from}`, `from ${from}`)]),
      ...(to === undefined ? [] : [tr(lang, `đến ngày ${to}`, `to ${to}`)]),
    ].join(' '),
  )
  return withDays(intervals === '' ? tr(lang, 'không ghi ngày', 'no day given') : intervals)
}

/** What a value says. */
export function valueWords(path: string, value: string, { lang, plan }: Pick<Telling, 'lang' | 'plan'>): string {
  const { kind, id } = factPath(path)
  switch (kind) {
    case 'ratings': {
      const rated = ratedFromName(value)
      if (rated === undefined) return value
      return rated === 'not-rated' ? tr(lang, 'không xếp loại', 'not rated') : quoted(levelName(rated))
    }
    case 'findings':
      return findingWords(lang, value)
    case 'titles':
      return titleWords(lang, value)
    case 'nominee': {
      const meant = value.split(', ').map((each) => {
        const both = plan.facts.attributes[id]?.values[each]
        return both === undefined ? (answerWords(lang, each) ?? withDays(each)) : pick(lang, both)
      })
      return meant.join(', ')
    }
    case 'series': {
      const unit = plan.facts.series[id]?.unit
      return unit === undefined ? value : `${tr(lang, value.replace('.', ','), value)} ${pick(lang, unit)}`
    }
    default:
      return answerWords(lang, value) ?? datedWords(lang, value)
  }
}

/** One value of the dossier: `Xếp loại đảng viên năm 2022: “Hoàn thành tốt nhiệm vụ” (Thông báo số 12-TB/ĐU ngày 10/1/2023)`. */
export function valueLine(value: ValueRead, telling: Telling): string {
  return capitalised(valuePhrase(value, telling))
}

/** The same as a part of a sentence. */
export function valuePhrase(value: ValueRead, telling: Telling): string {
  const { lang } = telling
  const fact = factName(value.fact, telling)
  const whose = value.body === undefined ? fact : `${fact}${ofBody(fact, value.body, telling)}`
  const name = value.year === undefined ? whose : inYears(whose, yearName(value.fact, value.year, telling), lang)
  const papers = (value.papers ?? []).map((key) => {
    const paper = paperOf(telling, key)
    return paper === undefined ? key : paperWords(paper, lang)
  })
  const proof = papers.length === 0 ? '' : ` (${papers.join('; ')})`
  return `${name}: ${valueWords(value.fact, value.value, telling)}${proof}`
}

/** A fact that is missing or not yet due. */
type NamedFact = Pick<MissingFact, 'fact' | 'body' | 'years' | 'paper' | 'dossier'>

function missingNoun({ fact, paper }: NamedFact, telling: Telling): string {
  const { lang, plan } = telling
  const { kind, id } = factPath(fact)
  const label = factName(fact, telling)
  switch (kind) {
    case 'nominee':
      return tr(lang, `thông tin ${quoted(label)}`, quoted(label))
    case 'findings':
      return tr(lang, `kết luận hoặc xác nhận về ${quoted(label)}`, `the finding on ${quoted(label)}`)
    case 'standings': {
      const recognition = tr(lang, `kết quả công nhận ${quoted(label)}`, `the recognition ${quoted(label)}`)
      return paper === true ? unprovedStandings(recognition, id, telling) : recognition
    }
    case 'lists':
      return (paper === true ? unprovedListNoun : listNoun)(id, asClause(lang, label), telling)
    case 'bodies':
      return paper === true ? unprovedBodies(lang) : bodiesNoun(whichBodies(id, { lang, plan }), lang)
    case 'titles':
      return titleNoun(label, lang)
    case 'series':
      return seriesNoun(label, lang)
    default:
      return asClause(lang, label)
  }
}

function titleNoun(label: string, lang: Lang): string {
  if (/^(danh hiệu|title) /iu.test(label)) return tr(lang, `kết quả xét ${asClause(lang, label)}`, `the decision on the ${label}`)
  return tr(lang, `kết quả xét danh hiệu ${quoted(label)}`, `the decision on the title ${quoted(label)}`)
}

function seriesNoun(label: string, lang: Lang): string {
  const name = asClause(lang, label)
  return tr(lang, name.startsWith('số ') ? name : `số liệu ${name}`, `the figures of: ${label}`)
}

/** What is missing, as a noun: `xếp loại đảng viên các năm 2021, 2022`. */
export function missingName(missing: NamedFact, outer: Telling): string {
  const { lang, plan, dossiers } = outer
  const { fact, body, years = [], dossier } = missing
  const telling = dossier === undefined ? outer : tellingOf(lang, plan, dossier, dossiers)
  const noun = missingNoun(missing, telling)
  const whose = body === undefined ? noun : `${noun}${ofBody(noun, body, telling)}`
  return years.length === 0 ? whose : inYears(whose, yearsWords(fact, years, telling), lang)
}

function lackWords(missing: MissingFact, telling: Telling): string {
  const { lang } = telling
  if (missing.fact === 'section') return tr(lang, 'Hồ sơ chưa nêu mục đề nghị xét', 'The dossier does not say in which section the nominee is nominated')
  const name = missingName(missing, telling)
  if (missing.paper === true) return tr(lang, `Đã ghi trong hồ sơ nhưng chưa kèm giấy tờ chứng minh: ${name}`, `Stated in the dossier, but without a paper that proves it: ${name}`)
  return tr(lang, `Hồ sơ chưa có ${name}`, `The dossier does not have ${name}`)
}

/** The missing fact as a sentence of the report. */
export function missingLine(missing: MissingFact, telling: Telling): string {
  const { lang } = telling
  const what = lackWords(missing, telling)
  const under = underWords(missing.under ?? [], telling)
  return under === '' ? what : `${what} ${tr(lang, `(cần có nếu hiểu là ${under})`, `(needed if read as ${under})`)}`
}

type Readings = Readonly<Record<string, string>>

/** The readings under which a fact is needed; none where that comes to any reading. */
function underWords(under: readonly Readings[], telling: Telling): string {
  const told = withoutTriedNumbers(under, telling)
  if (told.some((readings) => Object.keys(readings).length === 0)) return ''
  return told.map((readings) => allOf(telling.lang, Object.entries(readings).map(([question, reading]) => triedName(question, reading, telling)))).join('; ')
}

/** A number is tried at its lowest and its highest: where both come to the same, it does not matter and is not told. */
function withoutTriedNumbers(under: readonly Readings[], { plan }: Pick<Telling, 'plan'>): readonly Readings[] {
  return Object.entries(plan.questions).reduce((told, [id, question]) => ('number' in question ? withoutNumber(told, id, question.number) : told), under)
}

function withoutNumber(under: readonly Readings[], id: string, { lowest, highest }: { readonly lowest: number; readonly highest: number }): readonly Readings[] {
  const others = (readings: Readings): Readings => Object.fromEntries(Object.entries(readings).filter(([question]) => question !== id))
  const key = (readings: Readings): string => JSON.stringify(others(readings))
  const at = (end: number): ReadonlySet<string> => new Set(under.filter((readings) => readings[id] === String(end)).map(key))
  const [low, high] = [at(lowest), at(highest)]
  const isAtBoth = (readings: Readings): boolean => readings[id] !== undefined && low.has(key(readings)) && high.has(key(readings))
  return under.flatMap((readings) => (!isAtBoth(readings) ? [readings] : readings[id] === String(lowest) ? [others(readings)] : []))
}

/** A reading that was tried; of a number, which of its ends it is: nobody has named it. */
function triedName(question: string, reading: string, telling: Pick<Telling, 'lang' | 'plan'>): string {
  const { lang, plan } = telling
  const asked = plan.questions[question]
  const name = readingName(question, reading, telling)
  if (asked === undefined || !('number' in asked)) return name
  return reading === String(asked.number.lowest) ? tr(lang, `con số thấp nhất (${name})`, `the lowest number (${name})`) : tr(lang, `con số cao nhất (${name})`, `the highest number (${name})`)
}

/** A reading by its own words; a number with its unit. */
export function readingName(question: string, reading: string, { lang, plan }: Pick<Telling, 'lang' | 'plan'>): string {
  const asked = plan.questions[question]
  if (asked === undefined) return reading
  if ('number' in asked) return `${reading} ${unitName(asked.number.unit, lang)}`
  const found = asked.readings[reading]
  return found === undefined ? reading : quoted(pick(lang, found))
}

/** The unit of a number that an office names; a unit in one wording stands in both languages. */
export function unitName(unit: string | Bilingual, lang: Lang): string {
  return typeof unit === 'string' ? unit : pick(lang, unit)
}
