/** Files and standard input as text: regular files only, of a bounded size, in UTF-8. */
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodeUtf8 } from '../read/loader/decode.js'
import { dossierLimits } from '../read/loader/limits.js'
import type { Source } from '../read/load.js'
import { tr, type Lang } from '../tell/language.js'
import { problem } from '../words/problem.js'
import { sanitise } from '../words/shown.js'
import { exit } from './exit-code.js'
import { problemsText } from './messages.js'
import { result, type Stop } from './result.js'
import type { Setting } from './setting.js'

export const STDIN = '-'

function refusal(code: number, name: string, lang: Lang, vi: string, en: string): Stop {
  return { stop: result(code, '', `${sanitise(name)}: ${tr(lang, `lỗi: ${vi}`, `error: ${en}`)}\n`) }
}

const errorCode = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')

function ioRefusal(error: unknown, name: string, lang: Lang): Stop {
  const code = errorCode(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return refusal(exit.noInput, name, lang, 'không có tệp này', 'no such file')
    case 'EACCES':
    case 'EPERM':
      return refusal(exit.noInput, name, lang, 'không được phép đọc', 'may not be read')
    case 'ELOOP':
      return refusal(exit.noInput, name, lang, 'liên kết vòng', 'links that lead in a circle')
    default:
      return refusal(exit.io, name, lang, `không đọc được (${code})`, `cannot be read (${code})`)
  }
}

function tooLarge(name: string, lang: Lang): Stop {
  const most = dossierLimits.bytes
  const found = problem('E_SIZE', { file: name, line: 1, column: 1 }, `the file is larger than ${most} bytes`, 'split the file')
  return { stop: result(exit.file, '', problemsText([found], lang)) }
}

/** At most so many bytes and one more of a regular file, whatever happens to it meanwhile. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const buffer = new Uint8Array(dossierLimits.bytes + 1)
    let length = 0
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return buffer.subarray(0, length)
  } finally {
    await handle.close()
  }
}

async function bytesOfFile(path: string, lang: Lang): Promise<Uint8Array | Stop> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refusal(exit.noInput, path, lang, 'là thư mục, không phải tệp', 'a folder, not a file')
    if (!found.isFile()) return refusal(exit.noInput, path, lang, 'không phải tệp thường', 'not a regular file')
    if (found.size > dossierLimits.bytes) return tooLarge(path, lang)
    return await bytesOf(path)
  } catch (error) {
    return ioRefusal(error, path, lang)
  }
}

/** The file of this name, or standard input for `-`, as text. */
export async function readSource(path: string, setting: Setting): Promise<Source | Stop> {
  const { lang } = setting
  const name = path === STDIN ? '<stdin>' : path
  const bytes = path === STDIN ? await setting.stdin() : await bytesOfFile(path, lang)
  if ('stop' in bytes) return bytes
  if (bytes.length > dossierLimits.bytes) return tooLarge(name, lang)
  if (path === STDIN && bytes.length === 0) return refusal(exit.noInput, name, lang, 'đầu vào trống', 'the input is empty')
  const { text, problems } = decodeUtf8(bytes, name)
  return text === undefined ? { stop: result(exit.file, '', problemsText(problems, lang)) } : { name, text }
}

export interface Folder {
  /** Names of the YAML and JSON files directly in it, in code-point order. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** What a folder holds; links and anything that is not a regular file are passed over. Undefined: it is no folder. */
export async function folderAt(path: string): Promise<Folder | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined
    const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
    return {
      files: entries.filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name)).map(({ name }) => join(path, name)),
      folders: entries.filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name)).map(({ name }) => join(path, name)),
    }
  } catch {
    return undefined
  }
}

/** Whether what is there of this name lies in the folder, links followed. */
export async function liesIn(folder: string, path: string): Promise<boolean> {
  try {
    return (await realpath(path)).startsWith(`${await realpath(folder)}${sep}`)
  } catch {
    return false
  }
}

/** Whether there is anything of this name. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch {
    return false
  }
}


