import { expect, test } from 'vitest'
import { dutyTowards } from './duty.ts'
import { isMember, type Member, type MemberStatus, votes } from './member.ts'

test('applicants, active applicants, candidates and former members are not members', () => {
  const statuses: MemberStatus[] = [
    'applicant',
    'activeApplicant',
    'admissionCandidate',
    'probationRevoked',
    'expelled',
  ]
  expect(statuses.filter(isMember)).toEqual([])
})

test('membership outlasts discipline and suspension', () => {
  expect(isMember('disciplinaryProbation')).toBe(true)
  expect(isMember('membershipSuspended')).toBe(true)
})

test('only full members vote and count for thresholds', () => {
  expect(votes('fullMember')).toBe(true)
  const others: MemberStatus[] = ['probationaryMember', 'disciplinaryProbation', 'membershipSuspended']
  expect(others.filter(votes)).toEqual([])
})

const since = '2026-01-31'
const full: Member = { status: 'fullMember', since, fullSince: since }
test.each<[string, Member, ReturnType<typeof dutyTowards>]>([
  [
    'a talk within a month',
    { status: 'applicant', since, organization: 'village' },
    { duty: 'talk', due: '2026-02-28' },
  ],
  [
    'a decision when probation ends',
    { status: 'probationaryMember', since, probationEnd: '2027-01-31', extended: false },
    { duty: 'decideProbation', due: '2027-01-31' },
  ],
  [
    'a decision when probation within the Party ends',
    { status: 'disciplinaryProbation', since, fullSince: since, disciplineEnd: '2027-07-31' },
    { duty: 'decideDiscipline', due: '2027-07-31' },
  ],
  [
    'a decision two years after a suspension',
    { status: 'membershipSuspended', since, before: full },
    { duty: 'decideSuspension', due: '2028-01-31' },
  ],
  ['nothing with a date to a full member', full, undefined],
])('a person is owed %s', (_what, member, duty) => {
  expect(dutyTowards(member)).toEqual(duty)
})
