/** The cases of fixtures on which the readings of questions differ, by plan. */
import type { Program } from '../decide/compile.js'
import type { QuestionCase } from '../documents/question-case.js'
import { questionCases, type FixtureFile } from '../prove/question-cases.js'
import { filesAt, openFixture } from './fixture-files.js'
import { isStop, joined, type Stop } from './result.js'
import type { Setting } from './setting.js'

export type CasesByPlan = ReadonlyMap<string, ReadonlyMap<string, QuestionCase>>

/** `paths`: files of fixtures, or folders that hold them. */
export async function casesIn(paths: readonly string[], setting: Setting): Promise<CasesByPlan | Stop> {
  const byProgram = new Map<Program, FixtureFile[]>()
  const stops: Stop[] = []
  for (const path of paths) {
    const { files, named } = await filesAt(path)
    for (const file of files) {
      const opened = await openFixture(file, named, {}, setting)
      if (opened === undefined || 'slates' in opened) continue
      if (isStop(opened)) stops.push(opened)
      else byProgram.set(opened.program, [...(byProgram.get(opened.program) ?? []), opened])
    }
  }
  if (stops.length > 0) return { stop: joined(stops.map(({ stop }) => stop)) }
  return new Map([...byProgram].map(([program, files]) => [program.plan.id, questionCases(program, files)]))
}
