// Judges every dossier of the fixtures by the built library and prints one digest of all verdicts and reports:
// `node test/determinism/judge.mjs`, from the root of the repository.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { compile, readDossier, report } = await import(pathToFileURL('dist/index.js').href)
const folders = readdirSync('fixtures', { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name).sort()
const files = folders.flatMap((folder) => readdirSync(`fixtures/${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).sort().map((name) => `fixtures/${folder}/${name}`))
const plans = []
for (const { name } of readdirSync('rules', { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== 'facts').sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const exported = Object.values(await import(pathToFileURL(`dist/plans/${name}.js`).href))
  plans.push(compile(exported.find((each) => typeof each?.dossier === 'function')))
}

const digest = createHash('sha256')
let verdicts = 0
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  if (!/^nominee:/m.test(text)) continue
  for (const program of plans) {
    const { dossier, problems } = readDossier({ name: file, text }, program.plan)
    digest.update(JSON.stringify(problems))
    if (dossier === undefined) continue
    for (const round of Object.keys(program.plan.document.rounds)) {
      let verdict
      try {
        verdict = program.evaluate(dossier, { round, cutOff: '2023-03-29' })
      } catch (error) {
        digest.update(String(error))
        continue
      }
      verdicts += 1
      digest.update(JSON.stringify(verdict))
      for (const lang of ['vi', 'en']) digest.update(report(verdict, program.plan.document, { lang, all: true }))
    }
  }
}
process.stdout.write(`${JSON.stringify({ node: process.version, verdicts, digest: digest.digest('hex') })}\n`)
