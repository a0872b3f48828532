import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { appoint, askFor, choice, codeOf, fullMember, member, offerTo, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'offer',
  (office) => {
    const offer = (as: string, request: string) => codeOf(office.registry.verbs.offer({ as }, { request }))

    test('an offer ends after seven days, and gives way to a newer one', async () => {
      const { request, token } = await offerTo(office)
      const newer = await office.registry.verbs.offer({ as: 'chu' }, { request })
      expect(await codeOf(office.registry.verbs.consent(member, { token, choice }))).toBe('offerReplaced')
      office.clock.now += 7 * DAY
      expect(await codeOf(office.registry.verbs.consent(member, { token: newer.token, choice }))).toBe('offerExpired')
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

    test('a member who declined is not asked again', async () => {
      const { request, token } = await offerTo(office)
      await office.registry.verbs.decline(member, { token })
      expect(await offer('chu', request)).toBe('declined')
    })

    test("only the issuer's people may offer, and not to themselves", async () => {
      const { request } = await offerTo(office)
      for (const as of ['lin', 'shen', 'nobody']) expect(await offer(as, request), as).toBe('notAllowed')
      expect(await offer('chu', 'none')).toBe('requestUnknown')
      const own = await askFor(office, { subject: { id: 'chu', name: 'chu同志' } })
      expect(await offer('chu', own)).toBe('deciderIsSubject')
    })
  },
  { share: true },
)
