/** Cases of a clause as a fixture file, with the words beside each and the answers left blank. */
import type { BlankCase, BlankCases } from '../documents/cases.js'
import { FIXTURE_FORMAT } from '../documents/fixture.js'
import { tr, type Lang } from './language.js'
import { comment } from './template-facts.js'

type Entries = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Entries => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts that YAML would not read as they stand are quoted. */
const text = (value: string): string => (/^[A-Za-z0-9][\w./-]*$/.test(value) && !/^(true|false|null)$/i.test(value) ? value : JSON.stringify(value))

/** A value on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (!isMap(value)) return typeof value === 'string' ? text(value) : JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]) => `${text(key)}: ${flow(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function caseLines({ name, words, set, remove }: BlankCase, width: number): readonly string[] {
  return [
    '',
    ...comment(2, `“${words}”`, width),
    `  - name: ${JSON.stringify(name)}`,
    ...(Object.keys(set).length === 0 ? [] : ['    set:', ...Object.entries(set).map(([path, value]) => `      ${text(path)}: ${flow(value)}`)]),
    ...(remove.length === 0 ? [] : [`    remove: ${flow(remove)}`]),
    '    expect: {}',
  ]
}

/** YAML text; it can be read as a fixture as soon as each `expect` says something. */
export function casesText({ plan, clause, round, cutOff, base, outcome, cases }: BlankCases, { lang = 'vi', width = 100 }: { readonly lang?: Lang; readonly width?: number } = {}): string {
  return `${[
    ...comment(0, tr(lang, 'Điền từng expect theo lời của văn bản, không theo kết quả của máy, ví dụ { clause: fail, decides: [tiêu-chí], missing: [], questions: [] }; thêm why khi có thể ngờ. Khi chưa điền, binhxet test không nhận tệp này.', 'Fill in each expect from the words of the text, not from what the program says, e.g. { clause: fail, decides: [criterion], missing: [], questions: [] }; add why where it could be doubted. Until then binhxet test refuses the file.'), width),
    ...(outcome === 'pass' ? [] : comment(0, tr(lang, `Hồ sơ mẫu chưa đạt đoạn này (${outcome}): sửa base trước.`, `The base does not meet the clause yet (${outcome}): mend it first.`), width)),
    `format: ${FIXTURE_FORMAT}`,
    `plan: ${plan}`,
    `clause: ${clause}`,
    'base:',
    `  round: ${round}`,
    ...(cutOff === undefined ? [] : [`  cut-off: ${cutOff}`]),
    '  dossier:',
    ...Object.entries(base).map(([key, value]) => `    ${key}: ${flow(value)}`),
    'cases:',
    ...cases.flatMap((each) => caseLines(each, width)),
  ].join('\n')}\n`
}
