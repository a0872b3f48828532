import { verifyBadge } from '@liangpai/core'
import type { Sealed } from '@liangpai/server'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { openRegistry } from '../open.ts'
import { bundlePath } from '../publication/bundle.ts'
import { another, bundleOf, member, onEveryOffice, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

onEveryOffice('damage', (office) => {
  const db = () => office.registry.context.store.db
  const found = async () => {
    const { findings, unexamined } = await examine(office.registry.context)
    expect(unexamined).toEqual([])
    return findings.map(({ what, detail }) =>
      [what, typeof detail === 'object' ? detail.en : detail].filter(Boolean).join(' '),
    )
  }
  const publish = () => office.registry.verbs.publish({ as: 'qiao' }, {})
  const stateOf = async (badgeNo: string, registry = office.registry) => {
    const { anchors, allowLocalhost } = registry
    const context = { anchors, allowLocalhost, page: null, now: office.clock.now }
    return (await verifyBadge(await bundleOf(registry, badgeNo), context)).state
  }
  /** Damages what is public behind the back of every process. */
  const damage = (path: string, body: string) =>
    db()
      .updateTable('published')
      .set({ body: body as Sealed })
      .where('path', '=', path)
      .execute()

  test('a public badge that was damaged is not served, and is mended by publish', async () => {
    const { badgeNo } = await showBadge(office)
    await damage(bundlePath(badgeNo), 'cut')
    const second = await another(office)
    await expect(second.readBundle(badgeNo)).rejects.toMatchObject({ code: 'rowDamaged' })
    await second.close()
    expect(await found()).toEqual(['publishedWrong badges: 1', 'badgeUnverified published'])
    expect(await publish()).toMatchObject({ mended: { badges: 1, stops: 0 } })
    expect(await found()).toEqual([])
    expect(await stateOf(badgeNo)).toBe('verified')
  })

  test('a badge whose stored token was changed gets it back from what is served', async () => {
    const { badgeNo } = await showBadge(office)
    await db()
      .updateTable('badges')
      .set({ token: 'a.b.c~' as Sealed })
      .execute()
    expect(await found()).toEqual(['rowDamaged badges: 1', 'publishedWrong badges: 1'])
    await publish()
    expect(await found()).toEqual([])
    expect(await stateOf(badgeNo)).toBe('verified')
  })

  test('a badge of which both copies are damaged is named again after publish', async () => {
    const { badgeNo } = await showBadge(office)
    await db()
      .updateTable('badges')
      .set({ token: 'a.b.c~' as Sealed })
      .execute()
    await damage(bundlePath(badgeNo), 'cut')
    expect(await publish()).not.toHaveProperty('mended')
    expect(await found()).toContain('rowDamaged badges: 1')
  })

  test('a paused badge that is served all the same is named, and taken away by publish', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const row = await db()
      .selectFrom('published')
      .selectAll()
      .where('path', '=', bundlePath(badgeNo))
      .executeTakeFirstOrThrow()
    await office.registry.verbs.pause(member, { token: stopToken })
    await db().insertInto('published').values(row).execute()
    expect(await found()).toEqual(['publishedWrong badges: 1'])
    await publish()
    expect(await found()).toEqual([])
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
  })

  test.each(['/statuses/1', '/.well-known/openid-federation', '/root/.well-known/openid-federation'])(
    '%s that is gone or damaged is named, and published again by publish',
    async (path) => {
      await showBadge(office)
      const broken = [() => damage(path, 'cut'), () => db().deleteFrom('published').where('path', '=', path).execute()]
      for (const breakIt of broken) {
        await breakIt()
        expect((await found())[0]).toMatch(/^publishedWrong( \/|$)/)
        await publish()
        expect(await found()).toEqual([])
      }
    },
  )

  test('lists and configurations that are gone are published again by a running service', async () => {
    const { badgeNo } = await showBadge(office)
    await db()
      .deleteFrom('published')
      .where('path', 'not like', '%/bundle')
      .where('path', 'not like', '/root/%')
      .execute()
    expect(await office.registry.signDue()).toBe(true)
    expect(await found()).toEqual([])
    expect(await stateOf(badgeNo)).toBe('verified')
  })

  test('a stop that the database has lost is named, and kept after publish', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    await showBadge(office)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    await db().updateTable('statusEntries').set({ bit: 0 }).where('bit', '=', 1).execute()
    expect(await found()).toEqual(['publishedWrong /statuses/1', 'stopLost 1'])
    await publish()
    expect(await found()).toEqual([])
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
  })

  test('a badge that was paused and resumed is no lost stop, whatever the clock says of the two', async () => {
    const { badgeNo } = await showBadge(office)
    await office.registry.verbs.pause({ as: 'chu' }, { badge: badgeNo })
    office.clock.now -= 60
    await office.registry.verbs.resume({ as: 'chu' }, { badge: badgeNo })
    expect(await found()).toEqual([])
  })

  test.each(['{', '["x"]'])('pinned keys that read %s are named, and refused at the start', async (value) => {
    await db().updateTable('settings').set({ value }).where('key', '=', 'anchors').execute()
    const { findings } = await diagnose(office.config)
    expect(findings).toContainEqual({ what: 'rowDamaged', urgency: 'now', detail: 'settings: 1' })
    await expect(openRegistry(office.config)).rejects.toMatchObject({ code: 'rowDamaged' })
  })

  test('pinned keys of another root are named, and refused at the start', async () => {
    await showBadge(office)
    const value = JSON.stringify(['A'.repeat(43)])
    await db().updateTable('settings').set({ value }).where('key', '=', 'anchors').execute()
    expect(await found()).toEqual(['anchorsDiffer'])
    await expect(openRegistry(office.config)).rejects.toMatchObject({ code: 'anchorsDiffer' })
  })

  test('rows of any table that were damaged are counted by table', async () => {
    await showBadge(office)
    await office.registry.verbs.publish({ as: 'qiao', idempotencyKey: 'a key of a command' }, {})
    for (const damaging of [
      sql`update consents set facts = '{"rank":"x"}'`,
      sql`update requests set urls = '{}'`,
      sql`update organizations set station = 'x' where id = 'office'`,
      sql`update settings set value = '{' where key = 'clock'`,
      sql`update idempotency set sealed = 'v1.AAAA'`,
    ])
      await damaging.execute(db())
    expect(await found()).toEqual(
      ['settings', 'organizations', 'requests', 'consents', 'idempotency'].map((table) => `rowDamaged ${table}: 1`),
    )
  })
})
