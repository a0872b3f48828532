import { expect, test } from 'vitest'
import { verbs } from './verbs.ts'

test.each(Object.entries(verbs))(
  'the verb %s has its own name, a summary and somebody who may perform it',
  (name, verb) => {
    expect(verb.name).toBe(name)
    expect(verb.summary).toMatch(/^[a-z].*[^.]$/)
    expect(verb.mayAct).not.toHaveLength(0)
  },
)

test('a verb with a route may be performed by the holder of a link', () => {
  for (const { name, http, mayAct } of Object.values(verbs))
    if (http)
      expect(
        mayAct.map(({ by }) => by),
        name,
      ).toContain('link')
})
