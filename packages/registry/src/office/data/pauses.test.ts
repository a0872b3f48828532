import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { updateBadge } from '../../store/badges.ts'
import type { PauseCause } from '../../store/states.ts'
import { chu } from '../../testing/changes.ts'
import { openDataAs } from '../../testing/dataSession.ts'
import { bundleOf, codeOf, member, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'pauses of several sides',
  (office) => {
    const show = () => showBadge(office)
    const openAs = (badgeNo: string, level: 'member') => openDataAs(office, badgeNo, level)

    test.each<[PauseCause[] | null, string, string]>([
      [['member'], 'done', 'pausedByMember'],
      [['office'], 'pausedByOffice', 'done'],
      [['review'], 'pausedForReview', 'pausedForReview'],
      [['proof'], 'pausedForProof', 'pausedForProof'],
      [['member', 'office'], 'held', 'held'],
      [['review', 'member', 'office'], 'held', 'held'],
      [null, 'held', 'held'],
    ])('of a pause of %j, the member’s resuming comes to %s, the office’s to %s', async (causes, own, byOffice) => {
      for (const [side, outcome] of [['member', own] as const, ['office', byOffice] as const]) {
        const { badgeNo } = await show()
        const { verbs, context } = office.registry
        const session = await openAs(badgeNo, 'member')
        await verbs.pause(member, { session })
        await context.transact(MEMBER, ({ tx }) =>
          updateBadge(tx, badgeNo, { pausedFor: causes && JSON.stringify(causes) }),
        )
        const resumed = side === 'member' ? verbs.resume(member, { session }) : verbs.resume(chu, { badge: badgeNo })
        const left = (causes ?? ['member', 'office']).filter((cause) => cause !== side)
        if (outcome === 'held') expect(await resumed).toMatchObject({ pausedFor: left })
        else expect(await codeOf(resumed)).toBe(outcome)
        expect((await bundleOf(office.registry, badgeNo)) !== undefined).toBe(outcome === 'done')
      }
    })

    test('a pause of the member’s is kept beside one of the office: both sides have to lift theirs', async () => {
      const { badgeNo, stopToken } = await show()
      const { verbs } = office.registry
      const session = await openAs(badgeNo, 'member')
      await verbs.pause(chu, { badge: badgeNo })
      expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'paused', mayPause: true })
      expect(await codeOf(verbs.pause(member, { session }))).toBe('done')
      expect(await codeOf(verbs.pause(member, { token: stopToken }))).toBe('notInEffect')
      expect(await office.registry.viewStopLink(stopToken)).not.toHaveProperty('mayPause')
      expect((await office.registry.viewData(session)).pausedFor).toEqual(['office', 'member'])
      await verbs.resume(chu, { badge: badgeNo })
      expect(await codeOf(verbs.resume(chu, { badge: badgeNo }))).toBe('pausedByMember')
      expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
      await verbs.resume(member, { session })
      expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
    })
  },
  { share: true },
)
