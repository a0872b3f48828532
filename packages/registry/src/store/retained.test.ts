import { DAY, OPERATOR } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { describe, expect, test } from 'vitest'
import { codeOf, member, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { retainedOf, retainedUntil } from './retained.ts'
import { sealedRetained } from './sealedTables.ts'

const KEPT = 1095

describe('the record of a consent', () => {
  onEveryOffice(
    'where the operator has to prove consents',
    (office) => {
      const reading = () => ({ tx: office.registry.context.store.db, vault: office.registry.context.vault })
      const rows = () => reading().tx.selectFrom('retained').selectAll().execute()

      test('is all that is kept of an ended badge, and deleted on its day, counted from the ending', async () => {
        const { badgeNo, stopToken, receipt } = await showBadge(office)
        office.clock.now += 10 * DAY
        await office.registry.verbs.withdraw(member, { token: stopToken })
        const until = NOON + (10 + KEPT) * DAY
        expect(await retainedOf(reading(), badgeNo)).toMatchObject([{ record: receipt, until }])
        for (const table of ['badges', 'consents', 'requests'] as const)
          expect(await reading().tx.selectFrom(table).selectAll().execute()).toEqual([])
        office.clock.now = until - DAY
        await office.registry.signDue()
        expect(await retainedUntil(reading(), badgeNo)).toBe(until)
        office.clock.now = until
        await office.registry.acceptClock()
        await office.registry.signDue()
        expect(await rows()).toEqual([])
      })

      test('is sealed under a key of its own, and found by a hash under that key', async () => {
        const { badgeNo, stopToken } = await showBadge(office)
        await office.registry.verbs.withdraw(member, { token: stopToken })
        const [row] = await rows()
        expect(() => sealedRetained.open(reading().vault, row!.id, row!)).toThrow(
          expect.objectContaining({ code: 'rowDamaged' }) as Error,
        )
        const entries = await reading().tx.selectFrom('statusEntries').select('codeHash').execute()
        expect(entries).not.toContainEqual({ codeHash: row!.badge })
        expect(JSON.stringify(row)).not.toContain(badgeNo)
      })

      test('is read by the operator alone, who says for whom, and the trail does', async () => {
        const { badgeNo, stopToken, receipt } = await showBadge(office)
        const { verbs } = office.registry
        const read = (as: string) => verbs['consent-records']({ as }, { badge: badgeNo, for: 'court' })
        expect(await codeOf(read(OPERATOR))).toBe('noRecordKept')
        await verbs.withdraw(member, { token: stopToken })
        expect(await read(OPERATOR)).toMatchObject({ records: [{ record: receipt }] })
        for (const as of ['qiao', 'lin', '(member)']) expect(await codeOf(read(as)), as).toBe('notAllowed')
        const trail = await readAudit(reading().tx)
        expect(trail.filter(({ verb }) => verb === 'consent-records')).toMatchObject([
          { actor: OPERATOR, detail: '{"for":"court"}', organizationId: 'liutang' },
        ])
        expect(JSON.stringify(trail)).not.toContain(badgeNo)
      })

      test('of a badge that expired is kept from that day on, although its data stay for 30 days more', async () => {
        const { badgeNo } = await showBadge(office)
        const badge = await reading().tx.selectFrom('badges').select('exp').executeTakeFirstOrThrow()
        office.clock.now += 400 * DAY
        await office.registry.signDue()
        expect(await retainedUntil(reading(), badgeNo)).toBe(badge.exp + KEPT * DAY)
      })
    },
    { config: { keptDays: KEPT } },
  )

  onEveryOffice('where the operator set no period', (office) => {
    test('is not kept after the ending', async () => {
      const { stopToken } = await showBadge(office)
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(await office.registry.context.store.db.selectFrom('retained').selectAll().execute()).toEqual([])
    })
  })
})
