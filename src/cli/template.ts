/** `template`: a dossier to fill in. */
import type { PlanDocument } from '../documents/plan.js'
import { yearFault } from '../documents/year-asked.js'
import { tr } from '../tell/language.js'
import { templateText } from '../tell/template.js'
import { attributesAsked, readRoles, valuesOf, type RoleFault } from '../tell/template-roles.js'
import { isoDay, parseDay } from '../words/calendar.js'
import { shown } from '../words/shown.js'
import { exit } from './exit-code.js'
import { cutOffFaultText, unknownText } from './messages.js'
import { planNamed } from './plans.js'
import { isStop, result, usage, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { yearFaultText, yearGiven } from './year.js'

export interface TemplateOptions {
  readonly section?: string | undefined
  readonly roles?: string | undefined
  readonly round?: string | undefined
  readonly cutOff?: string | undefined
  readonly year?: string | undefined
}

function sectionOf(plan: PlanDocument, given: string | undefined, { lang }: Setting): { readonly section: string | undefined } | Stop {
  const ids = plan.sections.items.map(({ id }) => id)
  if (given === undefined && ids.length === 0) return { section: undefined }
  if (given !== undefined && ids.includes(given)) return { section: given }
  if (given !== undefined) return usage(unknownText(lang, `kế hoạch ${plan.id} không có mục`, `plan ${plan.id} has no section`, given, ids))
  const headings = plan.sections.items.map(({ id, heading }) => `\n  ${id}: ${heading}`).join('')
  return usage(tr(lang, `lỗi: chưa nêu mục (--section); có:${headings}`, `error: no section is named (--section); known:${headings}`))
}

/** The round given; without one the plan's first, which the template names beside the others. */
function roundOf(plan: PlanDocument, given: string | undefined, cutOff: string | undefined, { lang }: Setting): { readonly round: string; readonly cutOff: number } | Stop {
  const rounds = Object.keys(plan.rounds)
  const round = given ?? rounds[0] ?? ''
  const found = plan.rounds[round]
  if (found === undefined || !rounds.includes(round)) return usage(unknownText(lang, `kế hoạch ${plan.id} không có đợt`, `plan ${plan.id} has no round`, round, rounds))
  const text = cutOff ?? found['cut-off']
  if (text === undefined) return usage(tr(lang, 'lỗi: kế hoạch không nêu ngày chốt của đợt này; dùng --cut-off NĂM-THÁNG-NGÀY', 'error: the plan states no cut-off day for this round; give --cut-off YYYY-MM-DD'))
  const day = parseDay(text)
  if (day === undefined) return usage(cutOffFaultText(text, lang))
  return { round, cutOff: day }
}

function roleStop(plan: PlanDocument, section: string | undefined, { fault, name, known }: RoleFault, { lang }: Setting): Stop {
  switch (fault) {
    case 'unknown': {
      const asked = attributesAsked(plan, section).map((attribute) => `${attribute}=${valuesOf(plan, attribute).join('|')}`)
      const [text = ''] = unknownText(lang, 'mục này không hỏi', 'this section does not ask about', name, known).split('\n')
      return usage(`${text}\n  ${tr(lang, 'có', 'known')}: ${asked.join(', ')}`)
    }
    case 'ambiguous':
      return usage(tr(lang, `lỗi: ${shown(name)} có thể là ${known.join(' hoặc ')}`, `error: ${shown(name)} may be ${known.join(' or ')}`))
    case 'contradictory':
      return usage(tr(lang, `lỗi: ${shown(name)} không đi cùng ${known.join(', ')}`, `error: ${shown(name)} does not go with ${known.join(', ')}`))
  }
}

export async function template(name: string, options: TemplateOptions, setting: Setting): Promise<Result> {
  const opened = await planNamed(name, setting)
  if (isStop(opened)) return opened.stop
  const plan = opened.document
  const inSection = sectionOf(plan, options.section, setting)
  if (isStop(inSection)) return inSection.stop
  const { section } = inSection
  const time = roundOf(plan, options.round, options.cutOff, setting)
  if (isStop(time)) return time.stop
  const asked = yearGiven(options.year, setting.lang)
  if (isStop(asked)) return asked.stop
  const fault = asked.year === undefined ? undefined : yearFault(plan, time.round, asked.year, isoDay(time.cutOff))
  if (fault !== undefined) return usage(yearFaultText(fault.code, setting.lang)).stop
  const read = readRoles(plan, section, options.roles ?? '')
  if ('fault' in read) return roleStop(plan, section, read, setting).stop
  // A file is not as wide as the terminal: its lines are the same wherever it is made.
  return result(exit.done, templateText(plan, { section, ...time, ...asked, roles: read.roles, lang: setting.lang }))
}
