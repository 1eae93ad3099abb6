/** Builds the command line with a fault planted in it, beside the plans that ship. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const made: string[] = []
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** `replaced`: what the module of that path below `src` exports in its place; there `real` is the module itself. */
export async function binWith(path: string, replaced: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'binhxet-planted-'))
  made.push(folder)
  symlinkSync(resolve('dist/plans'), join(folder, 'plans'))
  const file = resolve('src', path)
  const outfile = join(folder, 'bin.mjs')
  await build({
    entryPoints: ['src/bin.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    plugins: [
      {
        name: 'planted',
        setup: (plugin) => {
          plugin.onResolve({ filter: /\.js$/ }, ({ path: asked, resolveDir, namespace }) =>
            namespace === 'file' && resolve(resolveDir, asked).replace(/\.js$/, '.ts') === file ? { path: file, namespace: 'planted' } : undefined,
          )
          plugin.onLoad({ filter: /./, namespace: 'planted' }, () => ({ contents: `import * as real from ${JSON.stringify(file)}\nexport * from ${JSON.stringify(file)}\n${replaced}`, loader: 'ts', resolveDir: resolve('src') }))
        },
      },
    ],
  })
  return outfile
}
