/** `test`: runs fixtures and says which cases do not come out as the text says. */
import { runFixture, type CaseResult } from '../prove/run-fixture.js'
import { runSlateFixture } from '../prove/run-slate-fixture.js'
import { tr } from '../tell/language.js'
import { sanitise } from '../words/shown.js'
import { exit } from './exit-code.js'
import { filesAt, openFixture } from './fixture-files.js'
import { isStop, joined, result, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'

interface Ran {
  readonly file: string
  readonly cases: readonly CaseResult[]
}

async function run(path: string, isNamed: boolean, planName: string | undefined, setting: Setting): Promise<Ran | Stop | undefined> {
  const opened = await openFixture(path, isNamed, { named: planName }, setting)
  if (opened === undefined || isStop(opened)) return opened
  const { file, plan, program } = opened
  if ('slates' in opened) return { file, cases: runSlateFixture(opened.slates, plan, program).cases }
  return { file, cases: runFixture(opened.fixture, plan, program, opened).cases }
}

function told({ file, cases }: Ran): string {
  return cases
    .filter(({ passed }) => !passed)
    .map(({ name, differences }) => [`✗ ${sanitise(file)}: ${sanitise(name)}`, ...differences.map((each) => `    ${sanitise(each)}`), ''].join('\n'))
    .join('')
}

export async function runFixtures(paths: readonly string[], planName: string | undefined, setting: Setting): Promise<Result> {
  const { lang } = setting
  const results: Result[] = []
  let passed = 0
  let failed = 0
  for (const path of paths) {
    const { files, named } = await filesAt(path)
    for (const file of files) {
      const ran = await run(file, named, planName, setting)
      if (ran === undefined) continue
      if (isStop(ran)) {
        results.push(ran.stop)
        continue
      }
      const good = ran.cases.filter((each) => each.passed).length
      passed += good
      failed += ran.cases.length - good
      results.push(result(good === ran.cases.length ? exit.done : exit.found, told(ran)))
    }
  }
  if (passed + failed === 0 && results.length === 0) return result(exit.noInput, '', tr(lang, 'lỗi: không có bộ trường hợp mẫu nào\n', 'error: no fixture was found\n'))
  const summary = tr(lang, `${passed} trường hợp đúng, ${failed} trường hợp sai\n`, `${passed} passed, ${failed} failed\n`)
  return joined([...results, result(exit.done, summary)])
}
