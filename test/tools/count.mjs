// Sums vitest's JSON reports: prints `<passed> <failed>`, and on standard error what failed, a line each.
// Whatever did not pass has failed: a skipped test, a file that could not be loaded, a report that is not there.
import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'

const tell = (report, file, test, why = '') => process.stderr.write(`!! ${basename(report, '.json')}: ${relative('.', file)} > ${test}: ${why.split('\n')[0]}\n`)

const countOf = (path) => {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    const broken = report.testResults.filter(({ status, assertionResults }) => status !== 'passed' && assertionResults.every((result) => result.status === 'passed'))
    for (const { name, status, message, assertionResults } of report.testResults) {
      const amiss = assertionResults.filter((result) => result.status !== 'passed')
      for (const { fullName, failureMessages } of amiss) tell(path, name, fullName, failureMessages?.[0])
      if (status !== 'passed' && amiss.length === 0) tell(path, name, '(the file itself)', message)
    }
    const passed = report.numPassedTests
    const failed = report.numTotalTests - passed + broken.length
    return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed }
  } catch (error) {
    tell(path, '', '(no report)', String(error))
    return { passed: 0, failed: 1 }
  }
}

const counts = process.argv.slice(2).map(countOf)
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
process.stdout.write(`${sum('passed')} ${sum('failed')}\n`)
