// Names in the first line of each YAML file the schema by which an editor checks it:
// `node test/tools/run.mjs test/tools/name-schemas.ts [--check] [folder or file …]`; without a path, all of rules and fixtures.
// The path leads to `dist/schemas`, which stands in the same place in the repository, once it is built, and in the package.
// With `--check` nothing is written, and a file that does not name its schema is listed.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { named, schemaOf, valueIn } from './schema-names.js'

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(`${path}/${name}`))
    : /\.ya?ml$/.test(path)
      ? [path]
      : []

const given = argv.slice(2)
const checkOnly = given.includes('--check')
const paths = given.filter((each) => !each.startsWith('--')).map((path) => path.replace(/\/+$/, ''))
const plans = readdirSync('rules', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'facts' ? [entry.name] : []))

for (const path of (paths.length > 0 ? paths : ['rules', 'fixtures']).filter((each) => existsSync(each)).flatMap(filesBelow)) {
  const text = readFileSync(path, 'utf8')
  const wanted = named(path, text, schemaOf(path, valueIn(path, text), plans))
  if (wanted === text) continue
  if (checkOnly) {
    process.stderr.write(`${path} does not name its schema: ${wanted.split('\n', 1)[0] ?? ''}\n`)
    process.exitCode = 1
  } else writeFileSync(path, wanted)
}
