import { strangeInText, strangeInValue, strangeWords } from '../../words/characters.js'
import type { StrangeCharacter } from '../../words/characters.js'
import type { Finding } from './findings.js'

function found({ character, offset }: StrangeCharacter, written: string): Finding {
  return {
    code: 'E_CHAR',
    offset,
    tell: () => {
      const { message, hint } = strangeWords(character)
      return { message: `${message}${written}`, hint }
    },
  }
}

/** Every refused character of a text. */
export function strangeCharacters(text: string): readonly Finding[] {
  return strangeInText(text).map((each) => found(each, ''))
}

/** The first refused character that a value holds because an escape such as `\u0000` stands in its source. */
export function strangeEscape(value: string, offset: number): Finding | undefined {
  const strange = strangeInValue(value)
  return strange === undefined ? undefined : found({ ...strange, offset }, ', written as an escape')
}
