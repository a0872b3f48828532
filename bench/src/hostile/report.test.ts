import { expect, test } from 'vitest'
import { BEHAVIOURS } from './behaviours.ts'
import { render } from '../report.ts'
import { measureHostile } from './measure.ts'
import { hostileReport } from './report.ts'

const busy = BEHAVIOURS.filter(({ waits }) => !waits)

test('the client believes no answer of a busy hostile registry, in one check or in several', async () => {
  const figures = await measureHostile({ checks: 3, behaviours: busy })
  const answers = Object.fromEntries(figures.costs.map(({ behaviour, one }) => [behaviour, Object.keys(one.answers)]))
  expect(answers).toEqual({
    'sends without end': ['unavailable TOO_LARGE'],
    'redirects to an inner address': ['unavailable REDIRECTED'],
    'packs 200 MB into 200 kB': ['unavailable TOO_LARGE'],
    'sends a million keys': ['unavailable TOO_LARGE'],
    'sends as many keys as fit': ['unavailable ANSWER_UNREADABLE'],
    'nests 10,000 deep': ['unavailable ANSWER_UNREADABLE'],
    'sends a page in place of a bundle': ['unavailable ANSWER_UNREADABLE'],
    'says 404 with a page of its own': ['unavailable STATUS_REFUSED'],
    'says to come back in a year': ['unavailable STATUS_REFUSED'],
  })
  for (const { one, many } of figures.costs) {
    expect(one).toMatchObject({ requests: 1 })
    expect(one.bytes).toBeGreaterThan(100)
    expect(Object.values(many.answers).reduce((sum, count) => sum + count)).toBe(3)
  }
  expect(
    render(hostileReport(figures))
      .split('\n')
      .filter((line) => line.startsWith('| nests')),
  ).toHaveLength(2)
})
