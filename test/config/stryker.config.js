import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Nothing is written in the repository but below node_modules: the changed copy of it stands among the temporary files.
const cache = 'node_modules/.cache/binhxet'

export default {
  // What decides: the tables of outcomes and the engine; and what reads plans, dossiers and what goes with them.
  mutate: ['src/words/outcome.ts', 'src/decide/**/*.ts', 'src/read/{by-schema,dossier,fixture,plan,rulings,slate,verdict}.ts', 'src/read/plan/*.ts'],
  ignorePatterns: ['dist', 'coverage', '*.log', '*.tgz'],
  tempDirName: join(tmpdir(), 'binhxet-stryker'),
  testRunner: 'in-process',
  plugins: ['./test/code-mutants/runner.mjs', './test/code-mutants/words-for-people.mjs'],
  ignorers: ['words-for-people'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `${cache}/code-mutants.json` },
  incrementalFile: `${cache}/code-mutants.incremental.json`,
  // A slow machine is not to be taken for an endless loop: those are noticed by their steps.
  timeoutMS: 20_000,
}
