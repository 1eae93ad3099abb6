/** Prints the table of problem codes for the README, from the one table in the code. */
import { problemCodes } from '../../src/words/problem-codes.js'

const rows = Object.entries(problemCodes).map(([code, { vi, en }]) => `| \`${code}\` | ${en} | ${vi} |`)
process.stdout.write(['| code | meaning | nghĩa |', '|---|---|---|', ...rows, ''].join('\n'))
