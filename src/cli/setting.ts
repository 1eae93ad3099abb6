/** What the command line gives a command to work with: the language, the terminal, and standard input. */
import type { Lang } from '../tell/language.js'
import type { Styles } from '../tell/layout.js'

export interface Setting {
  readonly lang: Lang
  readonly width: number
  readonly styles: Styles
  /** All of standard input; asked for once. */
  readonly stdin: () => Promise<Uint8Array>
}
