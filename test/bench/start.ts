/** How long the built command line takes from its start to its first verdict. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { median } from './measure.js'

const BIN = 'dist/bin.js'
const RUNS = 7

/** Milliseconds until the verdict comes out. */
function toVerdict(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now()
    let at: number | undefined
    const child = spawn(process.execPath, [BIN, 'check', path], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', () => (at ??= performance.now() - from))
    child.on('error', reject)
    child.on('close', (code) => (at === undefined || ![0, 20, 21, 22].includes(code ?? -1) ? reject(new Error(`${BIN} check ended with ${String(code)}`)) : resolve(at)))
  })
}

export interface Starts {
  readonly json: number
  readonly yaml: number
}

/** Medians for one dossier as JSON and as YAML, in turn; undefined where the command line is not built. */
export async function starts(text: string): Promise<Starts | undefined> {
  if (!existsSync(BIN)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'binhxet-bench-'))
  try {
    const json = join(folder, 'dossier.json')
    const yaml = join(folder, 'dossier.yaml')
    writeFileSync(json, text)
    writeFileSync(yaml, stringify(JSON.parse(text)))
    const all = { json: [] as number[], yaml: [] as number[] }
    for (let run = 0; run < RUNS; run++) {
      all.json.push(await toVerdict(json))
      all.yaml.push(await toVerdict(yaml))
    }
    return { json: median(all.json), yaml: median(all.yaml) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
