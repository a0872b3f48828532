import { expect, test } from 'vitest'
import { measureServices } from './measure.ts'

test('the bench of the services reads each list, and looks for what time ends', async () => {
  const rows = await measureServices('SQLite', { merchants: 150, rounds: 3 })
  expect(rows.map(({ what }) => what)).toContain('secretary: the day')
  for (const { what, took } of rows) expect(took, what).toBeGreaterThan(0)
})
