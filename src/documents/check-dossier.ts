/** Checks a dossier once, against its plan; only what has passed can be judged. */
import { shown } from '../words/shown.js'
import { consistency } from './check-consistency.js'
import { existence } from './check-existence.js'
import { forms } from './check-forms.js'
import type { CheckedDossier, Dossier } from './checked.js'
import type { DossierDocument, Paper, Papers } from './dossier.js'
import { factsOf, items } from './facts-of.js'
import type { Certifier, FactKind } from './facts.js'
import { didYouMean, fault } from './fault.js'
import { findingsIn } from './findings-in.js'
import { describeIssues, parseOptions } from './issues.js'
import type { Described } from './issues.js'
import { linkLed } from './link.js'
import type { PlanDocument } from './plan.js'
import { plainCopy } from './plain.js'
import { yearFault, yearHint } from './year-asked.js'

/** What parses a value by the dossier schema of a plan: zod's `safeParse`, bound. */
export type ParseDossier = (value: unknown, options: typeof parseOptions) => { success: boolean; data?: unknown; error?: { issues: Parameters<typeof describeIssues>[0] } | undefined }

/** Checks `given` against the plan. `others` are checked dossiers that it may refer to by id. */
export function checkDossier(plan: PlanDocument, parse: ParseDossier, given: unknown, others: readonly Dossier[]): CheckedDossier {
  const copied = plainCopy(given)
  if (copied.faults.length > 0) return { faults: copied.faults }
  const parsed = parse(copied.value, parseOptions)
  if (!parsed.success) return { faults: describeIssues(parsed.error?.issues ?? [], copied.value).map(namingFacts) }
  const document = parsed.data as DossierDocument
  const faults = [...references(plan, document), ...consistency(plan, document), ...existence(plan, document), ...forms(plan, document)]
  const facts = factsOf(document, plan.facts)
  const linked = linkLed(document, others, (inline) => checkDossier(plan, parse, inline, others), plan)
  faults.push(...linked.faults)
  if (faults.some(({ code }) => code.startsWith('E_'))) return { faults }
  const { id, round, year, section } = document
  return { dossier: { id, plan, document, round, year, section, facts, led: linked.led } as Dossier, faults }
}

/** An unknown key under the facts is an unknown fact. */
function namingFacts(described: Described): Described {
  const [first, second] = described.path
  if (described.code !== 'E_UNKNOWN_KEY' || described.path.length !== 2) return described
  if (!(['ratings', 'findings', 'standings', 'lists', 'series', 'titles', 'nominee'] as readonly unknown[]).includes(first)) return described
  return { ...described, code: 'E_FACT_UNKNOWN', message: `${shown(String(second))} is not a fact of this plan under ${shown(String(first))}` }
}

/** What the dossier refers to must be there: plan, round, section, papers, bodies. */
function* references(plan: PlanDocument, document: DossierDocument): Generator<Described> {
  if (document.plan !== undefined && document.plan !== plan.id) {
    yield fault('E_PLAN', ['plan'], `the dossier is for plan ${shown(document.plan)}, not for ${shown(plan.id)}`, 'check it under its own plan, or leave the key out')
  }
  const rounds = Object.keys(plan.rounds)
  const ofPlan = function* (round: string | undefined, path: Described['path']): Generator<Described> {
    if (round !== undefined && !rounds.includes(round)) yield fault('E_ROUND', path, `${shown(round)} is not a round of ${shown(plan.id)}`, didYouMean(round, () => rounds))
  }
  yield* ofPlan(document.round, ['round'])
  for (const [id, entry] of Object.entries(document.findings ?? {})) {
    for (const { path, value } of findingsIn(entry)) yield* ofPlan(typeof value === 'object' ? value.round : undefined, ['findings', id, ...path, 'round'])
  }
  if (document.year !== undefined) {
    const wrong = document.round === undefined ? undefined : yearFault(plan, document.round, document.year, undefined)
    if (document.round === undefined) yield fault('E_VALUE', ['year'], `the dossier names the year ${document.year}, but no round`, 'name the round beside it')
    else if (wrong !== undefined) yield fault('E_VALUE', ['year'], wrong.message, yearHint(plan, wrong))
  }
  const sections = plan.sections.items.map(({ id }) => id)
  if (document.section !== undefined && !sections.includes(document.section)) {
    yield fault('E_SECTION', ['section'], `${shown(document.section)} is not a section of ${shown(plan.id)}`, didYouMean(document.section, () => sections))
  }
  const scales = Object.keys(plan.facts.ratings).filter((scale) => plan.facts.ratings[scale]?.of === 'body')
  const bodies = new Map<string, string>()
  for (const [index, body] of items(document.bodies).entries()) {
    const path = ['bodies', ...('complete' in (document.bodies ?? {}) ? ['list'] : []), index]
    if (!scales.includes(body.scale)) yield fault('E_FACT_UNKNOWN', [...path, 'scale'], `${shown(body.scale)} is not a scale for bodies`, didYouMean(body.scale, () => scales))
    if (bodies.has(body.id)) yield fault('E_DUP_ID', [...path, 'id'], `the body ${shown(body.id)} is listed twice`)
    bodies.set(body.id, body.scale)
  }
  for (const [scale, given] of Object.entries(document.ratings ?? {})) {
    if (plan.facts.ratings[scale]?.of !== 'body') continue
    for (const id of Object.keys(given)) {
      if (bodies.get(id) === scale) continue
      const known = (): readonly string[] => [...bodies].filter(([, of]) => of === scale).map(([body]) => body)
      yield fault('E_BODY', ['ratings', scale, id], `${shown(id)} is not listed under \`bodies\` with the scale ${shown(scale)}`, didYouMean(id, known), true)
    }
  }
  for (const [title, given] of Object.entries(document.titles ?? {})) {
    if (plan.facts.titles[title]?.of !== 'body') continue
    for (const id of Object.keys(given)) {
      if (!bodies.has(id)) yield fault('E_BODY', ['titles', title, id], `${shown(id)} is not listed under \`bodies\``, didYouMean(id, () => [...bodies.keys()]), true)
    }
  }
  for (const [id, entry] of Object.entries(document.findings ?? {})) {
    if (typeof entry !== 'object' || !('bodies' in entry)) continue
    for (const body of Object.keys(entry.bodies)) {
      if (!bodies.has(body)) yield fault('E_BODY', ['findings', id, 'bodies', body], `${shown(body)} is not listed under \`bodies\``, didYouMean(body, () => [...bodies.keys()]), true)
    }
  }
  yield* papersOf(plan, document)
}

/** Every `paper:` names one of the dossier's papers; a certifier that the catalogue does not name is a warning. */
function* papersOf(plan: PlanDocument, document: DossierDocument): Generator<Described> {
  const papers = document.papers ?? {}
  const names = Object.keys(papers)
  function* walk(value: unknown, path: readonly (string | number)[], certifiers: readonly Certifier[] | undefined): Generator<Described> {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (key !== 'paper') {
        yield* walk(inner, at, certifiers)
        continue
      }
      for (const name of namesOf(inner as Papers)) {
        const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
        if (paper === undefined) yield fault('E_PAPER', at, `${shown(name)} is not one of the dossier's papers`, didYouMean(name, () => names))
        else yield* certified(paper, certifiers, at)
      }
    }
  }
  for (const kind of ['ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const satisfies readonly FactKind[]) {
    for (const [id, entry] of Object.entries(document[kind] ?? {})) yield* walk(entry, [kind, id], plan.facts[kind][id]?.certifiers)
  }
  yield* walk(document.bodies, ['bodies'], undefined)
}

function namesOf(papers: Papers): readonly string[] {
  return papers === undefined ? [] : typeof papers === 'string' ? [papers] : papers
}

function* certified(paper: Paper, certifiers: readonly Certifier[] | undefined, path: Described['path']): Generator<Described> {
  if (paper.certifier === undefined || certifiers === undefined || certifiers.length === 0) return
  const on = paper.on
  const may = certifiers.filter(({ from, to }) => on === undefined || ((from === undefined || from <= on) && (to === undefined || on <= to)))
  if (may.some(({ id }) => id === paper.certifier)) return
  yield fault('W_CERTIFIER', path, `${shown(paper.certifier)} does not certify this fact${on === undefined ? '' : ` on ${on}`}`, `the catalogue names ${may.map(({ id }) => shown(id)).join(', ') || 'nobody for that day'}`)
}
