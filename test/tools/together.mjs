// Runs scripts of package.json side by side: `node test/tools/together.mjs build typecheck`; ends with 1 when one fails.
import { spawn } from 'node:child_process'

const ended = process.argv.slice(2).map(
  (script) =>
    new Promise((resolve) => {
      const child = spawn('npm', ['run', '--silent', script], { stdio: 'inherit' })
      child.on('error', () => resolve(1))
      child.on('close', (code) => resolve(code ?? 1))
    }),
)
const codes = await Promise.all(ended)
if (codes.some((code) => code !== 0)) process.exitCode = 1
