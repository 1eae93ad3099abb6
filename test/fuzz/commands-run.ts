/** Runs a command line in this process, among files of every sort. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../support/command-line.js'
import { holdPrintable } from './hold.js'
import type { Input } from './input.js'

let folder: string | undefined

/** A folder with one of each odd thing in it, made once in a process. */
function work(): string {
  if (folder !== undefined) return folder
  const made = mkdtempSync(join(tmpdir(), 'binhxet-fuzz-'))
  folder = made
  process.on('exit', () => rmSync(made, { recursive: true, force: true }))
  mkdirSync(join(made, 'folder'))
  execFileSync('/usr/bin/env', ['mkfifo', join(made, 'pipe')])
  symlinkSync(join(made, 'ring'), join(made, 'ring'))
  symlinkSync(join(made, 'nowhere'), join(made, 'dangling'))
  writeFileSync(join(made, 'empty'), '')
  writeFileSync(join(made, 'large'), 'a: b\n'.repeat(400_000))
  writeFileSync(join(made, 'binary'), Uint8Array.from({ length: 2000 }, (_, index) => (index * 89) % 256))
  writeFileSync(join(made, 'utf16'), Buffer.from('\ufeffformat: 1\n', 'utf16le'))
  writeFileSync(join(made, 'unreadable'), 'format: 1\n', { mode: 0 })
  return made
}

function pathOf(word: string, made: string, names: readonly string[]): string {
  const odd: Readonly<Record<string, string>> = { '<missing>': 'missing.yaml', '<long>': 'x'.repeat(400), '<below-file>': 'empty/x' }
  return word
    .replace(/\{(\d)\}/g, (_, index: string) => join(made, names[Number(index)] ?? 'none'))
    .replace(/<(folder|pipe|ring|dangling|empty|large|binary|utf16|unreadable|missing|long|below-file)>/g, (whole, name: string) => join(made, odd[whole] ?? name))
}

const ends: ReadonlySet<number> = new Set([0, 20, 21, 22, 40, 64, 65, 66])

export async function runCommand({ texts, words }: Input): Promise<string> {
  const made = work()
  for (const { name, text } of texts) writeFileSync(join(made, name), text)
  const args = words.map((word) => pathOf(word, made, texts.map(({ name }) => name)))
  const stdin = new TextEncoder().encode(texts[0]?.text ?? '')
  const runProgram = await commandLine()
  const { code, out, err } = await runProgram(args, { width: 100, styles: {}, stdin: () => Promise.resolve(stdin) })
  for (const { name } of texts) rmSync(join(made, name))
  const told = `${args.join(' ')}\nended with ${code}: ${err}`
  if (!ends.has(code)) throw new Error(told)
  holdPrintable(out)
  holdPrintable(err)
  if (code >= 64 && err === '') throw new Error(`${told} and says nothing`)
  if (code < 64 && out === '') throw new Error(`${told} and prints nothing`)
  if (/\[object|\bundefined\b|\bNaN\b/.test(err)) throw new Error(`odd words: ${told}`)
  return String(code)
}
