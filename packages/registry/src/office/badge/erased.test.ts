import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { backUp } from '../../backup/backUp.ts'
import { tablesInOrder } from '../../backup/tables.ts'
import { memberIdOf } from '../../store/members.ts'
import { foundIn } from '../../testing/foundIn.ts'
import { changesIn } from '../../testing/changes.ts'
import { consentTo, listing, member, type Office, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'

const subject = { id: 'tao-ran', name: '陶然亭' }
const shop = { name: '听涛茶铺', listing: { ...listing, id: '95279527' } }
const details = { subject, shop, pledge: '听涛诚信' }
const NAMES = [subject.id, subject.name, shop.name, details.pledge, shop.listing.id]

/** All rows of all tables, as a dump of the database has them. */
async function dumpOf({ registry }: Office): Promise<string> {
  const { db } = registry.context.store
  const tables = await Promise.all(tablesInOrder.map(([table]) => db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(tables)
}

onEveryOffice('a database', (office) => {
  test('names nobody: neither its rows nor its journal nor a backup, with badges, offers and refusals in it', async () => {
    const { badgeNo, stopToken } = await showBadge(office, details, { name: true, branch: true, pledge: true })
    const { token } = await offerTo(office, { ...details, shop: { ...shop, listing: { ...listing, id: '95271' } } })
    const declined = await offerTo(office, { ...details, shop: { ...shop, listing: { ...listing, id: '95272' } } })
    const { reopenToken = '' } = (await office.registry.verbs.decline(member, { token: declined.token })) as {
      reopenToken?: string
    }
    await office.registry.verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
    await backUp(office.registry.context, join(office.database.data, 'backup'))
    const texts = [...NAMES, city.member, stopToken, token, declined.token, reopenToken].filter(Boolean)
    const dump = await dumpOf(office)
    expect(texts.filter((text) => dump.includes(text))).toEqual([])
    expect(foundIn(office.database.data, texts)).toEqual([])
  })

  test('has no row left of a badge that was withdrawn, but its hash, index, end, and the hash of its stop link', async () => {
    const before = new Set((await dumpOf(office)).match(/"[^"]{6,}"/g))
    const key = { as: 'chu', idempotencyKey: 'offer-for-tao' }
    const { request } = await offerTo(office, details)
    const { token } = await office.registry.verbs.offer(key, { request })
    const { badgeNo, stopToken } = await consentTo(office.registry, token, { name: true })
    const { db } = office.registry.context.store
    const entry = await db.selectFrom('statusEntries').select('codeHash').execute()
    await office.registry.verbs['data-link']({ as: 'lin', idempotencyKey: 'link-for-tao' }, { badge: badgeNo })
    const answers = () => db.selectFrom('idempotency').select('verb').orderBy('verb').execute()
    expect(await answers()).toEqual([{ verb: 'data-link' }, { verb: 'offer' }])
    await office.registry.verbs.withdraw(member, { token: stopToken })
    expect(await answers()).toEqual([])
    const after = await dumpOf(office)
    for (const text of [...NAMES, badgeNo, token, stopToken]) expect(after).not.toContain(text)
    expect(entry).toHaveLength(1)
    expect(after.length).toBeGreaterThan(before.size)
    expect(after).toContain(entry[0]!.codeHash)
  })
})

onEveryOffice(
  'the files of the embedded database',
  (office) => {
    /** Which of these texts stand in the database or its log. */
    const found = (texts: readonly string[]) => {
      const files = ['', '-wal'].map((tail) => readFileSync(join(office.database.data, `liangpai.db${tail}`)))
      return texts.filter((text) => files.some((bytes) => bytes.includes(text)))
    }

    test('hold nothing of a withdrawn badge any more when its member is answered, sealed or not', async () => {
      const { badgeNo, stopToken } = await showBadge(office, details, { name: true })
      const { db } = office.registry.context.store
      const { receipt } = await db.selectFrom('consents').select('receipt').executeTakeFirstOrThrow()
      const { shopName } = await db.selectFrom('requests').select('shopName').executeTakeFirstOrThrow()
      const { name } = await db
        .selectFrom('people')
        .select('name')
        .where('id', '=', memberIdOf(office.registry.context.vault, subject.id))
        .executeTakeFirstOrThrow()
      const { body } = await db
        .selectFrom('published')
        .select('body')
        .where('path', 'like', '/badges/%')
        .executeTakeFirstOrThrow()
      const rows = [badgeNo, shopName, name, ...[receipt, body].map((text) => text.slice(0, 60))]
      expect(found(rows)).toEqual(rows)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(found([...rows, ...NAMES])).toEqual([])
    })

    /** What the rows of a table hold, but for short words and for ids, which the trail names. */
    const textsIn = async (table: 'declines' | 'requests' | 'offers' | 'passkeys') => {
      const rows = await office.registry.context.store.db.selectFrom(table).selectAll().execute()
      return new Set(
        rows.flatMap((row) => Object.values(row)).filter((text) => String(text).length > 30),
      ) as Set<string>
    }
    /** Which texts of a table an act has deleted, and which of them are left in the files. */
    const leftBy = async (table: Parameters<typeof textsIn>[0], act: () => Promise<unknown>) => {
      const before = await textsIn(table)
      await act()
      const after = await textsIn(table)
      const deleted = [...before].filter((text) => !after.has(text))
      return { deleted: deleted.length, left: found(deleted) }
    }

    test('hold nothing of a refusal that was taken back', async () => {
      const { token } = await offerTo(office, details)
      await office.registry.verbs.decline(member, { token })
      const view = await office.registry.viewOffer(token, 'en')
      const reopenToken = 'reopenToken' in view ? (view.reopenToken ?? '') : ''
      const reopen = () => office.registry.verbs.reopen(member, { token: reopenToken })
      expect(await leftBy('declines', reopen)).toEqual({ deleted: 3, left: [] })
    })

    test('hold nothing of a change that gave way to another', async () => {
      const { verbs, session, choiceIn, almostOver } = changesIn(office)
      const { badgeNo } = await almostOver()
      await verbs().renew({ as: 'lin' }, { badge: badgeNo })
      const own = await session(badgeNo)
      const choice = await choiceIn(own, 'renew')
      const renewed = await leftBy('offers', () => verbs().renew(member, { session: own, choice }))
      expect(renewed).toMatchObject({ left: [] })
      expect(renewed.deleted).toBeGreaterThan(0)
      await verbs()['cancel-change'](member, { session: own })
      const amend = () => verbs().amend({ as: 'lin' }, { badge: badgeNo, shop: { name: '荷雨新铺', listing } })
      const { request } = await amend()
      await verbs().refuse({ as: 'lin' }, { request, reason: 'notOnRoll' })
      const amended = await leftBy('requests', amend)
      expect(amended).toMatchObject({ left: [] })
      expect(amended.deleted).toBeGreaterThan(0)
    })

    test('hold no ciphertext that a choice, a correction or a confirmation wrote over', async () => {
      const { verbs, session, choiceIn, attestAndReview } = changesIn(office)
      const { badgeNo } = await showBadge(office, details, { name: true, pledge: true })
      const own = await session(badgeNo)
      const { db } = office.registry.context.store
      const sealed = async () => {
        const { pledge } = await db
          .selectFrom('requests')
          .select('pledge')
          .where('badgeNo', 'is', null)
          .executeTakeFirstOrThrow()
        const { token } = await db.selectFrom('badges').select('token').executeTakeFirstOrThrow()
        const { name } = await db
          .selectFrom('people')
          .select('name')
          .where('id', '=', memberIdOf(office.registry.context.vault, subject.id))
          .executeTakeFirstOrThrow()
        return { pledge: pledge ?? '', token: token.slice(0, 60), name }
      }
      const first = await sealed()
      await verbs().choose(member, {
        session: own,
        choice: await choiceIn(own, 'choose', { name: true }, '七天可退'),
        pledge: '七天可退',
      })
      expect(found([first.pledge, first.token])).toEqual([])
      const chosen = await sealed()
      const { request } = await verbs().correct(member, { session: own, name: '陶冉亭' })
      expect(found([chosen.token])).toEqual([])
      await attestAndReview(request)
      const corrected = await sealed()
      await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm', { name: true }) })
      expect(found([corrected.token, first.name])).toEqual([])
    })
  },
  { variants: ['SQLite'] },
)
