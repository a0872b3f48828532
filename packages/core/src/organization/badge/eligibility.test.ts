import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eligibilityRules, judgeEligibility } from './eligibility.ts'
import type { Member, MemberStatus } from '../member/member.ts'

const today = '2026-11-24'
const optedIn = { probationary: true }
const fullOnly = { probationary: false }
const probationary = { status: 'probationaryMember', probationEnd: '2027-03-15' } as const

describe('judgeEligibility', () => {
  test('a full member who operates the shop is eligible', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'operator', fullOnly, today)).toEqual({
      ok: true,
      membership: 'full',
      rules: '2025-04',
    })
  })

  test('a declared key person of the firm counts as its operator', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'keyPerson', fullOnly, today).ok).toBe(true)
  })

  test('a probationary member is eligible if the issuer opted in, until the day of the decision', () => {
    expect(judgeEligibility(probationary, 'operator', optedIn, today)).toEqual({
      ok: true,
      membership: 'probationary',
      latestEnd: '2027-03-15',
      rules: '2025-04',
    })
  })

  test('a probationary member is still eligible on the day of the decision', () => {
    expect(judgeEligibility(probationary, 'operator', optedIn, '2027-03-15').ok).toBe(true)
  })

  test('a probationary member is refused if the issuer did not opt in', () => {
    expect(judgeEligibility(probationary, 'operator', fullOnly, today)).toEqual({
      ok: false,
      code: 'probationaryNotAccepted',
    })
  })

  test.each([
    ['is over', { status: 'probationaryMember', probationEnd: '2026-11-23' } as const],
    ['is not recorded', { status: 'probationaryMember' } as const],
    ['is no day', { status: 'probationaryMember', probationEnd: 'soon' } as const],
  ])('refuses a probationary member whose period %s', (_what, member) => {
    expect(judgeEligibility(member, 'operator', optedIn, today)).toEqual({ ok: false, code: 'probationDecisionDue' })
  })

  test.each<MemberStatus>([
    'applicant',
    'activeApplicant',
    'admissionCandidate',
    'disciplinaryProbation',
    'membershipSuspended',
    'probationRevoked',
    'withdrawn',
    'removedFromRoll',
    'lapsed',
    'expelled',
  ])('SYSTEMS 29: refuses %s with one and the same code', (status) => {
    expect(judgeEligibility({ status }, 'operator', optedIn, today)).toEqual({ ok: false, code: 'notEligible' })
  })

  test('SYSTEMS 98: an employee of the shop is refused, member or not', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'employee', fullOnly, today)).toEqual({
      ok: false,
      code: 'notOperator',
    })
  })

  test('an unknown relation is refused', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'friend' as 'operator', fullOnly, today).ok).toBe(false)
  })

  test('an invalid day is refused', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'operator', fullOnly, '')).toEqual({
      ok: false,
      code: 'dateInvalid',
    })
  })
})

test('SYSTEMS 98: of two members of one branch, the operator is eligible and the employee is not', () => {
  const [settled, employed] = (['operator', 'employee'] as const).map((relation) =>
    judgeEligibility({ status: 'fullMember' }, relation, fullOnly, today),
  )
  expect([settled?.ok, employed?.ok]).toEqual([true, false])
})

test('SYSTEMS 71: another set of rules judges by its own choices', () => {
  const [project] = eligibilityRules
  const strict = { ...project, version: 'operators-only', relations: ['operator'] as const }
  expect(judgeEligibility({ status: 'fullMember' }, 'keyPerson', fullOnly, today, strict)).toEqual({
    ok: false,
    code: 'notOperator',
  })
})

test('a member record is accepted as evidence', () => {
  const member: Member = {
    status: 'probationaryMember',
    since: '2026-03-15',
    probationEnd: '2027-03-15',
    extended: false,
  }
  expect(judgeEligibility(member, 'operator', optedIn, today).ok).toBe(true)
})

test('SYSTEMS 29: a refusal carries only its code, the same for every status that is not a member', () => {
  const status = fc.constantFrom<MemberStatus>(
    'applicant',
    'activeApplicant',
    'admissionCandidate',
    'expelled',
    'lapsed',
  )
  const relation = fc.constantFrom('operator' as const, 'keyPerson' as const, 'employee' as const)
  fc.assert(
    fc.property(status, relation, fc.boolean(), fc.string(), (one, to, probationary, probationEnd) => {
      const judged = judgeEligibility({ status: one, probationEnd }, to, { probationary }, today)
      expect(judged).toEqual({ ok: false, code: 'notEligible' })
    }),
  )
})

test('nothing in place of a standing or a policy is refused, never thrown', () => {
  const judge = (standing: unknown, policy: unknown) =>
    judgeEligibility(standing as never, 'operator', policy as never, '2026-11-24')
  expect(judge(null, null)).toEqual({ ok: false, code: 'notEligible' })
  expect(judge({ status: 'probationaryMember' }, undefined)).toEqual({ ok: false, code: 'probationaryNotAccepted' })
})
