import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgresBin, startPostgres } from '../../../scripts/postgres.mjs'
import { measureCells, offersFor, recordActs } from './measure.ts'
import { countsOf } from './script.ts'
import { Site } from './site.ts'

describe.skipIf(!findPostgresBin())('the bench of writes', () => {
  let server: Exclude<Awaited<ReturnType<typeof startPostgres>>, null>
  const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'))

  beforeAll(async () => {
    // The processes of clients, which are started with the same flags, are of the sources as well.
    process.execArgv.push('--conditions=@liangpai/source')
    server = (await startPostgres()) as typeof server
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  test('registry and bare loop leave as many lines and stopped badges', async () => {
    const amount = { acts: 8, warm: 1 }
    const site = new Site(server.url, folder)
    const offers = await site.make(offersFor(amount))
    const scripts = await recordActs(site, offers)
    for (const [all, signatures] of [
      [scripts.consents, 2],
      [scripts.stops, 1],
    ] as const)
      for (const script of all) expect(countsOf(script)).toMatchObject({ signatures, appends: 1 })
    // It throws unless each act is in the database of its turn.
    const prepared = { offers, scripts }
    const cells = [{ clients: 8, processes: 2 }]
    const [cell] = await measureCells(site, { folder, prepared, cells, rounds: 1, ...amount })
    expect([cell?.registry.consent, cell?.bare.stop].map((speeds) => speeds?.length)).toEqual([1, 1])
  })
})
