/** Prints every question of every plan that a dossier can meet, with a case on which its readings differ: `npm run questions [-- plan …]`. */
import { readdirSync } from 'node:fs'
import { rulesOf } from '../oracle/rules.js'
import { casesOf } from './question-cases.js'

const named = process.argv.slice(2)
for (const id of named.length > 0 ? named : readdirSync('rules').filter((name) => name !== 'facts')) {
  const plan = rulesOf(id)
  process.stdout.write(`${id}\n`)
  for (const [question, shown] of casesOf(plan)) {
    process.stdout.write(`  ${question}: “${plan.questions[question]?.words ?? ''}”\n`)
    if (shown === undefined) process.stdout.write('    no case\n')
    else process.stdout.write(`    ${shown.file}: ${shown.name}\n      ${shown.of}: ${[...shown.outcomes].map(([answer, outcome]) => `${answer} ${outcome}`).join(', ')}\n`)
  }
}
