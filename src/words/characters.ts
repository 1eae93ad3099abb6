/** Characters that no file and no value may hold. */
import { codePoint } from './shown.js'

/**
 * What looks like something else, or like nothing: controls but TAB, LF and CR before LF; formats (zero-width signs,
 * bidi overrides, soft hyphens); spaces but U+0020; lone surrogates; non-characters; fillers; U+FFFD, which stands
 * where a decoder met bytes it could not read; and the full-width colon, which never ends a key. Also a run of more
 * than eight combining marks: no language writes one, and to normalise a long run takes time by its square.
 */
const refused =
  /(?![\t\n\r])\p{Cc}|\r(?!\n)|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u3164\uff1a\uffa0\ufffc\ufffd]|(?! )\p{Zs}|\p{M}{9,}/gu

/** The same for a value whose escapes have been read: `\r` alone is a character like another there. */
const refusedInValue = new RegExp(refused.source.replace('\\r(?!\\n)|', ''), 'u')

const names: Readonly<Record<string, readonly [name: string, hint: string]>> = {
  '\u0000': ['a NUL', 'the file may be UTF-16; save it as UTF-8'],
  '\r': ['a carriage return alone', 'end lines with LF or CR LF'],
  '\u00a0': ['a no-break space', 'write an ordinary space'],
  '\u00ad': ['a soft hyphen', 'delete it'],
  '\u200b': ['a zero-width space', 'delete it'],
  '\ufeff': ['a byte order mark inside the file', 'delete it'],
  '\uff1a': ['a full-width colon', 'write `:`'],
  '\ufffd': ['a replacement character', 'the text was decoded wrongly; restore it from its source'],
}

function described(character: string): readonly [name: string, hint: string] {
  const known = names[character]
  if (known !== undefined) return known
  if (/\p{M}{2}/u.test(character)) return ['more than 8 marks on one letter', 'restore the text from its source']
  if (/\p{Zs}/u.test(character)) return ['an unusual space', 'write an ordinary space']
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u.test(character)) {
    return ['a sign that changes the direction of writing', 'delete it']
  }
  if (/\p{Cs}/u.test(character)) return ['half of a character', 'restore the text from its source']
  if (/\p{Cc}/u.test(character)) return ['a control character', 'delete it']
  return ['a character that is not seen', 'delete it']
}

export interface StrangeCharacter {
  readonly character: string
  readonly offset: number
}

/** Every refused character of a text. */
export function strangeInText(text: string): readonly StrangeCharacter[] {
  return [...text.matchAll(refused)].map((match) => ({ character: match[0], offset: match.index }))
}

/** The first refused character of a value. */
export function strangeInValue(value: string): StrangeCharacter | undefined {
  const match = refusedInValue.exec(value)
  return match === null ? undefined : { character: match[0], offset: match.index }
}

/** What to say of a refused character. */
export function strangeWords(character: string): { readonly message: string; readonly hint: string } {
  const [name, hint] = described(character)
  return { message: `character ${codePoint(character)}, ${name}`, hint }
}
