import { brokenLink, readAudit, trailHead } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { serveStation } from './serve.ts'
import { begin, onEveryStation } from './testing/station.ts'

onEveryStation('a station that is served', (fixture) => {
  test('ends what is due before its first answer', async () => {
    const { station, on } = fixture
    const { buyer } = await begin(fixture)
    on('2026-12-11')
    const served = await serveStation(station, { port: 0 })
    const ready = await fetch(`http://127.0.0.1:${served.port}/readyz`)
    await served.close()
    expect([ready.status, (await station.viewByLink(buyer)).view.termination]).toEqual([200, 'timeout'])
  })

  test('chains its trail, so that a changed line is found', async () => {
    const { station } = fixture
    const { context } = station
    const { db } = context.store
    await begin(fixture)
    const lines = (await readAudit(db)).length
    expect([await station.chainTrail(), await station.chainTrail()]).toEqual([true, false])
    expect((await trailHead(db)).position).toBe(lines)
    await db.updateTable('audit').set({ actor: 'somebody' }).where('verb', '=', 'assign').execute()
    expect(await brokenLink(db, context.vault.authenticator('trail'))).toBeGreaterThan(0)
  })
})
