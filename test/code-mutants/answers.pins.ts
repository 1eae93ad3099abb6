import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changed, fileOf, fromText } from '../corpus/corpus.js'
import { compare } from '../oracle/differ.js'
import { randomPlan } from '../oracle/random-plan.js'
import { setUp } from '../oracle/three-ways.js'
import { documents, rulesOf } from './documents.js'

describe('one in forty of the frozen dossiers', () => {
  it.each(documents.map((document) => [document.id, document] as const))('of %s has the answers that it had', (id, document) => {
    const [head = '', ...rows] = readFileSync(fileOf(id), 'utf8').trimEnd().split('\n')
    const { cases } = fromText([head, ...rows.filter((_, at) => at % 40 === 0)].join('\n'))
    const setup = setUp(document)
    expect(cases.flatMap((each) => changed(setup, each))).toEqual([])
  })
})

describe('the library and a second model of the same law', () => {
  it.each(Array.from({ length: 10 }, (_, at) => at + 1))('agree on random plan %i', (seed) => {
    const seeds = Array.from({ length: 4 }, (_, at) => 1000 * seed + at)
    expect(compare(randomPlan(rulesOf('dang-uy-khoi-2022'), seed), seeds).differences).toEqual([])
  })
})
