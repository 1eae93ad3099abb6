// Sums vitest's JSON reports: prints `<passed> <failed>`.
// Whatever did not pass has failed: a skipped test, a file that could not be loaded, a report that is not there.
import { readFileSync } from 'node:fs'

const countOf = (path) => {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    const broken = report.testResults.filter(({ status, assertionResults }) => status !== 'passed' && assertionResults.every((result) => result.status === 'passed'))
    const passed = report.numPassedTests
    const failed = report.numTotalTests - passed + broken.length
    return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const counts = process.argv.slice(2).map(countOf)
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
process.stdout.write(`${sum('passed')} ${sum('failed')}\n`)
