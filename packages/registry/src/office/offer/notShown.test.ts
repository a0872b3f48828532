import { MEMBER } from '@liangpai/server'
import { city } from '@liangpai/world'
import { expect, test } from 'vitest'
import { appoint, askFor, bundleOf, codeOf, member, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice('a member who does not show it', (office) => {
  const subject = { id: 'wen', name: 'wen同志' }

  /** All that an office holds of its members beside their badges: organisations, who has which role, and people. */
  const standing = async () => {
    const { db } = office.registry.context.store
    const [organizations, appointments, people] = await Promise.all([
      db.selectFrom('organizations').selectAll().orderBy('id').execute(),
      db.selectFrom('appointments').selectAll().orderBy('id').execute(),
      db.selectFrom('people').select('id').orderBy('id').execute(),
    ])
    return { organizations, appointments, people }
  }

  test.each(['decline', 'withdraw'] as const)(
    'loses nothing else by it: after a %s roles, other badges and other requests are as before',
    async (act) => {
      const { verbs } = office.registry
      await appoint(verbs, city.branchSlug, subject.id, 'committeeMember')
      const other = await showBadge(office, { subject })
      const token = act === 'decline' ? (await offerTo(office, { subject })).token : undefined
      const shown = token === undefined ? await showBadge(office, { subject }) : undefined
      const before = await standing()
      if (token !== undefined) await verbs.decline(member, { token })
      else await verbs.withdraw(member, { token: shown?.stopToken ?? '' })
      expect(await standing()).toEqual(before)
      expect(await bundleOf(office.registry, other.badgeNo)).toBeDefined()
      expect(await codeOf(askFor(office, { subject }))).toBe('done')
    },
  )

  test('leaves no line in the trail that says who they are', async () => {
    const { token } = await offerTo(office, { subject })
    await office.registry.verbs.decline(member, { token })
    const rows = await office.registry.context.store.db
      .selectFrom('audit')
      .selectAll()
      .where('actor', '=', MEMBER)
      .execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/wen/)
  })
})
