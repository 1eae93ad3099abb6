/** Writes the dossiers of the benchmark: `node test/tools/run.mjs test/bench/make-dossiers.ts`. */
import { writeFileSync } from 'node:fs'
import { rulesOf } from '../oracle/rules.js'
import { COUNT, FILE, PLAN } from './dossiers.js'
import { madeDossiers } from './made-dossiers.js'

writeFileSync(FILE, `${madeDossiers(rulesOf(PLAN), COUNT).join('\n')}\n`)
