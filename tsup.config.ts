import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

const plans = existsSync('src/plans')
  ? readdirSync('src/plans').filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length))
  : []

const present = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)))

const library: Options = {
  entry: present({
    index: 'src/index.ts',
    core: 'src/core.ts',
    'json-rules-engine': 'src/targets/json-rules-engine.ts',
    ...Object.fromEntries(plans.map((name) => [`plans/${name}`, `src/plans/${name}.ts`])),
  }),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  // The d.ts step sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
}

// One file with everything in it: what only the command line needs is no dependency of the package.
const commandLine: Options = {
  entry: present({ bin: 'src/bin.ts' }),
  format: ['esm'],
  platform: 'node',
  target: 'node20',
  splitting: false,
  noExternal: [/.*/],
  // Bundled CommonJS packages call `require` for Node's own modules.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  dts: false,
}

export default defineConfig(
  [library, commandLine]
    .filter(({ entry }) => Object.keys(entry ?? {}).length > 0)
    .map((options) => ({ ...options, outDir: 'dist', clean: false, removeNodeProtocol: false, silent: true })),
)
