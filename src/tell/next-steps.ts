/** Việc cần làm: what would settle the rest, each thing once: papers, dossiers, texts, answers, days to wait for. */
import type { Certifier } from '../documents/facts.js'
import type { Bilingual } from '../documents/names.js'
import type { Cause, ClauseVerdict, MissingFact, Verdict } from '../documents/verdict.js'
import type { Outcome } from '../words/outcome.js'
import { dossierName, dueWords, textStep } from './cause-words.js'
import { questionName } from './condition-words.js'
import { factPath, missingName, readingName, unitName } from './fact-words.js'
import { capitalised, dayWords, oneOf, pick, tr, uncapitalised, type Lang } from './language.js'
import { line, type Line } from './layout.js'
import { isProvedByItsPapers, saysThereIsNone } from './listing-words.js'
import { nomineeName, tellingOf, type Telling } from './telling.js'

const isOpen = ({ outcome }: { readonly outcome: Outcome }): boolean => outcome === 'fail' || outcome === 'undetermined'

function clauseCauses(clause: ClauseVerdict): readonly Cause[] {
  return [...clause.causes, ...clause.criteria.filter(isOpen).flatMap((criterion) => criterion.causes)]
}

/** Every cause that keeps something open, in the plan's order; those of led collectives too. */
export function causesOf(verdict: Verdict): readonly Cause[] {
  return [...verdict.causes, ...verdict.sections.flatMap((section) => section.causes), ...verdict.clauses.filter(isOpen).flatMap(clauseCauses)]
}

/** Something that the nominee can supply, a day that has not come, an answer to a question. */
type Awaited = 'supplement' | 'day' | 'ruling'

const awaitedFor: Readonly<Record<Cause['kind'], Awaited>> = { missing: 'supplement', 'not-yet-due': 'day', 'needs-ruling': 'ruling' }

/** What would settle what is open, of each kind once. */
export function awaited(verdict: Verdict): readonly Awaited[] {
  const kinds = new Set(causesOf(verdict).map(({ kind }) => awaitedFor[kind]))
  return (['supplement', 'day', 'ruling'] as const).filter((each) => kinds.has(each))
}

/** The same fact of the same body once, with all the years that any criterion lacks. */
function merged(causes: readonly Cause[]): readonly MissingFact[] {
  const found = new Map<string, MissingFact>()
  for (const cause of causes) {
    if (cause.kind !== 'missing' || cause.what !== 'fact') continue
    const key = JSON.stringify([cause.fact, cause.body, cause.paper])
    const years = [...new Set([...(found.get(key)?.years ?? []), ...(cause.years ?? [])])].sort((a, b) => a - b)
    const { fact, body, paper } = cause
    found.set(key, { kind: 'missing', what: 'fact', fact, ...(body === undefined ? {} : { body }), ...(years.length === 0 ? {} : { years }), ...(paper === undefined ? {} : { paper }) })
  }
  return [...found.values()]
}

interface Provable {
  readonly papers?: readonly (readonly string[])[] | undefined
  readonly certifiers?: readonly Certifier[] | undefined
}

function provable(path: string, { plan }: Pick<Telling, 'plan'>): Provable | undefined {
  const { kind, id } = factPath(path)
  const { facts } = plan
  switch (kind) {
    case 'nominee':
      return facts.attributes[id]
    case 'ratings':
    case 'findings':
    case 'standings':
    case 'lists':
    case 'series':
    case 'titles':
      return facts[kind][id]
    default:
      return undefined
  }
}

function certifierWords(certifiers: readonly Certifier[], verdict: Pick<Verdict, 'cutOff' | 'period'>, { lang }: Pick<Telling, 'lang'>): string {
  const known = certifiers.filter(({ from, to }) => (from === undefined || from <= verdict.cutOff) && (to === undefined || to >= `${verdict.period?.from ?? 0}-01-01`))
  return oneOf(
    lang,
    known.map(({ by, from, to }) => {
      const since = from === undefined ? '' : tr(lang, ` (từ ngày ${dayWords(from)})`, ` (from ${dayWords(from)})`)
      const until = to === undefined ? '' : tr(lang, ` (đến ngày ${dayWords(to)})`, ` (to ${dayWords(to)})`)
      return `${by}${since}${until}`
    }),
  )
}

/** The papers that prove a fact (any group is enough, a group needs all its papers), and who certifies it. */
export function proofWords(path: string, verdict: Pick<Verdict, 'cutOff' | 'period'>, telling: Pick<Telling, 'lang' | 'plan'>): string {
  const { lang } = telling
  const fact = provable(path, telling)
  const papers = oneOf(lang, (fact?.papers ?? []).map((group) => group.join(' + ')))
  const by = certifierWords(fact?.certifiers ?? [], verdict, telling)
  const parts = [
    ...(papers === '' ? [] : [tr(lang, `giấy tờ: ${papers}`, `papers: ${papers}`)]),
    ...(by === '' ? [] : [tr(lang, `nơi xác nhận: ${by}`, `certified by: ${by}`)]),
  ]
  return parts.join('; ')
}

function stepWords(missing: MissingFact, telling: Telling): string {
  const { lang } = telling
  if (missing.fact === 'section') return tr(lang, 'Nêu mục đề nghị xét', 'State in which section the nominee is nominated')
  const name = missingName(missing, telling)
  return missing.paper === true ? tr(lang, `Kèm giấy tờ chứng minh ${name}`, `Attach the paper that proves ${name}`) : tr(lang, `Bổ sung ${name}`, `Supply ${name}`)
}

/** Whether the papers of the catalogue are those that are lacking. */
function isProved({ fact, paper }: MissingFact, telling: Telling): boolean {
  const { kind, id } = factPath(fact)
  if (paper !== true) return true
  return kind === 'lists' ? isProvedByItsPapers(id, telling) : kind !== 'standings' || !saysThereIsNone(id, telling)
}

function factSteps(verdict: Verdict, causes: readonly Cause[], telling: Telling): readonly string[] {
  const steps = merged(causes).map((missing) => {
    const proof = isProved(missing, telling) ? proofWords(missing.fact, verdict, telling) : ''
    const what = stepWords(missing, telling)
    return proof === '' ? `${what}.` : `${what} – ${proof}.`
  })
  return [...new Set(steps)]
}

function questionSteps(causes: readonly Cause[], telling: Telling): readonly string[] {
  const { lang, plan } = telling
  const asked = new Map<string, readonly string[]>()
  for (const cause of causes) if (cause.kind === 'needs-ruling') asked.set(cause.question, cause.readings.map(({ reading }) => reading))
  return [...asked].map(([id, readings]) => {
    const question = plan.questions[id]
    const options = oneOf(lang, readings.map((reading) => readingName(id, reading, telling)))
    const number = question !== undefined && 'number' in question ? numberWords(question.number, lang) : undefined
    return tr(
      lang,
      `Đề nghị cấp có thẩm quyền cho ý kiến về ${questionName(id, plan)}: ${question === undefined ? '' : `${pick(lang, question)} `}Các cách hiểu: ${number ?? options}.`,
      `Ask the competent authority to rule on ${questionName(id, plan)}: ${question === undefined ? '' : `${pick(lang, question)} `}Readings: ${number ?? options}.`,
    )
  })
}

function numberWords({ lowest, highest, unit }: { readonly lowest: number; readonly highest: number; readonly unit: string | Bilingual }, lang: Lang): string {
  return tr(lang, `nêu con số từ ${lowest} đến ${highest} ${unitName(unit, lang)}`, `name a number from ${lowest} to ${highest} (${unitName(unit, lang)})`)
}

function otherSteps(causes: readonly Cause[], telling: Telling): readonly string[] {
  const { lang } = telling
  const steps = causes.flatMap((cause) => {
    if (cause.kind === 'not-yet-due') return [tr(lang, `${dueWords(cause, telling)}; xét lại từ ngày đó.`, `${dueWords(cause, telling)}; judge again from that day on.`)]
    if (cause.kind !== 'missing') return []
    switch (cause.what) {
      case 'fact':
        return []
      case 'dossier':
        return [tr(lang, `Gửi kèm ${dossierName(cause, lang)}.`, `Send along ${dossierName(cause, lang)}.`)]
      case 'text':
        return [textStep(cause, telling)]
    }
  })
  return [...new Set(steps)]
}

function dossierSteps(verdict: Verdict, causes: readonly Cause[], telling: Telling): readonly string[] {
  return [...factSteps(verdict, causes, telling), ...otherSteps(causes, telling)]
}

/** What has to be done for a linked dossier, with its name in front. */
function linkedSteps(verdict: Verdict, id: string, causes: readonly Cause[], telling: Telling): readonly string[] {
  const { lang, plan, dossiers } = telling
  const inner = tellingOf(lang, plan, id, dossiers)
  const name = nomineeName(inner.dossier)
  const of = name === undefined ? id : `${name} (${id})`
  return dossierSteps(verdict, causes, inner).map((step) => tr(lang, `Đối với hồ sơ ${of}: ${uncapitalised(step)}`, `For the dossier ${of}: ${uncapitalised(step)}`))
}

/** The steps as numbered lines: the dossier's own, those of linked dossiers, then the questions; none where nothing is open. */
export function stepLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const causes = causesOf(verdict)
  const linked = [...new Set(causes.flatMap(({ dossier }) => (dossier === undefined ? [] : [dossier])))]
  const steps = [
    ...dossierSteps(verdict, causes.filter(({ dossier }) => dossier === undefined), telling),
    ...linked.flatMap((id) => linkedSteps(verdict, id, causes.filter(({ dossier }) => dossier === id), telling)),
    ...questionSteps(causes, telling),
  ]
  return steps.map((step, index) => {
    const label = `${String(index + 1)}. `
    return line(0, `${label}${capitalised(step)}`, undefined, label.length)
  })
}
