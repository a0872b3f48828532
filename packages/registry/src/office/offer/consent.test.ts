import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import { choice, codeOf, listing, member, offerTo, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'consent',
  (office) => {
    const consent = (token: string, more: Partial<typeof choice> = {}) =>
      codeOf(office.registry.verbs.consent(member, { token, choice: { ...choice, ...more } }))

    test('an offer is used once, and then shown no more', async () => {
      const { token } = await offerTo(office)
      expect([await consent(token), await consent(token)]).toEqual(['done', 'offerUsed'])
      expect(await codeOf(office.registry.viewOffer(token))).toBe('offerUsed')
    })

    test('of three consents at once one becomes a badge', async () => {
      const { token } = await offerTo(office)
      const codes = await Promise.all([1, 2, 3].map(() => consent(token)))
      expect(codes.toSorted()).toEqual(['done', 'offerUsed', 'offerUsed'])
    })

    test('without agreement to the text there is no consent', async () => {
      const { token } = await offerTo(office)
      expect(await consent(token, { agreed: false })).toBe('notAgreed')
    })

    test('consent to a text that this registry does not show is refused', async () => {
      const { token } = await offerTo(office)
      expect([await consent(token, { textVersion: '0' }), await consent(token)]).toEqual(['invalidInput', 'done'])
    })

    test('a token that was guessed is refused', async () => {
      const guess = 'x'.repeat(43)
      expect(await consent(guess)).toBe('offerUnknown')
      expect(await codeOf(office.registry.viewOffer(guess))).toBe('offerUnknown')
      expect(await consent('short')).toBe('linkIncomplete')
    })

    test('nobody consents for the member, even with the token', async () => {
      const { token } = await offerTo(office)
      const consentAs = (as: string) => codeOf(office.registry.verbs.consent({ as }, { token, choice }))
      for (const as of ['chu', 'qiao', 'shen']) expect(await consentAs(as), as).toBe('notAllowed')
      expect(await consentAs(MEMBER)).toBe('done')
    })

    test('a badge that our own verifier does not call verified is not let out', async () => {
      const { token } = await offerTo(office)
      const { store } = office.registry.context
      const badges = () => store.db.selectFrom('badges').select('badgeNo').execute()
      const before = await badges()
      const list = { path: '/statuses/1' }
      const { body } = await store.db
        .selectFrom('published')
        .select('body')
        .where('path', '=', list.path)
        .executeTakeFirstOrThrow()
      const replaceList = (text: string) =>
        store.transact((tx) => tx.updateTable('published').set({ body: text }).where('path', '=', list.path).execute())
      await replaceList('broken')
      expect(await consent(token)).toBe('ownCheckFailed')
      expect(await badges()).toEqual(before)
      expect(await office.registry.viewOffer(token)).toMatchObject({ shop: { listing } })
      await replaceList(body)
    })
  },
  { share: true },
)
