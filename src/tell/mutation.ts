/** A run over mutants as text: how many were noticed, and each that was not, with a dossier that would show it. */
import type { Killer, Mutation, MutationReport, Survivor } from '../documents/mutation.js'
import { quoted, tr } from './language.js'
import type { Lang } from './language.js'
import { blank, drawLines, line } from './layout.js'
import type { Line } from './layout.js'
import type { ShowOptions } from './show-plan.js'

function kindWords(mutation: Mutation, lang: Lang): string {
  switch (mutation) {
    case 'number':
      return tr(lang, 'số hơn kém một', 'a number one off')
    case 'level':
      return tr(lang, 'mức xếp loại kế bên', 'a level beside')
    case 'years':
      return tr(lang, 'năm nào', 'which years')
    case 'group':
      return tr(lang, 'tất cả, bất kỳ', 'all and any')
    case 'dropped':
      return tr(lang, 'bỏ đi', 'dropped')
    case 'negated':
      return tr(lang, 'phủ định', 'negated')
    case 'round':
      return tr(lang, 'đợt khác', 'another round')
    case 'reach':
      return tr(lang, 'đối tượng', 'whom it reaches')
    case 'reading':
      return tr(lang, 'cách hiểu', 'readings')
    case 'fact':
      return tr(lang, 'dữ kiện khác', 'another fact')
    case 'day':
      return tr(lang, 'lệch một ngày', 'a day off')
    case 'bound':
      return tr(lang, 'kể cả, không kể', 'inclusive, exclusive')
    case 'absent':
      return tr(lang, '“nếu có”', '“if any”')
    case 'within':
      return tr(lang, 'tính từ lúc nào', 'within which time')
    case 'where':
      return tr(lang, 'trường hợp nào của danh sách', 'which cases of a list')
    case 'value':
      return tr(lang, 'giá trị khác', 'another value')
  }
}

function killerLines({ from, set, remove, rulings, round, cutOff, plan, mutant }: Killer, lang: Lang): readonly Line[] {
  const asked = { ...(round === undefined ? {} : { round }), ...(cutOff === undefined ? {} : { 'cut-off': cutOff }), ...(Object.keys(rulings).length === 0 ? {} : { rulings }) }
  const changes = { ...(Object.keys(set).length === 0 ? {} : { set }), ...(remove.length === 0 ? {} : { remove }), ...asked }
  return [
    line(2, `${tr(lang, 'hồ sơ phân biệt được', 'a dossier that tells them apart')}: ${from}`),
    line(4, JSON.stringify(changes)),
    line(4, `${tr(lang, 'kế hoạch', 'the plan')}: ${plan}`),
    line(4, `${tr(lang, 'bản bị đổi', 'the mutant')}: ${mutant}`),
  ]
}

function survivorLines({ id, mutation, at, words, killer }: Survivor, lang: Lang): readonly Line[] {
  return [
    blank,
    line(0, `✗ ${id} (${kindWords(mutation, lang)})`, 'fail'),
    ...(at === undefined ? [] : [line(2, at)]),
    ...(words === '' ? [] : [line(2, quoted(words))]),
    ...(killer === undefined ? [line(2, tr(lang, 'chưa tìm được hồ sơ phân biệt được', 'no dossier was found that tells them apart'), 'faint')] : killerLines(killer, lang)),
  ]
}

export function mutationText({ plan, mutants, invalid, killed, byMutation, survivors, equivalent, stale, failing }: MutationReport, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const lines: Line[] = [
    line(0, `${tr(lang, 'ĐỔI QUY TẮC', 'MUTANTS')}: ${plan}`, 'strong'),
    line(0, tr(lang, `${mutants} thay đổi hợp lệ (${invalid} không hợp lệ, không tính): ${killed} bị nhận ra, ${equivalent.length} tương đương, ${survivors.length} không bị nhận ra.`, `${mutants} mutants that pass the check (${invalid} that do not, not counted): ${killed} killed, ${equivalent.length} equivalent, ${survivors.length} alive.`), survivors.length === 0 ? 'pass' : 'fail'),
    ...byMutation.map((each) => line(2, `${kindWords(each.mutation, lang)}: ${each.killed}/${each.mutants}`, 'faint')),
    ...failing.map((name) => line(0, `✗ ${tr(lang, 'sai ngay khi chưa đổi gì', 'fails before anything is changed')}: ${name}`, 'fail')),
    ...stale.map(({ id, why }) => line(0, `✗ ${why === 'killed' ? tr(lang, 'ghi là tương đương nhưng bị nhận ra', 'listed as equivalent, and killed') : tr(lang, 'ghi là tương đương nhưng không có thay đổi này', 'listed as equivalent, and there is no such mutant')}: ${id}`, 'fail')),
    ...survivors.flatMap((each) => survivorLines(each, lang)),
  ]
  return drawLines(lines, options.width, options.styles)
}

/** The figures of several plans in one line. */
export function mutationSum(reports: readonly MutationReport[], options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const sum = (of: (report: MutationReport) => number): number => reports.reduce((total, report) => total + of(report), 0)
  const [mutants, killed, equivalent, alive] = [sum((each) => each.mutants), sum((each) => each.killed), sum((each) => each.equivalent.length), sum((each) => each.survivors.length)]
  const told = tr(lang, `${reports.length} kế hoạch, ${mutants} thay đổi: ${killed} bị nhận ra, ${equivalent} tương đương, ${alive} không bị nhận ra.`, `${reports.length} plans, ${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${alive} alive.`)
  return drawLines([line(0, told, alive === 0 ? 'pass' : 'fail')], options.width, options.styles)
}
