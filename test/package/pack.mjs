// Installs the packed package in an empty folder and uses it as its users do:
// `node test/package/pack.mjs [tarball]`. Without a tarball it packs what is in dist.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { demoFiles, expectedExit } from '../tools/demo.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const promised = JSON.parse(readFileSync(join(root, 'test/package/exports.json'), 'utf8'))
const plans = readdirSync(join(root, 'src/plans')).map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'index' && !name.endsWith('.document'))

const work = mkdtempSync(join(tmpdir(), 'binhxet-pack-'))
const home = join(work, 'user')
mkdirSync(home)

// `npm test` and npx set these, and with them npm would look at this package instead of the user's folder.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|config_prefix)/.test(name) && name !== 'INIT_CWD'))

const run = (command, args, options = {}) => spawnSync(command, args, { cwd: home, env, encoding: 'utf8', maxBuffer: 2 ** 26, ...options })

const must = (command, args, options) => {
  const result = run(command, args, options)
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`)
  return result.stdout
}

const same = (what, actual, expected) => {
  const [a, e] = [actual, expected].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  if (a !== e) throw new Error(`${what}:\n${a}\ninstead of\n${e}`)
}

const that = (truth, what) => {
  if (!truth) throw new Error(what)
}

const doors = Object.keys(manifest.exports)
  .filter((key) => typeof manifest.exports[key] === 'object' && !key.includes('*'))
  .map((key) => `binhxet${key.slice(1)}`)
const specifiers = [...doors, ...plans.map((name) => `binhxet/plans/${name}`)]

const namesScript = (specifier) => ({
  'by import': ['--input-type=module', '-e', `process.stdout.write(JSON.stringify(Object.keys(await import('${specifier}')).filter((n)=>n!=='default'&&n!=='module.exports').sort()))`],
  'by require': ['--input-type=commonjs', '-e', `process.stdout.write(JSON.stringify(Object.keys(require('${specifier}')).sort()))`],
})

const consumer = `${specifiers.map((specifier, index) => `import * as door${index} from '${specifier}'`).join('\n')}
export const doors = [${specifiers.map((_, index) => `door${index}`).join(', ')}]
${promised.index.types.length === 0 ? '' : `export type { ${promised.index.types.join(', ')} } from 'binhxet'`}
`

const steps = {
  install() {
    const tarball =
      process.argv[2] === undefined
        ? join(work, JSON.parse(must('npm', ['pack', '--json', '--pack-destination', work], { cwd: root }))[0].filename)
        : resolve(process.argv[2])
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'user', version: '1.0.0', private: true }))
    must('npm', ['install', tarball, '--no-audit', '--no-fund'])
  },
  'only what was promised is installed'() {
    const direct = JSON.parse(readFileSync(join(home, 'node_modules/binhxet/package.json'), 'utf8')).dependencies
    same('runtime packages', Object.keys(direct), Object.keys(manifest.dependencies))
    for (const name of Object.keys(manifest.devDependencies)) that(!existsSync(join(home, 'node_modules', name)), `${name} was installed with the package`)
  },
  'binhxet --version'() {
    same('version', must('npx', ['--no-install', 'binhxet', '--version']).trim(), manifest.version)
  },
  'binhxet check'() {
    const files = demoFiles(join(home, 'node_modules/binhxet/fixtures/demo')).map((file) => file.slice(home.length + 1))
    that(files.length > 0, 'no demonstration dossier is in the package')
    const installed = run('npx', ['--no-install', 'binhxet', 'check', ...files])
    const here = run(process.execPath, [join(root, 'dist/bin.js'), 'check', ...files])
    same('exit code', installed.status, expectedExit)
    same('report', installed.stdout, here.stdout)
    that(/\b[IVX]+\.\d/.test(installed.stdout), `the report cites no clause:\n${installed.stdout}${installed.stderr}`)
  },
  'import and require'() {
    for (const specifier of specifiers) {
      const names = Object.values(namesScript(specifier)).map((args) => must(process.execPath, args))
      same(`${specifier} by require`, names[1], names[0])
      that(names[0] !== '[]', `${specifier} exports nothing`)
      const door = specifier === 'binhxet' ? 'index' : specifier.slice('binhxet/'.length)
      if (door in promised) same(`names of ${specifier}`, names[0], promised[door].values)
    }
  },
  'rule files and schemas'() {
    const schemas = readdirSync(join(home, 'node_modules/binhxet/dist/schemas'), { recursive: true }).filter((file) => file.endsWith('.json')).map((file) => `binhxet/schemas/${file}`)
    that(schemas.length > 0, 'no schema is in the package')
    for (const schema of schemas) must(process.execPath, ['--input-type=module', '-e', `import s from '${schema}' with { type: 'json' }; if (typeof s.$id !== 'string') throw new Error('no $id in ${schema}')`])
    const installed = join(home, 'node_modules/binhxet')
    const yaml = ['rules', 'fixtures'].flatMap((folder) => readdirSync(join(installed, folder), { recursive: true }).filter((file) => file.endsWith('.yaml')).map((file) => join(installed, folder, file)))
    that(yaml.some((file) => file.startsWith(join(installed, 'rules'))), 'no rule file is in the package')
    for (const file of yaml) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8'))?.[1]
      that(schema !== undefined && existsSync(join(file, '..', schema)), `${file} names no schema that is in the package`)
    }
  },
  ...Object.fromEntries(
    [
      ['nodenext', 'nodenext', 'consumer.mts'],
      ['nodenext', 'nodenext', 'consumer.cts'],
      ['bundler', 'esnext', 'consumer.ts'],
    ].map(([moduleResolution, module, file]) => [
      `types, ${moduleResolution}, ${file}`,
      () => {
        const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom'], types: [], module, moduleResolution }
        writeFileSync(join(home, file), consumer)
        writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: [file] }))
        must(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', home])
      },
    ]),
  ),
  async 'the core in a browser'() {
    writeFileSync(join(home, 'page.mjs'), `import * as core from 'binhxet/core'\nglobalThis.core = core\n`)
    const { metafile, outputFiles } = await build({ entryPoints: [join(home, 'page.mjs')], absWorkingDir: home, bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, metafile: true, logLevel: 'silent' })
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path))
    const stray = inputs.filter((path) => /node_modules\/(yaml|json-rules-engine|jsonpath-plus|zod\/v4\/classic)\//.test(path))
    same('files that do not belong into a browser', stray, [])
    const builtin = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)).filter((path) => path.startsWith('node:') || builtinModules.includes(path))
    same('modules of Node in a browser', builtin, [])
    process.stdout.write(`   ${Math.round(outputFiles[0].contents.length / 1024)} KiB minified\n`)
  },
}

try {
  for (const [name, step] of Object.entries(steps)) {
    process.stdout.write(` - ${name}\n`)
    await step()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
