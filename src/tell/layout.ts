/** Lines of text: indented, wrapped, coloured, and safe for a terminal. */
import { sanitise } from '../words/shown.js'

/** How a line is to look; plain where nothing is said. */
export type Tone = 'pass' | 'fail' | 'undetermined' | 'other' | 'strong' | 'faint'

/** What a tone does to a text: colours on a terminal, nothing elsewhere. */
export type Styles = Readonly<Partial<Record<Tone, (text: string) => string>>>

export interface Line {
  readonly text: string
  readonly indent: number
  /** How much further the second and later lines stand in, when the text is wrapped. */
  readonly hang: number
  readonly tone?: Tone
}

export function line(indent: number, text: string, tone?: Tone, hang = 2): Line {
  return { text, indent, hang, ...(tone === undefined ? {} : { tone }) }
}

export const blank: Line = { text: '', indent: 0, hang: 0 }

export function indented(lines: readonly Line[], by: number): readonly Line[] {
  return lines.map((each) => (each.text === '' ? each : { ...each, indent: each.indent + by }))
}

/** Columns that a text takes: combining marks take none. */
function columns(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length
}

/** The text in pieces of at most so many columns, broken at spaces; a longer word stands alone, unbroken. */
function pieces(text: string, first: number, rest: number): readonly string[] {
  const found: string[] = []
  let current = ''
  let taken = 0
  for (const word of text.split(' ')) {
    const own = columns(word)
    if (current === '') {
      current = word
      taken = own
    } else if (taken + 1 + own > (found.length === 0 ? first : rest)) {
      found.push(current)
      current = word
      taken = own
    } else {
      current += ` ${word}`
      taken += 1 + own
    }
  }
  return [...found, current]
}

const least = 24

function drawn(of: Line, width: number, styles: Styles): string {
  const style = (of.tone === undefined ? undefined : styles[of.tone]) ?? ((text: string) => text)
  const text = sanitise(of.text)
  if (text === '') return ''
  const room = (indent: number): number => Math.max(least, width - indent)
  return pieces(text, room(of.indent), room(of.indent + of.hang))
    .map((piece, index) => ' '.repeat(of.indent + (index === 0 ? 0 : of.hang)) + style(piece))
    .join('\n')
}

/**
 * The lines as text, each ending with a line feed. Controls, bidirectional overrides and other unseen characters of any
 * text are shown as code points; never two blank lines in a row, none at the start or the end.
 */
export function drawLines(lines: readonly Line[], width = 100, styles: Styles = {}): string {
  let text = ''
  let gap = false
  for (const each of lines) {
    if (each.text === '') gap = text !== ''
    else {
      text += `${gap ? '\n' : ''}${drawn(each, width, styles)}\n`
      gap = false
    }
  }
  return text
}
