import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Options } from 'tsup'

const generated = existsSync('src/plans')
  ? readdirSync('src/plans').filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length))
  : []
// The documents alone are for the command line: no door of the package.
const documents = generated.filter((name) => name.endsWith('.document'))
const plans = generated.filter((name) => !documents.includes(name))

const present = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))

const planEntries = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [`plans/${name}`, `src/plans/${name}.ts`]))

const doors = present({
  index: 'src/index.ts',
  core: 'src/core.ts',
  open: 'src/open.ts',
  slates: 'src/slates.ts',
  'json-rules-engine': 'src/targets/json-rules-engine.ts',
  ...planEntries(plans),
})

const library: Options = { platform: 'neutral', target: 'es2022', dts: false }

const modules: Options = { ...library, entry: { ...doors, ...planEntries(documents) }, format: ['esm'] }

const commonJs: Options = { ...library, entry: doors, format: ['cjs'] }

/** For both formats in one step: the types are worked out once. */
const declarations: Options = {
  ...library,
  entry: doors,
  format: ['esm', 'cjs'],
  // The d.ts step sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
  dts: { only: true, entry: doors, compilerOptions: { ignoreDeprecations: '6.0' } },
}

type Plugin = NonNullable<Options['plugins']>[number]
type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

/** A file in plain ASCII takes half the memory of another, and less time to read. */
const ascii: Plugin = {
  name: 'ascii',
  renderChunk: (code) => ({ code: code.replace(/[^\x00-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) }),
}

/** commander loads what it needs for commands that are programs of their own; there are none here. */
const noPrograms: EsbuildPlugin = {
  name: 'no-programs',
  setup(build) {
    build.onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("const childProcess = require('node:child_process');", 'const childProcess = undefined;'),
    }))
  },
}

// With everything in it: what only the command line needs is no dependency of the package.
const commandLine: Options = {
  entry: present({ bin: 'src/bin.ts' }),
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  splitting: true,
  noExternal: [/.*/],
  // Bundled CommonJS packages call `require` for Node's own modules alone.
  banner: { js: 'const require=(name)=>process.getBuiltinModule(name);' },
  dts: false,
  // To load all this is most of what it takes to judge one dossier.
  esbuildOptions(options) {
    options.alias = { yaml: fileURLToPath(new URL('browser/dist/index.js', import.meta.resolve('yaml/package.json'))) }
    options.minifyWhitespace = true
    options.chunkNames = 'bin-[name]-[hash]'
  },
  esbuildPlugins: [noPrograms],
  plugins: [ascii],
}

export default defineConfig(
  [modules, commonJs, declarations, commandLine]
    .filter(({ entry }) => Object.keys(entry ?? {}).length > 0)
    .map((options) => ({ ...options, outDir: 'dist', clean: false, removeNodeProtocol: false, silent: true })),
)
