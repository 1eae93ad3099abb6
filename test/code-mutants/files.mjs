/** What pins the mutated code, the quickest first: most mutants are dead before the slower ones are asked. */
export const FILES = [
  'test/words/outcome.test.ts',
  ...['situation', 'groups', 'years', 'clauses', 'causes', 'ratings', 'standings', 'series', 'numbers', 'titles', 'lists', 'findings', 'led', 'sections', 'verdict', 'questions', 'existence', 'compile', 'leaf', 'screen', 'cited', 'year-asked'].map((name) => `test/decide/${name}.test.ts`),
  'test/slate/review.test.ts',
  'test/slate/fixtures.test.ts',
  'test/code-mutants/answers.pins.ts',
  'test/read/plan-issues.test.ts',
  'test/read/rulings.test.ts',
  'test/read/dossier-bad.test.ts',
  'test/slate/rules.test.ts',
  'test/slate/bad.test.ts',
  'test/read/small-more.test.ts',
  'test/read/plan.test.ts',
]
