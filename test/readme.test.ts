import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../src/words/problem-codes.js'

const readme = readFileSync('README.md', 'utf8')

/** What the command line prints; a verdict other than pass ends with a code of its own. */
function printed(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['dist/bin.js', ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  } catch (error) {
    return (error as { readonly stdout: string }).stdout
  }
}

describe('the README', () => {
  it('opens with the two lines', () => {
    expect(readme.indexOf('npm ci && npm run demo')).toBeGreaterThan(0)
    expect(readme.indexOf('npm ci && npm test')).toBeLessThan(300)
  })

  const outputs = [...readme.matchAll(/<!-- output: (.*?) -->\n```text\n([\s\S]*?)\n```/g)].map(([, command = '', text = '']) => ({ command, text }))

  it('shows what commands print', () => {
    expect(outputs.length).toBeGreaterThan(0)
  })

  it.each(outputs)('prints what `$command` prints', ({ command, text }) => {
    expect(printed(command.split(' ')).trimEnd()).toBe(text)
  })

  it('lists every code of problem, and no other', () => {
    const listed = [...readme.matchAll(/^\| `([EWL]_[A-Z_]+)` \|/gm)].map(([, code]) => code)
    expect(listed).toEqual(Object.keys(problemCodes))
  })

  it('names files that are there', () => {
    for (const [, path = ''] of readme.matchAll(/`((?:rules|fixtures|src|test)\/[a-z0-9/.-]+\.[a-z]+)`/g)) {
      if (!path.includes('<')) expect(() => readFileSync(path), path).not.toThrow()
    }
  })
})
