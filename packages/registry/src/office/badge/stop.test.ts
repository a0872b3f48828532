import { MEMBER } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import type { NewBadge } from '../offer/consent.ts'
import { codeOf, member, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'pause, resume, withdraw',
  (office) => {
    let badge: NewBadge
    beforeEach(async () => {
      badge = await showBadge(office)
    })
    const state = async () => (await office.registry.viewStopLink(badge.stopToken)).state
    const act = (name: 'pause' | 'resume' | 'withdraw', as: string, badgeNo = badge.badgeNo) =>
      codeOf(office.registry.verbs[name]({ as }, { badge: badgeNo }))

    test("the issuer's people pause and resume by the number of the badge, in any spelling", async () => {
      const spelt = badge.badgeNo.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
      expect([await act('pause', 'chu', spelt), await state()]).toEqual(['done', 'paused'])
      expect([await act('pause', 'chu'), await state()]).toEqual(['done', 'paused'])
      expect([await act('resume', 'qiao'), await state()]).toEqual(['done', 'active'])
    })

    test('the address of a verify page names a badge, however much a campaign has appended', async () => {
      const address = `${office.registry.origin}/verify/${badge.badgeNo}?from=${'x'.repeat(600)}`
      expect([await act('pause', 'chu', address), await state()]).toEqual(['done', 'paused'])
    })

    test.each([
      ['a mistyped number', '7K3M-9QXW-2BHM'],
      ['a text of any length', 'x'.repeat(5000)],
    ])('%s is refused as badgeNoUnreadable', async (_, typed) => {
      expect(await act('pause', 'chu', typed)).toBe('badgeNoUnreadable')
    })

    test('a badge in effect cannot be resumed', async () => {
      expect(await act('resume', 'chu')).toBe('notPaused')
    })

    test.each(['pause', 'withdraw'] as const)('%s by the stop link is for the member alone', async (name) => {
      const byToken = (as: string) => codeOf(office.registry.verbs[name]({ as }, { token: badge.stopToken }))
      expect(await byToken('nobody')).toBe('notAllowed')
      expect(await byToken(MEMBER)).toBe('done')
    })

    test.each(['pause', 'resume', 'withdraw'] as const)(
      '%s by the number of the badge is not for strangers, nor for members',
      async (name) => {
        for (const as of ['lin', MEMBER]) expect(await act(name, as), as).toBe('notAllowed')
        expect(await act(name, 'shen')).toBe('notFoundOrNotYours')
        expect(await state()).toBe('active')
      },
    )

    test('a badge that was withdrawn is not in effect any more', async () => {
      expect(await act('withdraw', 'chu')).toBe('done')
      for (const name of ['pause', 'resume', 'withdraw'] as const)
        expect(await act(name, 'chu'), name).toBe('notFoundOrNotYours')
      expect(await state()).toBe('stopped')
    })

    test('a stop link that was guessed is refused', async () => {
      const guess = `${badge.badgeNo}.${'x'.repeat(43)}`
      const { viewStopLink, verbs } = office.registry
      expect(await codeOf(viewStopLink(guess))).toBe('linkUnknown')
      for (const act of [verbs.pause, verbs.withdraw])
        expect(await codeOf(act(member, { token: guess }))).toBe('linkUnknown')
    })
  },
  { share: true },
)
