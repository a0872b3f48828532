import { expect, test } from 'vitest'
import { measureStation } from './measure.ts'

test('the bench of a station reads each list, and ends what time ends', async () => {
  const rows = await measureStation('SQLite', { cases: 40, rounds: 3 })
  expect(rows.map(({ what }) => what)).toContain('clocks: a case that time ends')
  for (const { what, took } of rows) expect(took, what).toBeGreaterThan(0)
})
