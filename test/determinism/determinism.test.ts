import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const judged = (zone: string, lang: string): string => execFileSync(process.execPath, ['test/determinism/judge.mjs'], { encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang } })

it('verdicts and reports are the same to the byte in two time zones and two languages', () => {
  const first = judged('Asia/Ho_Chi_Minh', 'vi_VN.UTF-8')
  expect((JSON.parse(first) as { readonly verdicts: number }).verdicts).toBeGreaterThan(20)
  expect(judged('America/Los_Angeles', 'tr_TR.UTF-8')).toBe(first)
}, 120_000)
