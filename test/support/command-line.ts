/** The command line as a module, with the plans that `npm run build` has made. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import type { runProgram } from '../../src/cli/program.js'
import { lazily } from './lazily.js'

/** What the module exports. */
export interface CommandLine {
  readonly runProgram: typeof runProgram
}

/** Its address, for as long as this process lasts. */
export const commandLineModule = lazily((): string => {
  if (!existsSync('dist/plans')) throw new Error('dist/plans is not there: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'binhxet-program-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'program.mjs')
  buildSync({
    entryPoints: ['src/cli/program.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'warning',
    // It looks for plans, rules and fixtures from where the built one stands.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('dist/bin.js')).href) },
  })
  return pathToFileURL(outfile).href
})

export const commandLine = lazily(async (): Promise<CommandLine['runProgram']> => ((await import(commandLineModule())) as CommandLine).runProgram)
