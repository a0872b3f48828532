import { VARIANTS } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { another, bundleOf, member, onEveryOffice, showBadge } from './testing/office.ts'

/** On all that a registry can stand on, however many of them the run has chosen. */
onEveryOffice(
  'the whole life of a badge',
  (office) => {
    test('it is issued, pauses, goes on and is withdrawn, and another process sees each of these', async () => {
      const second = await another(office)
      const seen = async (badgeNo: string) => {
        await new Promise((resolve) => setTimeout(resolve, 1100))
        return (await bundleOf(second, badgeNo)) !== undefined
      }
      const { badgeNo, stopToken } = await showBadge(office)
      expect(await seen(badgeNo)).toBe(true)
      await office.registry.verbs.pause({ as: 'chu' }, { badge: badgeNo })
      expect(await seen(badgeNo)).toBe(false)
      await second.verbs.resume({ as: 'chu' }, { badge: badgeNo })
      expect(await seen(badgeNo)).toBe(true)
      expect(await office.registry.verbs.withdraw(member, { token: stopToken })).toMatchObject({ journaled: true })
      expect(await seen(badgeNo)).toBe(false)
      await second.close()
    })

    test('twenty at once come to twenty numbers and twenty indices', async () => {
      const badges = await Promise.all(
        Array.from({ length: 20 }, (_, i) => showBadge(office, { subject: { id: `m${i}`, name: '沈书遥' } })),
      )
      expect(new Set(badges.map(({ badgeNo }) => badgeNo)).size).toBe(20)
      const { db } = office.registry.context.store
      const entries = await db.selectFrom('statusEntries').select(['idx', 'codeHash']).execute()
      expect(new Set(entries.map(({ idx }) => idx)).size).toBe(entries.length)
      expect(entries).toHaveLength(20)
      const lines = await db.selectFrom('journalLines').select('n').execute()
      expect(lines).toHaveLength(21) // each with its line, after the first
    })
  },
  { variants: VARIANTS },
)
