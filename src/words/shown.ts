/** Text that comes from outside, made safe to print in a message, a log line or a terminal. */

/**
 * Controls, formats (bidi overrides and zero-width signs among them), line and paragraph separators, every space but
 * the ordinary one, lone surrogates and non-characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u3164\uffa0]|(?! )\p{Zs}/gu

/** `U+00A0`, `U+1F600`: at least four digits, upper case. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0xa0 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : codePoint(character)
}

/** The text with what cannot be seen written as `\xNN` (C0, C1 controls) or `U+` and the code point (everything else unseen). */
export function sanitise(text: string): string {
  return text.replace(unseen, escaped)
}

/** The text in backticks, on one line, sanitised, cut after `most` characters (then `…` stands at its end). */
export function shown(text: string, most = 80): string {
  const characters = [...text.slice(0, 2 * most + 2)]
  const cut = characters.length > most
  const kept = cut ? characters.slice(0, most).join('') : text
  return `\`${sanitise(kept).replace(/`/g, '\\x60')}${cut ? '…' : ''}\``
}
