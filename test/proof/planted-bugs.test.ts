import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLANTED } from './planted-bugs.js'

describe('a fault that is planted', () => {
  it.each(PLANTED)('has its place: $name', ({ file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
    expect(replace).not.toBe(find)
  })
})
