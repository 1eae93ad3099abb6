/** One run of the command line, from its arguments to the code to end with. */
import { sanitise } from '../words/shown.js'
import { exit } from './exit-code.js'
import { finish, readStdin, terminal } from './output.js'
import { runProgram } from './program.js'
import { result, type Result } from './result.js'

function crashed(error: unknown): Result {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return result(exit.internal, '', `lỗi nội bộ / internal error: ${message.split('\n').map(sanitise).join('\n')}\n`)
}

/** Runs and prints; gives the code to end with once everything has been written. */
export async function main(args: readonly string[]): Promise<number> {
  const { code, out, err } = await runProgram(args, { width: terminal.width(), styles: terminal.styles(), stdin: readStdin }).catch(crashed)
  return finish(code, out, err)
}
