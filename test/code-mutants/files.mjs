/** What pins the mutated code, the quickest first: most mutants are dead before the slower ones are asked. */
export const FILES = [
  'test/words/outcome.test.ts',
  ...['situation', 'groups', 'years', 'clauses', 'causes', 'ratings', 'standings', 'series', 'numbers', 'titles', 'lists', 'findings', 'led', 'sections', 'verdict', 'questions', 'existence', 'compile', 'leaf', 'screen', 'cited', 'year-asked', 'told-once'].map((name) => `test/decide/${name}.test.ts`),
  ...['counts', 'duties', 'together', 'judged', 'review'].map((name) => `test/slate/${name}.test.ts`),
  'test/slate/fixtures.test.ts',
  'test/code-mutants/answers.pins.ts',
  ...['plan-clauses', 'plan-parts', 'plan-facts', 'plan-questions', 'plan-files', 'fixture', 'verdict', 'result', 'plan-issues', 'rulings'].map((name) => `test/read/${name}.test.ts`),
  'test/read/dossier-bad.test.ts',
  'test/slate/rules.test.ts',
  'test/slate/rules-names.test.ts',
  'test/slate/bad.test.ts',
  'test/read/small-more.test.ts',
  'test/read/plan.test.ts',
]
