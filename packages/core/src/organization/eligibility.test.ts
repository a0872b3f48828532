import { describe, expect, test } from 'vitest'
import { judgeEligibility, judgeEvidence, judgeHands, type Evidence } from './eligibility.ts'
import type { MemberStatus } from './member.ts'

const today = '2026-11-24'
const optedIn = { probationary: true }
const fullOnly = { probationary: false }
const probationary = { status: 'probationaryMember', probationEnd: '2027-03-15' } as const

describe('judgeEligibility', () => {
  test('a full member who operates the shop may show it', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'operator', fullOnly, today)).toEqual({
      ok: true,
      membership: 'full',
    })
  })

  test('a declared key person of the firm counts as its operator', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'keyPerson', fullOnly, today).ok).toBe(true)
  })

  test('a probationary member may where the issuer opted in, until the day of the decision', () => {
    expect(judgeEligibility(probationary, 'operator', optedIn, today)).toEqual({
      ok: true,
      membership: 'probationary',
      latestEnd: '2027-03-15',
    })
  })

  test('on the day of the decision itself the label is still true', () => {
    expect(judgeEligibility(probationary, 'operator', optedIn, '2027-03-15').ok).toBe(true)
  })

  test('refuses a probationary member where the issuer did not opt in', () => {
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
  ])('refuses %s with one and the same code', (status) => {
    expect(judgeEligibility({ status }, 'operator', optedIn, today)).toEqual({ ok: false, code: 'notEligible' })
  })

  test('refuses an employee of the shop, member or not', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'employee', fullOnly, today)).toEqual({
      ok: false,
      code: 'notOperator',
    })
  })

  test('refuses a relation it does not know', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'friend' as 'operator', fullOnly, today).ok).toBe(false)
  })

  test('refuses to judge on no day', () => {
    expect(judgeEligibility({ status: 'fullMember' }, 'operator', fullOnly, '')).toEqual({
      ok: false,
      code: 'dateInvalid',
    })
  })
})

describe('judgeEvidence', () => {
  test.each<Evidence>([
    { kind: 'roll', date: today },
    { kind: 'transferLetter', date: '2026-10-01', expires: today },
    { kind: 'proofLetter', date: '2026-10-01' },
  ])('accepts $kind', (evidence) => {
    expect(judgeEvidence(evidence, today)).toEqual({ ok: true })
  })

  test.each<[string, Evidence, string]>([
    ['another kind', { kind: 'photo' as 'roll', date: today }, 'evidenceKind'],
    ['a letter of tomorrow', { kind: 'proofLetter', date: '2026-11-25' }, 'evidenceDate'],
    ['no date', { kind: 'roll', date: '' }, 'evidenceDate'],
    ['a transfer letter without expiry', { kind: 'transferLetter', date: today }, 'letterExpiryMissing'],
    ['a letter that ran out', { kind: 'transferLetter', date: '2026-08-01', expires: '2026-11-23' }, 'letterExpired'],
    ['an expiry that is no day', { kind: 'proofLetter', date: today, expires: 'never' }, 'letterExpired'],
  ])('refuses %s', (_what, evidence, code) => {
    expect(judgeEvidence(evidence, today)).toEqual({ ok: false, code })
  })
})

describe('judgeHands', () => {
  test('three persons may', () => {
    expect(judgeHands({ subject: 'a', attester: 'b', reviewer: 'c' })).toEqual({ ok: true })
  })

  test.each([
    [{ subject: 'a', attester: 'a', reviewer: 'c' }, 'attesterIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'a' }, 'reviewerIsSubject'],
    [{ subject: 'a', attester: 'b', reviewer: 'b' }, 'reviewerIsAttester'],
  ])('refuses %j', (hands, code) => {
    expect(judgeHands(hands)).toEqual({ ok: false, code })
  })
})
