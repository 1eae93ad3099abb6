/**
 * Holds verdicts and reports against each other over versions of Node, time zones and languages; after `npm run build`.
 *   node test/tools/run.mjs test/determinism/versions.ts
 * The versions come from the package registry into a folder of their own, which goes again. Exit code 1: they differ.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { arch, platform, tmpdir } from 'node:os'
import { join } from 'node:path'

const versions = ['20', '22', '24']
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu']
const langs = ['C', 'vi_VN.UTF-8', 'tr_TR.UTF-8']

interface Judged {
  readonly node: string
  readonly verdicts: number
  readonly digest: string
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The path of a Node of that version, in a folder below. */
function installed(version: string, below: string): string {
  const folder = mkdtempSync(join(below, `node-${version}-`))
  const name = `node-${platform()}-${arch()}`
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', `${name}@${version}`], { cwd: folder, stdio: 'ignore' })
  return join(folder, 'node_modules', name, 'bin', 'node')
}

const work = mkdtempSync(join(tmpdir(), 'binhxet-nodes-'))
const digests = new Set<string>()
let runs = 0
try {
  for (const version of versions) {
    const node = installed(version, work)
    for (const zone of zones) {
      const row: string[] = []
      for (const lang of langs) {
        const printed = execFileSync(node, ['test/determinism/judge.mjs'], { encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang } })
        const judged = JSON.parse(printed) as Judged
        if (!judged.node.startsWith(`v${version}.`) || judged.verdicts === 0) throw new Error(`not what was asked for: ${printed}`)
        digests.add(`${judged.verdicts} ${judged.digest}`)
        runs += 1
        row.push(`${lang} ${judged.verdicts} ${judged.digest.slice(0, 12)}`)
      }
      say(`node ${version}  ${zone.padEnd(20)} ${row.join('  ')}`)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
say(`${runs} runs, ${digests.size - 1} differences`)
process.exitCode = digests.size === 1 ? 0 : 1
