/** What a plan asks of whoever sends a list, as text: it binds the sender, never a nominee. */
import type { PlanDocument } from '../documents/plan.js'
import type { Duty } from '../documents/slate-rules.js'
import { allOf, capitalised, quoted, tr, type Lang } from './language.js'
import { blank, line, type Line } from './layout.js'
import { place } from './place.js'
import { askedWords, bodyKindName, listName } from './slate-words.js'

function dutyLines(duty: Duty, plan: PlanDocument, lang: Lang): readonly Line[] {
  const telling = { lang, plan, dossiers: [] }
  const rounds = duty.rounds === undefined ? [] : [`${tr(lang, 'đợt', 'round')} ${allOf(lang, duty.rounds)}`]
  const senders = duty.bodies === undefined ? [] : [`${tr(lang, 'nơi gửi', 'sent by')}: ${duty.bodies.map((kind) => bodyKindName(kind, telling)).join(', ')}`]
  return [
    line(2, `${duty.id} (${[listName(duty.list, telling), ...rounds, ...senders].join('; ')}): ${askedWords(duty, telling)}`),
    ...duty.source.flatMap((each) => [
      line(4, `${capitalised(place(each.place, lang, plan))}: ${quoted(each.words)}`),
      ...(each.sic === undefined ? [] : [line(6, `${tr(lang, 'In như vậy', 'Printed so')}: ${each.sic}`)]),
      ...(each.restored === true ? [line(6, tr(lang, 'Lời trích đã khôi phục chữ mất khi quét.', 'The words quoted are restored: the scan lost letters.'))] : []),
    ]),
    ...(duty.note === undefined ? [] : [line(4, `${tr(lang, 'Ghi chú của thư viện', 'The library’s note')}: ${duty.note}`)]),
  ]
}

/** Every duty of a sender, in the plan's order; nothing for a plan without any. */
export function dutiesLines(plan: PlanDocument, lang: Lang): readonly Line[] {
  if (plan.slates === undefined) return []
  return [
    blank,
    line(0, tr(lang, 'Yêu cầu đối với nơi gửi danh sách (không phải tiêu chí xét)', 'What binds whoever sends a list (no criterion)'), 'strong'),
    ...plan.slates.duties.flatMap((duty) => dutyLines(duty, plan, lang)),
  ]
}
