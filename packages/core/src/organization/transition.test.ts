import { describe, expect, test } from 'vitest'
import type { Member, MemberStatus } from './member.ts'
import { isMember, votes } from './member.ts'
import { changeMember, type MemberEvent } from './transition.ts'

const since = '2025-03-10'
const at = (status: MemberStatus, more: Partial<Member> = {}): Member => ({ status, since, ...more })
const probationary = at('probationaryMember', { probationEnd: '2026-03-10', extended: false })
const admit: MemberEvent = {
  type: 'admit',
  introducers: ['lin', 'gu'],
  courseHours: 24,
  reviewedOn: '2026-01-05',
  preReviewed: true,
  approvedOn: '2026-05-10',
}
const code = (...change: Parameters<typeof changeMember>) => {
  const outcome = changeMember(...change)
  return outcome.ok ? outcome.member.status : outcome.code
}

describe('the way in', () => {
  test('goes from applicant to full member, each step on its day', () => {
    const steps: [MemberEvent, string][] = [
      [{ type: 'apply', born: '1990-05-01' }, '2022-01-10'],
      [{ type: 'selectActive', recommended: true, recordedAbove: true }, '2022-06-01'],
      [{ type: 'selectCandidate', recordedAbove: true }, '2023-06-01'],
      [{ ...admit, reviewedOn: '2023-08-01', approvedOn: '2023-11-30' }, '2023-09-15'],
      [{ type: 'convert', approvedAbove: true }, '2024-09-15'],
    ]
    let member: Member | undefined
    for (const [event, date] of steps) {
      const outcome = changeMember(member, event, date)
      if (!outcome.ok) throw new Error(outcome.code)
      member = outcome.member
    }
    expect(member).toEqual({ status: 'fullMember', since: '2024-09-15', fullSince: '2024-09-15' })
  })

  test('probation counts from the branch meeting, not from the approval', () => {
    const outcome = changeMember(at('admissionCandidate'), admit, '2026-03-10')
    expect(outcome).toMatchObject({ ok: true, member: { since: '2026-03-10', probationEnd: '2027-03-10' } })
  })

  test('a special case may be approved within six months', () => {
    const late = { ...admit, approvedOn: '2026-09-10' }
    expect(code(at('admissionCandidate'), late, '2026-03-10')).toBe('approvalOutOfTime')
    expect(code(at('admissionCandidate'), { ...late, specialCase: true }, '2026-03-10')).toBe('probationaryMember')
  })

  test.each<[string, Member | undefined, MemberEvent, string]>([
    ['underage', undefined, { type: 'apply', born: '2008-11-25' }, '2026-11-24'],
    ['alreadyMember', at('fullMember'), { type: 'apply', born: '1990-05-01' }, '2026-11-24'],
    ['alreadyMember', probationary, { type: 'apply', born: '1990-05-01' }, '2026-11-24'],
    [
      'notRecommended',
      at('applicant'),
      { type: 'selectActive', recommended: false, recordedAbove: true },
      '2026-01-01',
    ],
    [
      'notRecordedAbove',
      at('applicant'),
      { type: 'selectActive', recommended: true, recordedAbove: false },
      '2026-01-01',
    ],
    ['trainingTooShort', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: true }, '2026-03-09'],
    ['notRecordedAbove', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: false }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: ['lin', 'lin'] }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: ['lin'] }, '2026-03-10'],
    ['courseTooShort', at('admissionCandidate'), { ...admit, courseHours: Number.NaN }, '2026-03-10'],
    ['reviewOutdated', at('admissionCandidate'), { ...admit, reviewedOn: '2025-03-09' }, '2026-03-10'],
    ['preReviewMissing', at('admissionCandidate'), { ...admit, preReviewed: false }, '2026-03-10'],
    ['approvalOutOfTime', at('admissionCandidate'), { ...admit, approvedOn: '2026-06-11' }, '2026-03-10'],
    ['approvalOutOfTime', at('admissionCandidate'), { ...admit, approvedOn: '2026-03-09' }, '2026-03-10'],
    ['dateBeforeLast', at('applicant'), { type: 'selectActive', recommended: true, recordedAbove: true }, '2025-03-09'],
    ['dateInvalid', at('applicant'), { type: 'selectActive', recommended: true, recordedAbove: true }, 'today'],
  ])('refuses: %s', (expected, member, event, date) => {
    expect(code(member, event, date)).toBe(expected)
  })
})

describe('forbidden jumps', () => {
  test.each<[string, Member | undefined, MemberEvent]>([
    ['nobody to probationary', undefined, admit],
    ['applicant to full', at('applicant'), { type: 'convert', approvedAbove: true }],
    ['applicant to candidate', at('applicant'), { type: 'selectCandidate', recordedAbove: true }],
    ['active applicant to probationary', at('activeApplicant'), admit],
    ['applicant out of the Party', at('applicant'), { type: 'expel', approvedAbove: true }],
    ['full to full', at('fullMember'), { type: 'convert', approvedAbove: true }],
    ['full to probationary again', at('fullMember'), admit],
    ['probationary to disciplinary probation', probationary, { type: 'placeOnDisciplinaryProbation', months: 12 }],
    ['expelled to restored', at('expelled'), { type: 'restore' }],
    ['expelled to applicant', at('expelled'), { type: 'apply', born: '1990-05-01' }],
  ])('%s', (_jump, member, event) => {
    expect(code(member, event, '2026-11-24')).toBe('forbiddenTransition')
  })
})

describe('probation', () => {
  test('is extended once, from its end', () => {
    const outcome = changeMember(
      probationary,
      { type: 'extendProbation', months: 6, approvedAbove: true },
      '2026-03-10',
    )
    expect(outcome).toMatchObject({ ok: true, member: { since, probationEnd: '2026-09-10', extended: true } })
    if (!outcome.ok) return
    expect(code(outcome.member, { type: 'convert', approvedAbove: true }, '2026-09-09')).toBe('probationNotOver')
    expect(code(outcome.member, { type: 'convert', approvedAbove: true }, '2026-09-10')).toBe('fullMember')
    const again: MemberEvent = { type: 'extendProbation', months: 6, approvedAbove: true }
    expect(code(outcome.member, again, '2026-09-10')).toBe('alreadyExtended')
  })

  test.each<[string, MemberEvent, string]>([
    ['extensionLength', { type: 'extendProbation', months: 5, approvedAbove: true }, '2026-03-10'],
    ['extensionLength', { type: 'extendProbation', months: 13, approvedAbove: true }, '2026-03-10'],
    ['extensionLength', { type: 'extendProbation', months: 6.5, approvedAbove: true }, '2026-03-10'],
    ['approvalMissing', { type: 'extendProbation', months: 12, approvedAbove: false }, '2026-03-10'],
    ['probationNotOver', { type: 'convert', approvedAbove: true }, '2026-03-09'],
    ['approvalMissing', { type: 'convert', approvedAbove: false }, '2026-03-10'],
    ['approvalMissing', { type: 'revokeProbation', approvedAbove: false }, '2026-03-10'],
  ])('refuses: %s', (expected, event, date) => {
    expect(code(probationary, event, date)).toBe(expected)
  })

  test('can be revoked', () => {
    expect(code(probationary, { type: 'revokeProbation', approvedAbove: true }, '2026-03-10')).toBe('probationRevoked')
  })
})

describe('the ways out', () => {
  const full = at('fullMember', { fullSince: '2015-07-01' })

  test.each<[MemberStatus, MemberEvent]>([
    ['withdrawn', { type: 'withdraw' }],
    ['removedFromRoll', { type: 'remove', approvedAbove: true }],
    ['lapsed', { type: 'lapse', inactiveSince: '2026-05-24' }],
    ['expelled', { type: 'expel', approvedAbove: true }],
  ])('%s', (status, event) => {
    expect(changeMember(full, event, '2026-11-24')).toEqual({ ok: true, member: { status, since: '2026-11-24' } })
  })

  test('probation within the Party keeps seniority and comes to an end', () => {
    const placed = changeMember(full, { type: 'placeOnDisciplinaryProbation', months: 24 }, '2026-11-24')
    expect(placed).toMatchObject({ ok: true, member: { disciplineEnd: '2028-11-24', fullSince: '2015-07-01' } })
    if (!placed.ok) return
    expect(code(placed.member, { type: 'endDisciplinaryProbation' }, '2028-11-23')).toBe('disciplineNotOver')
    expect(changeMember(placed.member, { type: 'endDisciplinaryProbation' }, '2028-11-24')).toEqual({
      ok: true,
      member: { status: 'fullMember', since: '2028-11-24', fullSince: '2015-07-01' },
    })
  })

  test('a suspension gives back what was there before', () => {
    const suspended = changeMember(probationary, { type: 'suspend' }, '2025-12-01')
    if (!suspended.ok) throw new Error(suspended.code)
    expect(suspended.member.status).toBe('membershipSuspended')
    expect(changeMember(suspended.member, { type: 'restore' }, '2026-02-01')).toEqual({
      ok: true,
      member: { ...probationary, since: '2026-02-01' },
    })
  })

  test.each<[string, MemberEvent]>([
    ['inactivityTooShort', { type: 'lapse', inactiveSince: '2026-05-25' }],
    ['inactivityTooShort', { type: 'lapse', inactiveSince: '' }],
    ['disciplineLength', { type: 'placeOnDisciplinaryProbation', months: 25 }],
    ['disciplineLength', { type: 'placeOnDisciplinaryProbation', months: 0 }],
    ['approvalMissing', { type: 'remove', approvedAbove: false }],
    ['approvalMissing', { type: 'expel', approvedAbove: false }],
  ])('refuses: %s', (expected, event) => {
    expect(code(full, event, '2026-11-24')).toBe(expected)
  })
})

test('membership outlasts discipline and suspension; only full members count for thresholds', () => {
  expect(isMember('disciplinaryProbation')).toBe(true)
  expect(isMember('admissionCandidate')).toBe(false)
  expect(votes('fullMember')).toBe(true)
  expect(votes('probationaryMember')).toBe(false)
  expect(votes('disciplinaryProbation')).toBe(false)
})
