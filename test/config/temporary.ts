/** One temporary folder for a whole run of the tests, gone at its end: workers are ended without a word. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'binhxet-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
