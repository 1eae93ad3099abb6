// Prints the reports of the demonstration dossiers, and fails unless the command line ends as it should.
import { spawnSync } from 'node:child_process'
import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How `binhxet check` ends over all demonstration dossiers: one of them fails. */
export const expectedExit = 20

/** The demonstration dossiers below a folder, as arguments. */
export const demoFiles = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${folder}/${file}`)

if (realpathSync(argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  process.chdir(root)
  const { status } = spawnSync(process.execPath, [join('dist', 'bin.js'), 'check', ...demoFiles('fixtures/demo')], { stdio: 'inherit' })
  if (status !== expectedExit) {
    process.stderr.write(`the demonstration ended with ${status}, not ${expectedExit}\n`)
    process.exitCode = 1
  }
}
