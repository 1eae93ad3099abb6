/** The sections of a verdict: which was judged, and why. */
import type { SectionVerdict, Verdict } from '../documents/verdict.js'
import { causeLines } from './cause-words.js'
import { quoted, tr, type Lang } from './language.js'
import { line, type Line } from './layout.js'
import { conclusion, sign } from './outcome-words.js'
import { place } from './place.js'
import type { Telling } from './telling.js'

function sectionName(id: string, { lang, plan }: Telling): string {
  const section = plan.sections.items.find((each) => each.id === id)
  return section === undefined ? place(id, lang) : `${place(id, lang)} ${quoted(section.heading)}`
}

function takesWords(section: SectionVerdict, lang: Lang): string {
  switch (section.takes) {
    case 'yes':
      return tr(lang, 'dành cho đối tượng được đề nghị', 'it takes the nominee')
    case 'no':
      return tr(lang, 'không dành cho đối tượng được đề nghị', 'it does not take the nominee')
    case 'maybe':
      return tr(lang, 'chưa rõ có dành cho đối tượng được đề nghị hay không', 'whether it takes the nominee is not known')
  }
}

/** Which section was judged, and why; where none was stated, every one with what comes out in it. */
export function sectionLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const label = tr(lang, 'Mục xét', 'Section')
  if (plan.sections.list === 'none') return [line(0, `${label}: ${tr(lang, 'kế hoạch không chia tiêu chí theo mục', 'the plan has no sections of criteria')}`)]
  const told = (section: SectionVerdict): readonly Line[] => {
    const outcome = section.outcome === undefined ? '' : `: ${sign(section.outcome)} ${conclusion(section.outcome, [], lang)}`
    return [line(2, `– ${sectionName(section.id, telling)} – ${takesWords(section, lang)}${outcome}`), ...section.causes.flatMap((cause) => causeLines(cause, 4, telling))]
  }
  const stated = verdict.sections.find((section) => section.id === verdict.stated)
  const others = verdict.sections.filter((section) => section !== stated && section.takes !== 'no')
  if (stated !== undefined) {
    return [
      line(0, `${label}: ${sectionName(stated.id, telling)} – ${tr(lang, 'hồ sơ đề nghị xét tại mục này; mục này', 'stated by the dossier;')} ${takesWords(stated, lang)}`),
      ...stated.causes.flatMap((cause) => causeLines(cause, 2, telling)),
      ...(stated.takes === 'no' && others.length > 0 ? [line(0, tr(lang, 'Các mục dành cho đối tượng được đề nghị:', 'Sections that take the nominee:')), ...others.flatMap(told)] : []),
    ]
  }
  if (others.length === 0) return [line(0, `${label}: ${tr(lang, 'hồ sơ không nêu mục; không mục nào của kế hoạch dành cho đối tượng được đề nghị', 'the dossier states none; no section of the plan takes the nominee')}`)]
  return [line(0, `${label}: ${tr(lang, 'hồ sơ không nêu mục, đã xét tại:', 'the dossier states none, so these were judged:')}`), ...others.flatMap(told)]
}
