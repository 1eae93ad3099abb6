// Runs a TypeScript script: `node test/tools/run.mjs <script.ts> [arguments]`.
// The script is bundled into one temporary file, so inside it `import.meta.url` is not its own address:
// the working directory is the root of the repository, and paths are relative to that.
import { mkdir, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [script, ...rest] = process.argv.slice(2)

if (script === undefined) {
  process.stderr.write('usage: node test/tools/run.mjs <script.ts> [arguments]\n')
  process.exitCode = 2
} else {
  process.chdir(root)
  // Below node_modules, so that the packages left outside the bundle are found from there.
  const folder = join(root, 'node_modules', '.cache', 'binhxet')
  const bundle = join(folder, `${basename(script, '.ts')}-${process.pid}.mjs`)
  await mkdir(folder, { recursive: true })
  try {
    await build({
      entryPoints: [resolve(root, script)],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
    })
    process.setSourceMapsEnabled(true)
    process.argv = [process.argv[0], resolve(root, script), ...rest]
    await import(pathToFileURL(bundle).href)
  } finally {
    await rm(bundle, { force: true })
  }
}
