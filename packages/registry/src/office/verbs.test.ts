import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findVerbs, verbsFile } from '../../../../scripts/verbs.mjs'
import { verbs } from './verbs.ts'

test('the list of verbs is what scripts/verbs.mjs writes', () => {
  expect(readFileSync(join(import.meta.dirname, 'verbs.ts'), 'utf8')).toBe(verbsFile(findVerbs()))
})

test.each(Object.entries(verbs))(
  'the verb %s has its own name, a summary and somebody who may perform it',
  (name, verb) => {
    expect(verb.name).toBe(name)
    expect(verb.summary).toMatch(/^[a-z].*[^.]$/)
    expect(verb.mayAct).not.toHaveLength(0)
  },
)
