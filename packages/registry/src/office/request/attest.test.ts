import { expect, test } from 'vitest'
import { appoint, askFor, codeOf, fullMember, onEveryOffice } from '../../testing/office.ts'

onEveryOffice(
  'attest',
  (office) => {
    type Attestation = Omit<Parameters<typeof office.registry.verbs.attest>[1], 'request'>
    const attest = (as: string, request: string, more: Partial<Attestation> = {}) =>
      codeOf(office.registry.verbs.attest({ as }, { request, ...fullMember, ...more }))

    test("a branch's secretary attests once", async () => {
      const request = await askFor(office)
      expect(await attest('lin', request)).toBe('done')
      expect(await attest('lin', request)).toBe('requestState')
    })

    test('nobody attests for themself', async () => {
      const request = await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
      expect(await attest('lin', request)).toBe('attesterIsSubject')
    })

    test('nobody attests for somebody of their own name, under whatever id and spelling it was written down', async () => {
      for (const subject of [{ name: 'lin同志' }, { name: 'LIN 同志' }, { id: 'other', name: 'Lin·同志' }])
        expect(await attest('lin', await askFor(office, { subject })), subject.name).toBe('attesterIsSubject')
      expect(await attest('qiao', await askFor(office, { subject: { name: 'lin同志' } }))).toBe('done')
    })

    test.each(['applicant', 'activeApplicant', 'admissionCandidate', 'expelled', 'membershipSuspended'] as const)(
      'a person whose status is %s is refused, and the request stays as it was',
      async (status) => {
        const request = await askFor(office)
        expect(await attest('lin', request, { status })).toBe('notEligible')
        expect(await attest('lin', request)).toBe('done')
      },
    )

    test('a probationary member is refused where the issuer did not opt in', async () => {
      const status = { status: 'probationaryMember', probationEnd: '2027-01-01' } as const
      expect(await attest('lin', await askFor(office), status)).toBe('probationaryNotAccepted')
    })

    test('a letter that has expired and evidence of tomorrow are refused', async () => {
      const request = await askFor(office)
      const letter = { kind: 'transferLetter', date: '2026-08-01', expires: '2026-11-01' } as const
      expect(await attest('lin', request, { evidence: letter })).toBe('letterExpired')
      expect(await attest('lin', request, { evidence: { kind: 'roll', date: '2026-11-25' } })).toBe('evidenceDate')
    })

    test('people of another branch and people without a role may not attest', async () => {
      const { verbs } = office.registry
      await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
      await appoint(verbs, 'zone', 'zhou', 'secretary')
      const request = await askFor(office)
      for (const as of ['chu', 'shen']) expect(await attest(as, request), as).toBe('notAllowed')
      for (const as of ['zhou', 'nobody']) expect(await attest(as, request), as).toBe('notFoundOrNotYours')
      expect(await attest('lin', 'none')).toBe('notFoundOrNotYours')
    })

    test('a role that has ended attests no more, until it is given again', async () => {
      const { verbs } = office.registry
      const request = await askFor(office)
      const role = { organization: 'liutang', person: { id: 'lin', name: 'lin同志' }, role: 'secretary' } as const
      await verbs.appoint({ as: 'qiao' }, { ...role, end: true })
      expect(await attest('lin', request)).toBe('notFoundOrNotYours')
      expect(await codeOf(verbs.appoint({ as: 'qiao' }, { ...role, end: true }))).toBe('roleNotHeld')
      const again = { ...role, status: 'fullMember', until: '2029-11-23' } as const
      await verbs.appoint({ as: 'qiao' }, again)
      expect(await codeOf(verbs.appoint({ as: 'qiao' }, again))).toBe('roleHeldAlready')
      expect(await attest('lin', request)).toBe('done')
    })
  },
  { share: true },
)
