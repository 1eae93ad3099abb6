/** Prints every question of every plan that a dossier can meet, with the cases on which its readings differ: `npm run questions [-- plan …]`. */
import { readdirSync } from 'node:fs'
import { rulesOf } from '../oracle/rules.js'
import { questionCases } from './question-cases.js'

const named = process.argv.slice(2)
for (const id of named.length > 0 ? named : readdirSync('rules').filter((name) => name !== 'facts')) {
  const plan = rulesOf(id)
  const { cases, unheard } = questionCases(plan)
  process.stdout.write(`${id}${unheard.length === 0 ? '' : ` (no fixture yet: ${unheard.join(', ')})`}\n`)
  for (const [question, of] of cases) {
    process.stdout.write(`  ${question}: “${plan.questions[question]?.words ?? ''}”\n`)
    process.stdout.write(of.length === 0 ? '    no case\n' : of.map(({ file, name }) => `    ${file}: ${name}\n`).join(''))
  }
}
