/** Problems as a test holds them: the code, the word at which it stands, what is said and what is advised. */
import type { Problem } from '../../src/words/problem.js'

/** `E_ROUND at finale: the plan has no round `finale` | the rounds are …`; the word stands at the problem's line and column. */
export const said = (text: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, line, column, message, hint }) => {
    const word = /^[^\s,\]}]*/.exec((text.split('\n')[line - 1] ?? '').slice(column - 1))?.[0] ?? ''
    return `${code} at ${word} ${message}${hint === undefined ? '' : ` | ${hint}`}`
  })
