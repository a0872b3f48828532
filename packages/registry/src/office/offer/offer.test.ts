import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import {
  appoint,
  askFor,
  consentTo,
  codeOf,
  fullMember,
  listing,
  member,
  offerTo,
  onEveryOffice,
} from '../../testing/office.ts'

onEveryOffice(
  'offer',
  (office) => {
    const offer = (as: string, request: string) => codeOf(office.registry.verbs.offer({ as }, { request }))

    test('an offer ends after seven days, and gives way to a newer one', async () => {
      const { request, token } = await offerTo(office)
      const newer = await office.registry.verbs.offer({ as: 'chu' }, { request })
      expect(await codeOf(consentTo(office.registry, token))).toBe('offerReplaced')
      office.clock.now += 7 * DAY
      expect(await codeOf(consentTo(office.registry, newer.token))).toBe('offerExpired')
    })

    test('nothing is offered before the review, nor before the shop is proven', async () => {
      const { verbs } = office.registry
      const request = await askFor(office)
      expect(await offer('chu', request)).toBe('requestState')
      await verbs.attest({ as: 'lin' }, { request, ...fullMember })
      await verbs.review({ as: 'chu' }, { request })
      expect(await offer('chu', request)).toBe('shopNotProven')
    })

    test('nothing is offered to a probationary member whose day of decision has come', async () => {
      const { verbs } = office.registry
      const opted = { mayIssue: true, allowsProbationary: true }
      await verbs.charter({ as: 'qiao' }, { organization: 'opted', kind: 'branch', name: '某支部', ...opted })
      await appoint(verbs, 'opted', 'lin', 'secretary')
      const request = await askFor(office, { organization: 'opted' })
      const status = { status: 'probationaryMember', probationEnd: '2026-11-30' } as const
      await verbs.attest({ as: 'lin' }, { request, ...fullMember, ...status })
      await verbs.review({ as: 'chu' }, { request })
      for (const as of ['lin', 'chu']) await verbs.prove({ as }, { request, method: 'review' })
      office.clock.now += 7 * DAY
      expect(await offer('chu', request)).toBe('probationDecisionDue')
    })

    test('what a member declined is deleted, and cannot be offered again', async () => {
      const { request, token } = await offerTo(office)
      await office.registry.verbs.decline(member, { token })
      expect(await offer('chu', request)).toBe('notFoundOrNotYours')
    })

    test('of two requests that were written down at once for one person and shop, one is offered, and neither once it is declined', async () => {
      const subject = { name: '周一一' }
      const shops = [1, 2].map((n) => ({ name: '店', listing: { ...listing, id: `twice${n}` } }))
      const ready = async (shop: (typeof shops)[number]) => {
        const request = await askFor(office, { subject, shop })
        await office.registry.verbs.attest({ as: 'lin' }, { request, ...fullMember })
        await office.registry.verbs.review({ as: 'chu' }, { request })
        for (const as of ['lin', 'chu']) await office.registry.verbs.prove({ as }, { request, method: 'review' })
        return request
      }
      const requests = [await ready(shops[0]!), await ready(shops[1]!)]
      // As on a server where neither saw the other.
      const { db } = office.registry.context.store
      const [first] = requests
      const { place } = await db
        .selectFrom('requestPairs')
        .select('place')
        .where('requestId', '=', first!)
        .executeTakeFirstOrThrow()
      await db.updateTable('requestPairs').set({ place }).where('requestId', 'in', requests).execute()
      const codes = [await offer('chu', requests[0]!), await offer('chu', requests[1]!)]
      expect(codes.toSorted()).toEqual(['done', 'notAskedAgain'])
      const [offered, other] = codes[0] === 'done' ? requests : requests.toReversed()
      const { token } = await office.registry.verbs.offer({ as: 'chu' }, { request: offered! })
      await office.registry.verbs.decline(member, { token })
      expect(await offer('chu', other!)).toBe('notAskedAgain')
    })

    test("the issuer's people and the branch that was asked may offer, and nobody to themself", async () => {
      const { request } = await offerTo(office)
      expect([await offer('shen', request), await offer('nobody', request)]).toEqual([
        'notAllowed',
        'notFoundOrNotYours',
      ])
      expect(await offer('chu', 'none')).toBe('notFoundOrNotYours')
      const own = await askFor(office, { subject: { id: 'chu', name: 'chu同志' } })
      expect(await offer('chu', own)).toBe('deciderIsSubject')
    })
  },
  { share: true },
)
