import { DAY } from '@liangpai/server'
import { foundOnServer, statisticsOf } from '@liangpai/server/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sealedTables } from '../store/sealedTables.ts'
import { listing, member, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'
import { PERSONAL_TABLES, rewriteDeleted } from './rewrite.ts'

/** What holds nothing of a member: keys, signed lists, the journal and the trail, what is public of organisations. */
const IMPERSONAL = [
  'appointments',
  'audit',
  'trail_head',
  'trail_links',
  'badge_files',
  'coverage_targets',
  'displayed_months',
  'estimates',
  'initiative_texts',
  'initiatives',
  'issuers',
  'journal_head',
  'journal_lines',
  'journal_marks',
  'journal_pending',
  'keys',
  'organizations',
  'settings',
  'station_keys',
  'statements',
  'status_entries',
  'status_lists',
]

onEveryOffice(
  'the files of a server',
  (office) => {
    const db = () => office.registry.context.store.db

    const found = (texts: readonly string[]) => foundOnServer(db(), texts)

    test('hold nobody in plain text, and after the monthly rewrite nothing of a withdrawn badge, sealed or not', async () => {
      const shop = { name: '听涛茶铺', listing: { ...listing, id: '9527' } }
      const { badgeNo, stopToken } = await showBadge(
        office,
        { subject: { id: 'tao-of-liutang', name: '陶然亭' }, shop, pledge: '听涛诚信' },
        { name: true },
      )
      const plain = ['tao-of-liutang', '陶然亭', shop.name, '听涛诚信', '9527"', stopToken]
      expect(await found(plain)).toEqual([])
      const { record } = await db().selectFrom('consents').select('receipt as record').executeTakeFirstOrThrow()
      const { shopName } = await db().selectFrom('requests').select('shopName').executeTakeFirstOrThrow()
      const sealed = [badgeNo, shopName, record.slice(0, 60)]
      await office.registry.verbs.withdraw(member, { token: stopToken })
      expect(await found(sealed)).toEqual(sealed)
      office.clock.now = NOON + 30 * DAY
      expect(await rewriteDeleted(office.registry.context)).toBe(true)
      expect(await found([...sealed, ...plain])).toEqual([])
      expect(await rewriteDeleted(office.registry.context)).toBe(false)
    })

    test('have no samples of sealed columns beside them, of which the registry declares each', async () => {
      await showBadge(office, { pledge: '听涛诚信' }, { name: true })
      const { sealed, excluded, sampled, leaking } = await statisticsOf(db())
      expect(sealed.length).toBeGreaterThan(8)
      expect(sealed.filter((column) => !excluded.includes(column))).toEqual([])
      expect(sampled.length).toBeGreaterThan(20)
      expect(sampled.filter((column) => excluded.includes(column))).toEqual([])
      expect(leaking).toEqual([])
      expect(excluded).toHaveLength(sealedTables.flatMap(({ columns }) => columns).length + 5)
    })

    test('are to be rewritten, says the doctor, once a month has passed without', async () => {
      const overdue = async () =>
        (await examine(office.registry.context)).findings.filter(({ what }) => what === 'rewriteOverdue')
      office.clock.now = NOON + 31 * DAY - 1
      expect(await overdue()).toEqual([])
      office.clock.now = NOON + 31 * DAY
      expect(await overdue()).toHaveLength(1)
      await rewriteDeleted(office.registry.context)
      expect(await overdue()).toEqual([])
    })

    test('of each table are either rewritten or hold nothing of a member', async () => {
      const { rows } = await sql<{ name: string }>`
        select tablename as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%'`.execute(
        db(),
      )
      const tables = rows.map(({ name }) => name)
      expect([...PERSONAL_TABLES, ...IMPERSONAL].toSorted()).toEqual(tables.toSorted())
    })
  },
  { variants: ['PostgreSQL'] },
)
