/** The command line as a module of this process: bundled beside the plans that `npm run build` has made. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { runProgram } from '../../src/cli/program.js'

type CommandLine = typeof runProgram

let opened: Promise<CommandLine> | undefined

async function open(): Promise<CommandLine> {
  if (!existsSync('dist/plans')) throw new Error('dist/plans is not there: npm run build')
  const cache = resolve('node_modules/.cache/binhxet')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'cli-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(resolve('dist/plans'), join(folder, 'plans'))
  const outfile = join(folder, 'program.mjs')
  await build({ entryPoints: ['src/cli/program.ts'], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', sourcemap: 'inline', logLevel: 'warning' })
  const module = (await import(pathToFileURL(outfile).href)) as { readonly runProgram: CommandLine }
  return module.runProgram
}

export function commandLine(): Promise<CommandLine> {
  return (opened ??= open())
}
