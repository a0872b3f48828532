import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { bundleOf, member, onEveryOffice, showBadge } from '../testing/office.ts'

/** Longer than a process waits before it looks for changes again. */
const NEXT_LOOK = 1100

onEveryOffice('reading what is public', (office) => {
  test('a bundle is the same object until its list is signed again, and then has another ETag', async () => {
    const { badgeNo } = await showBadge(office)
    const first = await office.registry.readBundle(badgeNo)
    expect(await office.registry.readBundle(badgeNo)).toBe(first)
    expect(first).toMatchObject({ contentType: 'application/json', maxAge: 0 })
    office.clock.now += 200
    await office.registry.signDue()
    const second = await office.registry.readBundle(badgeNo)
    expect(second?.etag).not.toBe(first?.etag)
    expect(JSON.parse(second?.body ?? '')).toMatchObject({
      status: (await office.registry.readDocument('/statuses/1'))?.body,
    })
  })

  test('badges never issued, ended or paused have no bundle, and an unknown list no document', async () => {
    const [ended, paused] = [await showBadge(office), await showBadge(office)]
    await office.registry.verbs.withdraw(member, { token: ended.stopToken })
    await office.registry.verbs.pause(member, { token: paused.stopToken })
    for (const code of [ended.badgeNo, paused.badgeNo, '7K3M9QXW2BHK', '', '../settings'])
      expect(await bundleOf(office.registry, code)).toBeUndefined()
    expect(await office.registry.readDocument('/statuses/2')).toBeUndefined()
  })

  test('while looking for changes fails, what is in memory is answered, all else is databaseAway, and it is reported once', async () => {
    const { db } = office.registry.context.store
    const { badgeNo } = await showBadge(office)
    const faults: unknown[] = []
    const options = { badgeFiles: { latest: '', files: new Map() }, proxies: 0 }
    const app = createApp(office.registry, { ...options, report: ({ error }) => faults.push(error) })
    const statusOf = async (code: string) => (await app.request(`/badges/${code}/bundle`)).status
    expect(await statusOf(badgeNo)).toBe(200)
    await sql`alter table status_lists rename to status_lists_away`.execute(db)
    try {
      await sleep(NEXT_LOOK)
      expect([await statusOf(badgeNo), faults]).toEqual([200, []])
      expect([await statusOf('7K3M9QXW2BHK'), await statusOf('7K3M9QXW2BHK')]).toEqual([503, 503])
      expect(faults).toMatchObject([{ message: expect.stringContaining('status_lists') }])
    } finally {
      await sql`alter table status_lists_away rename to status_lists`.execute(db)
    }
    await sleep(NEXT_LOOK)
    expect(await statusOf('7K3M9QXW2BHK')).toBe(404)
  })

  test('a status list may be cached for a minute, less than it stays fresh', async () => {
    expect(await office.registry.readDocument('/statuses/1')).toMatchObject({ maxAge: 60 })
  })

  test('a cached bundle is read in less than 0.1 ms', async () => {
    const { badgeNo } = await showBadge(office)
    await office.registry.readBundle(badgeNo)
    const start = performance.now()
    for (let i = 0; i < 10_000; i++) await office.registry.readBundle(badgeNo)
    expect((performance.now() - start) / 10_000).toBeLessThan(0.1)
  })
})
