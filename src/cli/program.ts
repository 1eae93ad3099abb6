/** The commands and their options, in Vietnamese with English beside it. */
import { Command, CommanderError, Option } from 'commander'
import type { Lang } from '../tell/language.js'
import { sanitise } from '../words/shown.js'
import { version } from '../words/version.js'
import { exit } from './exit-code.js'
import { result, type Result } from './result.js'
import type { Setting } from './setting.js'

/** What the process lends to the command line. */
export interface Surroundings {
  readonly width: number
  readonly styles: Setting['styles']
  readonly stdin: Setting['stdin']
}

const examples = `
Ví dụ / Examples:
  binhxet check ho-so.yaml
  binhxet check ca-nhan.yaml tap-the.yaml --rulings tra-loi.yaml --all
  binhxet why ho-so.yaml II.3.2/party
  binhxet show dang-uy-khoi-2022 II.3.1.1/b1
  binhxet slate danh-sach.yaml

Mã kết thúc / Exit codes:
   0 đủ điều kiện trình / eligible       20 chưa đủ điều kiện / not eligible
  21 chưa đủ cơ sở / undetermined        22 không đúng đối tượng / not covered
  40 lint, test có phát hiện / found     64 sai cách dùng / usage
  65 tệp sai / invalid file              66 không có tệp / no input
  70 lỗi nội bộ / internal error         74 lỗi đọc, ghi / input, output
`

const langOption = (): Option => new Option('--lang <ngôn-ngữ>', 'ngôn ngữ (vi nếu không nêu) / language (vi unless given)').choices(['vi', 'en'])
const formatOption = (): Option => new Option('--format <dạng>', 'dạng kết quả (text nếu không nêu) / output format (text unless given)').choices(['text', 'json'])
const yearOption = (): Option => new Option('--year <năm>', 'năm được xét, ở đợt xét từng năm (năm của ngày chốt nếu không nêu) / year judged, in a round of one year (that of the cut-off unless given)')
const planOption = (): Option => new Option('--plan <kế-hoạch>', 'mã kế hoạch, hoặc thư mục quy tắc (có dấu /) / plan id, or a folder of rules (with a slash)')

function questionOptions(command: Command): Command {
  return command
    .addOption(planOption())
    .option('--round <đợt>', 'đợt xét / round')
    .option('--cut-off <ngày>', 'ngày chốt, NĂM-THÁNG-NGÀY / cut-off day, YYYY-MM-DD')
    .addOption(yearOption())
    .option('--rulings <tệp>', 'tệp cách hiểu đã được trả lời / file of rulings')
    .addOption(new Option('--evidence <mức>', 'mọi dữ kiện phải kèm giấy tờ / every fact needs a paper').choices(['required']))
    .addOption(formatOption())
    .addOption(langOption())
}

interface Given {
  readonly section?: string
  readonly roles?: string
  readonly lang?: Lang
  readonly format?: 'text' | 'json'
  readonly plan?: string
  readonly round?: string
  readonly cutOff?: string
  readonly year?: string
  readonly rulings?: string
  readonly evidence?: 'required'
  readonly all?: boolean
  readonly with?: readonly string[]
  readonly engine?: 'json-rules-engine'
  readonly min?: string
  readonly fixtures?: string
}

/** Runs one command line. Never throws for what the user wrote; the result says what to print and how to end. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<Result> {
  let out = ''
  let err = ''
  let done: Result | undefined
  const setting = ({ lang }: Given): Setting => ({ ...surroundings, lang: lang ?? 'vi' })
  const program = new Command('binhxet')
  const commands = new Map<string, () => void>()
  const add = (signature: string, description: string, prepare: (command: Command) => Command, act: (operands: readonly (string | readonly string[] | undefined)[], given: Given) => Promise<Result>): void => {
    const [name = ''] = signature.split(' ')
    commands.set(name, () => {
      const command = prepare(program.command(signature).description(description))
      command.action(async (...received: unknown[]) => {
        const operands = received.slice(0, -2) as readonly (string | readonly string[] | undefined)[]
        done = await act(operands, received.at(-2) as Given)
      })
    })
  }
  const withLang = (command: Command): Command => command.addOption(langOption())
  const withPlan = (command: Command): Command => withLang(command.addOption(planOption()))

  program
    .description('Bình xét: đối chiếu hồ sơ với kế hoạch khen thưởng, dẫn từng chữ của từng đoạn.\nHolds dossiers against commendation plans, and cites the words of each clause.')
    .version(version, '-V, --version', 'phiên bản / version')
    .helpOption('-h, --help', 'hướng dẫn / help')
    .helpCommand('help [lệnh]', 'hướng dẫn của một lệnh / help for a command')
    .addHelpText('after', examples)
    .exitOverride()
    .configureHelp({ styleTitle: bilingualTitle })
    .configureOutput({
      writeOut: (text) => (out += text),
      writeErr: (text) => (err += text),
      outputError: (text, write) => write(safely(text.replace(/^error: /, 'lỗi / error: '))),
      getOutHelpWidth: () => surroundings.width,
      getErrHelpWidth: () => surroundings.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })

  add('plans', 'các kế hoạch có sẵn / the plans that ship with it', withLang, async (_, given) => (await import('./other-commands.js')).plans(setting(given)))
  add('show <kế-hoạch> [đoạn]', 'một kế hoạch, hoặc một đoạn của nó / a plan, or one of its clauses', withLang, async ([plan, clause], given) =>
    (await import('./other-commands.js')).show(plan as string, clause as string | undefined, setting(given)),
  )
  add('facts [kế-hoạch]', 'danh mục dữ kiện / the facts catalogue', withLang, async ([plan], given) => (await import('./other-commands.js')).facts(plan as string | undefined, setting(given)))
  add(
    'questions [kế-hoạch]',
    'những chữ còn để ngỏ và các cách hiểu / open questions and their readings',
    (command) => withLang(command).option('--with <tệp...>', 'trường hợp mẫu, để nêu hồ sơ mà các cách hiểu cho kết quả khác nhau / fixtures, to name a dossier on which the readings differ'),
    async ([plan], given) => (await import('./other-commands.js')).questions(plan as string | undefined, given.with ?? [], setting(given)),
  )
  add(
    'template <kế-hoạch>',
    'hồ sơ để điền, theo thứ tự của kế hoạch / a dossier to fill in, in the order of the plan',
    (command) => withLang(command)
        .option('--section <mục>', 'mục tiêu chí của đối tượng / section of the nominee')
        .option('--roles <tư-cách>', 'ví dụ / e.g. enterprise-head=yes,post=head')
        .option('--round <đợt>', 'đợt xét / round')
        .option('--cut-off <ngày>', 'ngày chốt, NĂM-THÁNG-NGÀY / cut-off day, YYYY-MM-DD')
        .addOption(yearOption()),
    async ([plan], given) => (await import('./other-commands.js')).template(plan as string, given, setting(given)),
  )
  add(
    'check <hồ-sơ...>',
    'xét hồ sơ; - là đầu vào chuẩn / judge dossiers; - is standard input',
    (command) => questionOptions(command)
        .option('--all', 'nêu cả nội dung đạt / also what is met')
        .addOption(new Option('--engine <máy>', 'xét thêm bằng một máy thứ hai / judge by a second engine as well').choices(['json-rules-engine'])),
    async ([paths], given) => (await import('./judging-commands.js')).check(paths as readonly string[], { ...given, format: given.format ?? 'text', all: given.all === true }, setting(given)),
  )
  add(
    'why <hồ-sơ> [đoạn]',
    'vì sao hồ sơ ra kết quả đó / why a dossier comes out as it does',
    (command) => questionOptions(command).option('--with <tệp...>', 'hồ sơ liên quan / linked dossiers'),
    async ([path, clause], given) => (await import('./judging-commands.js')).why(path as string, clause as string | undefined, given.with ?? [], { ...given, format: given.format ?? 'text' }, setting(given)),
  )
  add(
    'slate <danh-sách...>',
    'rà soát danh sách của nơi gửi: số lượng, thời hạn, trùng lắp / review lists of senders: numbers, days, doubles',
    (command) =>
      withPlan(command)
        .option('--with <tệp...>', 'hồ sơ của các đối tượng trong danh sách / dossiers of the nominees listed')
        .option('--cut-off <ngày>', 'ngày chốt để xét các hồ sơ đó, NĂM-THÁNG-NGÀY / cut-off day for those dossiers, YYYY-MM-DD')
        .option('--rulings <tệp>', 'tệp cách hiểu đã được trả lời / file of rulings')
        .addOption(new Option('--evidence <mức>', 'mọi dữ kiện phải kèm giấy tờ / every fact needs a paper').choices(['required']))
        .addOption(formatOption()),
    async ([paths], given) => (await import('./other-commands.js')).slate(paths as readonly string[], { ...given, format: given.format ?? 'text' }, setting(given)),
  )
  add('lint <tệp...>', 'kiểm tra tệp quy tắc, hồ sơ, trường hợp mẫu, trả lời / check rule files, dossiers, fixtures, rulings', withPlan, async ([paths], given) =>
    (await import('./other-commands.js')).lint(paths as readonly string[], given.plan, setting(given)),
  )
  add('test <tệp...>', 'chạy trường hợp mẫu / run fixtures', withPlan, async ([paths], given) => (await import('./other-commands.js')).runFixtures(paths as readonly string[], given.plan, setting(given)))

  add(
    'coverage [kế-hoạch-hoặc-tệp...]',
    'những gì trường hợp mẫu đã thử, chưa thử / what the fixtures try, and what no case tries',
    (command) =>
      withPlan(command)
        .option('--all', 'nêu mọi điểm, cả những điểm đã thử / every point, also what is covered')
        .option('--min <phần-trăm>', 'kết thúc bằng mã 40 nếu thấp hơn / end with code 40 when below')
        .addOption(formatOption()),
    async ([names], given) =>
      (await import('./other-commands.js')).coverage(names as readonly string[], { plan: given.plan, min: given.min, format: given.format ?? 'text', all: given.all === true }, setting(given)),
  )
  add(
    'screen <hồ-sơ>',
    'một hồ sơ theo mọi kế hoạch, mọi mục / one dossier under every plan and section',
    (command) => withLang(command).option('--round <đợt>', 'đợt xét / round').option('--cut-off <ngày>', 'ngày chốt, NĂM-THÁNG-NGÀY / cut-off day, YYYY-MM-DD').addOption(yearOption()).addOption(formatOption()),
    async ([path], given) => (await import('./other-commands.js')).screen(path as string, { round: given.round, cutOff: given.cutOff, year: given.year, format: given.format ?? 'text' }, setting(given)),
  )
  add(
    'compare <kế-hoạch> <kế-hoạch-khác>',
    'hai kế hoạch cạnh nhau: bên nào chặt hơn, vì chữ nào / two plans side by side: which is stricter, by which words',
    (command) => withLang(command).addOption(formatOption()),
    async ([one, other], given) => (await import('./other-commands.js')).compare([one as string, other as string], given.format ?? 'text', setting(given)),
  )
  add(
    'audit <kế-hoạch>',
    'đối chiếu bản chép với văn bản / hold the transcription against the document',
    (command) => withLang(command.requiredOption('--source <tệp>', 'văn bản của kế hoạch / the text of the plan')),
    async ([plan], given) => (await import('./other-commands.js')).audit(plan as string, (given as Given & { readonly source: string }).source, setting(given)),
  )

  add(
    'mutate [kế-hoạch...]',
    'mỗi lỗi chép quy tắc có trường hợp mẫu nào nhận ra không / does a fixture notice each change of the rules',
    (command) => withLang(command).option('--fixtures <thư-mục>', 'trường hợp mẫu (fixtures/<kế-hoạch> nếu không nêu) / fixtures (fixtures/<plan> unless given)').addOption(formatOption()),
    async ([plans], given) => (await import('./other-commands.js')).mutate(plans as readonly string[], given.fixtures, given.format ?? 'text', setting(given)),
  )

  add(
    'cases <đoạn>',
    'các trường hợp mẫu mà một đoạn cần, để người điền kết quả / the cases that a clause needs, for a person to answer',
    (command) => withPlan(command).option('--round <đợt>', 'đợt xét / round').option('--cut-off <ngày>', 'ngày chốt, NĂM-THÁNG-NGÀY / cut-off day, YYYY-MM-DD'),
    async ([clause], given) => (await import('./other-commands.js')).cases(clause as string, given, setting(given)),
  )

  const named = commands.get(args[0] ?? '')
  // The others are only for the help and for a name misspelt.
  for (const prepare of named === undefined ? commands.values() : [named]) prepare()
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version' || (error.code === 'commander.help' && out !== '')
    return result(asked ? exit.done : exit.usage, out, err)
  }
  return done ?? result(exit.usage, out, err)
}

/** An error of usage quotes what was typed: a line end or a control in that must not make a line or a colour of its own. */
function safely(text: string): string {
  return `${text.trimEnd().split(/\n(?=\(Did you mean )/).map(sanitise).join('\n')}\n`
}

function bilingualTitle(title: string): string {
  switch (title) {
    case 'Usage:':
      return 'Cách dùng / Usage:'
    case 'Arguments:':
      return 'Đối số / Arguments:'
    case 'Options:':
      return 'Tùy chọn / Options:'
    case 'Commands:':
      return 'Lệnh / Commands:'
    default:
      return title
  }
}
