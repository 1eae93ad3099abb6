/** Writing to the process's own streams, to the last byte, and the terminal's width and colours. */
import { dossierLimits } from '../read/loader/limits.js'
import type { Styles } from '../tell/layout.js'
import { exit } from './exit-code.js'

/** How a write went: done, the reader has gone, or it failed. */
type Written = 'done' | 'closed' | 'failed'

function write(stream: NodeJS.WriteStream, text: string): Promise<Written> {
  if (text === '') return Promise.resolve('done')
  return new Promise((resolve) => {
    stream.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EPIPE' ? 'closed' : 'failed'))
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve('done')
    })
  })
}

/** Writes both texts and gives the code to end with: the given one only after the last byte has been taken. */
export async function finish(code: number, out: string, err: string): Promise<number> {
  const said = await write(process.stderr, err)
  const told = await write(process.stdout, out)
  if (told === 'closed') return exit.closed
  if (told === 'failed' || said === 'failed') return exit.io
  return code
}

const colours = { pass: 'green', fail: 'red', undetermined: 'yellow', other: 'cyan', strong: 'bold', faint: 'dim' } as const

/** Colours on a terminal, unless NO_COLOR is set to anything but the empty text. */
export function stylesFor(isTerminal: boolean, noColour: string | undefined): Styles {
  if (!isTerminal || (noColour !== undefined && noColour !== '')) return {}
  // Asked for where it is needed: to import it takes as long as to report.
  const { styleText } = process.getBuiltinModule('node:util')
  return Object.fromEntries(Object.entries(colours).map(([tone, colour]) => [tone, (text: string) => styleText(colour, text)]))
}

const widest = 120
const narrowest = 60
const usual = 100

export function widthFor(columns: number | undefined): number {
  return columns === undefined ? usual : Math.min(widest, Math.max(narrowest, columns))
}

export const terminal = {
  styles: (): Styles => stylesFor(process.stdout.isTTY, process.env['NO_COLOR']),
  width: (): number => widthFor(process.stdout.isTTY ? process.stdout.columns : undefined),
}

/** All of standard input, up to what a file may be and one byte more. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    const bytes = chunk as Uint8Array
    chunks.push(bytes)
    length += bytes.length
    if (length > dossierLimits.bytes) break
  }
  return Buffer.concat(chunks)
}
