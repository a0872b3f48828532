import { beforeEach, expect, test } from 'vitest'
import { askFor, codeOf, fullMember, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'review',
  (office) => {
    let request: string
    beforeEach(async () => {
      request = await askFor(office)
    })
    const review = (as: string, of = request) => codeOf(office.registry.verbs.review({ as }, { request: of }))
    const attest = (as: string, of = request) => office.registry.verbs.attest({ as }, { request: of, ...fullMember })

    test('a second person reviews once what was attested', async () => {
      expect(await review('chu')).toBe('requestState')
      await attest('lin')
      expect([await review('chu'), await review('chu')]).toEqual(['done', 'requestState'])
    })

    test('whoever attested does not review, nor does the member', async () => {
      await attest('lin')
      expect(await review('lin')).toBe('reviewerIsAttester')
      const own = await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
      await attest('qiao', own)
      expect(await review('lin', own)).toBe('reviewerIsSubject')
    })

    test('nobody reviews, returns or offers what was asked for somebody of their own name', async () => {
      const { verbs } = office.registry
      const own = await askFor(office, { subject: { name: 'chu同志' } })
      await attest('lin', own)
      expect(await review('chu', own)).toBe('reviewerIsSubject')
      expect(await codeOf(verbs.return({ as: 'chu' }, { request: own, missing: 'evidence' }))).toBe('deciderIsSubject')
      await verbs.review({ as: 'qiao' }, { request: own })
      expect(await codeOf(verbs.offer({ as: 'chu' }, { request: own }))).toBe('deciderIsSubject')
    })

    test('a stranger may not review', async () => {
      await attest('lin')
      expect([await review('shen'), await review('nobody')]).toEqual(['notAllowed', 'notFoundOrNotYours'])
      expect(await review('chu', 'none')).toBe('notFoundOrNotYours')
    })
  },
  { share: true },
)
