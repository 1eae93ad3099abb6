/** The proofs, each a command whose last line holds its figure. */
export interface Proof {
  readonly name: string
  readonly whole: readonly string[]
  /** In minutes rather than hours; absent: not part of the quick run. */
  readonly quick?: readonly string[]
}

const script = (name: string, ...rest: readonly string[]): readonly string[] => ['node', 'test/tools/run.mjs', name, ...rest]
const tool = (name: string, ...rest: readonly string[]): readonly string[] => script(`test/tools/${name}.ts`, ...rest)

export const PROOFS: readonly Proof[] = [
  { name: 'coverage', whole: ['node', 'dist/bin.js', 'coverage', '--min', '100'], quick: ['node', 'dist/bin.js', 'coverage', '--min', '100'] },
  { name: 'mutants', whole: ['node', 'dist/bin.js', 'mutate'], quick: ['node', 'dist/bin.js', 'mutate'] },
  { name: 'mutants of the code', whole: tool('mutate-code') },
  { name: 'three ways to judge', whole: tool('differential', '--cases', '1000000', '--seed', '7', '--require-coverage'), quick: tool('differential', '--cases', '20000', '--seed', '1') },
  // More cases and one way fewer: in 4,000 of a plan, what comes out in 1 of 75 may by chance come out in less than 1 of 100.
  { name: 'random cases', whole: tool('differential', '--cases', '100000', '--seed', '1', '--no-rules-engine', '--require-coverage'), quick: tool('differential', '--cases', '50000', '--seed', '1', '--no-rules-engine', '--require-coverage') },
  { name: 'exhaustive', whole: tool('exhaustive'), quick: tool('exhaustive', '--drawn', '20', '--seed', '1') },
  { name: 'sound', whole: tool('sound', '--cases', '100000', '--seed', '1'), quick: tool('sound', '--cases', '2000', '--seed', '1') },
  { name: 'minimal', whole: tool('minimal', '--cases', '10000', '--seed', '1'), quick: tool('minimal', '--cases', '500', '--seed', '1') },
  { name: 'steady', whole: tool('steady', '--runs', '10000', '--calls', '100000'), quick: tool('steady', '--runs', '1000', '--calls', '10000') },
  { name: 'versions of Node', whole: script('test/determinism/versions.ts') },
  { name: 'faults planted', whole: tool('planted') },
  { name: 'fuzz', whole: script('test/fuzz/fuzz.ts', '--seconds', '600', '--seed', '1'), quick: script('test/fuzz/fuzz.ts', '--seconds', '30', '--seed', '1', '--limit', '2000') },
]
