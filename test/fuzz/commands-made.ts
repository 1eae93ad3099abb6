/** Makes command lines: every command with its options, right and wrong, over files right and wrong. */
import type { Random } from '../oracle/random.js'
import * as corpus from './corpus.js'
import type { Input } from './input.js'
import { changedText } from './mutate.js'
import { programOf } from '../support/programs.js'

const commands = ['plans', 'show', 'facts', 'questions', 'template', 'check', 'why', 'slate', 'lint', 'test', 'screen', 'compare', 'audit', 'help'] as const

/** Places that are no ordinary files: made beside the texts before a command runs. */
export const oddPaths = ['<folder>', '<pipe>', '<ring>', '<dangling>', '<empty>', '<large>', '<binary>', '<utf16>', '<missing>', '<unreadable>', '<long>', '<below-file>', '/dev/null', '/dev/zero', '', '-', '.x', 'a\\0b', '%2e%2e/x', '\u202e.yaml', 'ho-so\n.yaml', '--', '{0}/']

const oddWords = ['', ' ', '-', '--', '---', '--lang', '--lang=', '--lang=vi', '--json', '--language', '--format=json', '--plan', '--round=', '-h', '-V', '--no-all', '--all=x', '-x', '--constructor', '__proto__', 'constructor', 'toString', '\u001b[31m', '\u202e', '😀', 'x'.repeat(3000), '--x'.repeat(500), '0', '-1', 'null', '{}', '\n', 'Điều 64', 'II.3.2/party', 'II.3.2.2', 'interim', 'final', '2023-03-29']

const values: Readonly<Record<string, readonly string[]>> = {
  '--plan': ['dang-uy-khoi-2022', 'huyen-uy-2022', 'dak-doa-2021', 'ubnd-xa-2023', 'ban-tuyen-giao-2022', 'x', '{0}', '{0}/', '<folder>/', '<missing>/', '<folder>/../', '/dev/', 'constructor', ''],
  '--round': ['interim', 'final', 'yearly', 'asked', 'constructor', ''],
  '--cut-off': ['2023-03-29', '2022-12-31', '2023-02-30', '30/3/2023', '0001-01-01', '2200-12-31', 'x', ''],
  '--rulings': ['{0}', '{1}', '-', '<folder>', '<missing>', 'rules/dang-uy-khoi-2022/rulings.starter.yaml'],
  '--evidence': ['required', 'x', ''],
  '--format': ['text', 'json', 'xml', ''],
  '--lang': ['vi', 'en', 'fr', 'tr', ''],
  '--engine': ['json-rules-engine', 'x'],
  '--with': ['{0}', '{1}', '<missing>', '-'],
  '--section': ['II.3.2.2', 'II.3.1.1', 'II.4.8', 'x', 'constructor', ''],
  '--roles': ['post=head', 'post', 'head', 'post=head,post=deputy', 'x=y', ',', '=', 'constructor=x', 'party-member=yes,post=deputy', ''],
  '--source': ['{0}', '<missing>', '<folder>', '<large>', '-'],
  '--all': [],
}

/** The options of each command. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  plans: ['--lang'],
  show: ['--lang'],
  facts: ['--lang'],
  questions: ['--lang'],
  template: ['--lang', '--section', '--section', '--roles', '--round', '--cut-off'],
  check: ['--plan', '--round', '--cut-off', '--rulings', '--evidence', '--format', '--lang', '--all', '--engine'],
  why: ['--plan', '--round', '--cut-off', '--rulings', '--evidence', '--format', '--lang', '--with'],
  slate: ['--plan', '--with', '--cut-off', '--rulings', '--evidence', '--format', '--lang'],
  lint: ['--plan', '--lang'],
  test: ['--plan', '--lang'],
  screen: ['--round', '--cut-off', '--format', '--lang'],
  compare: ['--lang', '--format'],
  audit: ['--source', '--source', '--lang'],
  help: ['--lang'],
}

const takesPlan: ReadonlySet<string> = new Set(['show', 'facts', 'questions', 'template', 'compare', 'audit'])
const takesFiles: ReadonlySet<string> = new Set(['check', 'why', 'slate', 'lint', 'test', 'screen'])

function someText(random: Random): string {
  const source = random.pick(random.chance(0.6) ? corpus.dossiers().map((each) => each.source) : random.chance(0.4) ? corpus.fixtures().map((each) => each.source) : random.chance(0.5) ? corpus.rulings : [...corpus.smallPlan, ...corpus.badRules])
  if (random.chance(0.15)) return JSON.stringify(random.pick(corpus.slates()).value)
  return random.chance(0.6) ? source.text : changedText(random, source.text, random.pick(corpus.dossiers()).source.text)
}

function operandsOf(random: Random, command: string): readonly string[] {
  if (command === 'help') return random.chance(0.5) ? [random.pick(commands)] : []
  if (takesPlan.has(command)) {
    const plan = random.chance(0.8) ? random.pick(corpus.planIds) : random.pick(values['--plan'] ?? [])
    const second = command === 'compare' ? [random.pick(corpus.planIds)] : command === 'show' && random.chance(0.6) ? [random.chance(0.8) ? random.pick(clausesOf(plan)) : random.pick(oddWords)] : []
    return [plan, ...second]
  }
  if (!takesFiles.has(command)) return []
  const one = (): string => (random.chance(0.75) ? random.pick(['{0}', '{0}', '{0}', '{1}', '-']) : random.pick(oddPaths))
  return [one(), ...(random.chance(0.3) ? [one()] : []), ...(command === 'why' && random.chance(0.5) ? [random.pick(['II.3.2.2/b1', 'II.3.2/party', 'x', 'constructor', ''])] : [])]
}

const clausesOf = (plan: string): readonly string[] => (corpus.planIds.includes(plan) ? programOf(plan).plan.document.clauses.map(({ id }) => id) : ['I/x'])

export function commandOf(random: Random): Input {
  const command = random.chance(0.5) ? random.pick(['check', 'check', 'why', 'screen', 'slate', 'test', 'lint']) : random.chance(0.95) ? random.pick(commands) : random.pick([...oddWords, 'chekc'])
  const operands = operandsOf(random, command)
  const options = Array.from({ length: random.int(3) }, (): readonly string[] => {
    const option = random.chance(0.9) ? random.pick(Object.hasOwn(optionsOf, command) ? (optionsOf[command] ?? []) : ['--lang']) : random.pick(Object.keys(values))
    const own = values[option] ?? []
    return own.length === 0 ? [option] : [option, random.pick(own)]
  }).flat()
  const words = random.chance(0.7) ? [command, ...operands, ...options] : [command, ...options, ...operands]
  const odd = random.chance(0.08) ? words.toSpliced(random.int(words.length + 1), random.int(2), random.pick(oddWords)) : words
  return { kind: 'commands', plan: '', texts: [{ name: random.pick(['a.yaml', 'a.json', 'A.JSON', 'a']), text: someText(random) }, { name: 'b.yaml', text: someText(random) }], words: odd }
}
