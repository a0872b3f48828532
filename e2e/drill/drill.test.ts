import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostgresBin, startPostgres } from '../../scripts/postgres.mjs'
import { drillIndices } from './indices.ts'
import { drillKill } from './kill.ts'
import { drillRestart } from './restart.ts'

// Short: `pnpm drill kill|indices|restart` is the whole.
const hasServer = findPostgresBin() !== null

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'drill-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('a service killed amid consents and stops stands by what members were told, on SQLite', async () => {
  const report = await drillKill({ data }, { acts: 6, atOnce: 3 })
  expect(report).toMatchObject({ faults: [], stopped: report.consented })
  expect(report.kills).toBeGreaterThan(0)
})

test.skipIf(!hasServer)(
  'PostgreSQL restarted under load: each act is answered, and none that was is lost',
  async () => {
    const server = await startPostgres({ durable: true })
    const report = await drillRestart({ data, databaseUrl: server?.url ?? '' }, server ?? { restart: async () => {} }, {
      acts: 20,
      clients: 8,
      signals: ['SIGINT', 'SIGQUIT'],
    })
    await server?.stop()
    expect(report).toMatchObject({ faults: [], unanswered: 0, restarts: 2 })
  },
)

test.skipIf(!hasServer)('two processes on one PostgreSQL take no index twice', async () => {
  const server = await startPostgres()
  const report = await drillIndices({ data, databaseUrl: server?.url ?? '' }, { count: 400, processes: 2 })
  await server?.stop()
  expect(report).toMatchObject({ faults: [], indices: 400, codes: 400 })
})
