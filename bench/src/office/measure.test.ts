import { expect, test } from 'vitest'
import { measureOffice } from './measure.ts'

test('the bench of an office reads each list and look-up of a registry that it filled', async () => {
  const rows = await measureOffice('SQLite', { badges: 200, branches: 8, rounds: 3 })
  expect(rows.map(({ what }) => what)).toContain('office: by address')
  for (const { what, took } of rows) expect(took, what).toBeGreaterThan(0)
})
