import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../date.ts'
import type { ApplyingStatus, Member, MemberStatus, SuspendableMember } from './member.ts'
import type { MemberEvent } from './memberEvent.ts'
import { isOfAge, membershipRules } from './membershipRules.ts'
import { changeMember as change } from './transition.ts'
import { builtTree } from '../testing/builtTree.ts'

const since = '2025-03-10'
const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period: { from: '2011-06' } },
  { id: 'village', kind: 'branch', name: 'village', parent: 'city', period: { from: '2013-07' } },
  { id: 'market', kind: 'branch', name: 'market', parent: 'city', period: { from: '2013-07' } },
  { id: 'closed', kind: 'branch', name: 'closed', parent: 'city', period: { from: '2013-07', until: '2025-12' } },
  { id: 'packers', kind: 'group', name: 'packers', parent: 'village', period: { from: '2013-07' } },
)
const rules = membershipRules[0]
const changeMember = (member: Member | undefined, event: MemberEvent, date: string) =>
  change(member, event, { person: 'qiao', date, rules, tree })
const at = (status: ApplyingStatus): Member => ({ status, since, organization: 'village' })
const expelled: Member = { status: 'expelled', since }
const probationary: Member = { status: 'probationaryMember', since, probationEnd: '2026-03-10', extended: false }
const disciplined: Member = {
  status: 'disciplinaryProbation',
  since,
  fullSince: '2015-07-01',
  disciplineEnd: '2026-03-10',
}
const full: Member = { status: 'fullMember', since, fullSince: '2015-07-01' }
const lin = { person: 'lin', status: 'fullMember' } as const
const gu = { person: 'gu', status: 'fullMember' } as const
const apply: MemberEvent = { type: 'apply', organization: 'village', ofAge: true }
const admit: MemberEvent = {
  type: 'admit',
  introducers: [lin, gu],
  course: { hours: 24 },
  reviewed: '2026-01-05',
  preReviewed: '2026-02-20',
  approved: '2026-05-10',
}
const select: MemberEvent = { type: 'selectActive', recommended: true, talked: '2025-04-01', recordedAbove: true }
const lapse: MemberEvent = { type: 'lapse', inactiveSince: '2026-05-24', withoutReason: true, approvedAbove: true }
const suspend: MemberEvent = { type: 'suspend', lostSince: '2025-06-01' }
const place: MemberEvent = { type: 'placeOnDisciplinaryProbation', months: 24, approvedAbove: true }
const code = (...change: Parameters<typeof changeMember>) => {
  const outcome = changeMember(...change)
  return outcome.ok ? outcome.member?.status : outcome.code
}

describe('admission', () => {
  test('a person goes from applicant to full member, step by step', () => {
    const steps: [MemberEvent, string][] = [
      [apply, '2022-01-10'],
      [{ ...select, talked: '2022-02-01' }, '2022-06-01'],
      [{ type: 'selectCandidate', recordedAbove: true }, '2023-06-01'],
      [{ ...admit, reviewed: '2023-08-01', preReviewed: '2023-09-01', approved: '2023-11-30' }, '2023-09-15'],
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

  test('probation begins at the branch meeting, not at the approval', () => {
    const outcome = changeMember(at('admissionCandidate'), admit, '2026-03-10')
    expect(outcome).toMatchObject({ ok: true, member: { since: '2026-03-10', probationEnd: '2027-03-10' } })
  })

  test('a special case may be approved within six months', () => {
    const late = { ...admit, approved: '2026-09-10' }
    expect(code(at('admissionCandidate'), late, '2026-03-10')).toBe('approvalOutOfTime')
    expect(code(at('admissionCandidate'), { ...late, specialCase: true }, '2026-03-10')).toBe('probationaryMember')
  })

  test('a course may be three days or 24 hours', () => {
    expect(code(at('admissionCandidate'), { ...admit, course: { days: 3 } }, '2026-03-10')).toBe('probationaryMember')
  })

  test.each<[string, Member | undefined, MemberEvent, string]>([
    ['underage', undefined, { ...apply, ofAge: false }, '2026-11-24'],
    ['organizationUnknown', undefined, { ...apply, organization: 'nowhere' }, '2026-11-24'],
    ['holdsNoRelations', undefined, { ...apply, organization: 'packers' }, '2026-11-24'],
    ['holdsNoRelations', undefined, { ...apply, organization: 'city' }, '2026-11-24'],
    ['alreadyMember', full, apply, '2026-11-24'],
    ['alreadyMember', probationary, apply, '2026-11-24'],
    ['notRecommended', at('applicant'), { ...select, recommended: false }, '2026-01-01'],
    ['notRecordedAbove', at('applicant'), { ...select, recordedAbove: false }, '2026-01-01'],
    ['trainingTooShort', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: true }, '2026-03-09'],
    ['notRecordedAbove', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: false }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [lin, lin] }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [lin] }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [] }, '2026-03-10'],
    [
      'introducersMissing',
      at('admissionCandidate'),
      { ...admit, introducers: [lin, { ...lin, person: 'lin ' }] },
      '2026-03-10',
    ],
    [
      'introducerIsCandidate',
      at('admissionCandidate'),
      { ...admit, introducers: [lin, { ...gu, person: 'qiao' }] },
      '2026-03-10',
    ],
    ['reviewedBeforeCandidacy', at('admissionCandidate'), { ...admit, preReviewed: '1950-01-01' }, '2026-03-10'],
    ['reviewedBeforeCandidacy', at('admissionCandidate'), { ...admit, preReviewed: '2025-03-09' }, '2026-03-10'],
    ['reviewedBeforeCandidacy', at('admissionCandidate'), { ...admit, reviewed: '2025-03-09' }, '2026-03-09'],
    [
      'introducerNotFull',
      at('admissionCandidate'),
      { ...admit, introducers: [lin, { ...gu, status: 'probationaryMember' }] },
      '2026-03-10',
    ],
    ['talkMissing', at('applicant'), { ...select, talked: '2025-03-09' }, '2026-01-01'],
    ['talkMissing', at('applicant'), { ...select, talked: '' }, '2026-01-01'],
    ['courseTooShort', at('admissionCandidate'), { ...admit, course: { hours: Number.NaN } }, '2026-03-10'],
    ['courseTooShort', at('admissionCandidate'), { ...admit, course: { hours: 23 } }, '2026-03-10'],
    ['courseTooShort', at('admissionCandidate'), { ...admit, course: { days: 2 } }, '2026-03-10'],
    ['reviewOutdated', at('admissionCandidate'), { ...admit, reviewed: '2025-03-09' }, '2026-03-10'],
    ['preReviewMissing', at('admissionCandidate'), { ...admit, preReviewed: '' }, '2026-03-10'],
    ['preReviewMissing', at('admissionCandidate'), { ...admit, preReviewed: '2026-03-11' }, '2026-03-10'],
    ['approvalOutOfTime', at('admissionCandidate'), { ...admit, approved: '2026-06-11' }, '2026-03-10'],
    ['approvalOutOfTime', at('admissionCandidate'), { ...admit, approved: '2026-03-09' }, '2026-03-10'],
    ['notRecordedAbove', at('activeApplicant'), { type: 'drop' }, '2026-03-10'],
    ['notRecordedAbove', at('admissionCandidate'), { type: 'drop', recordedAbove: false }, '2026-03-10'],
  ])('refuses: %s', (expected, member, event, date) => {
    expect(code(member, event, date)).toBe(expected)
  })
})

describe('an application that comes to nothing', () => {
  const dropped: MemberEvent = { type: 'drop', recordedAbove: true }
  test.each<[string, ApplyingStatus, MemberEvent]>([
    ['an applicant is dropped without a report', 'applicant', { type: 'drop' }],
    ['an active applicant is dropped and reported', 'activeApplicant', dropped],
    ['a candidate is dropped and reported', 'admissionCandidate', dropped],
    ['an applicant takes the application back', 'applicant', { type: 'withdrawApplication' }],
    ['a candidate takes the application back', 'admissionCandidate', { type: 'withdrawApplication' }],
  ])('%s, has no status left, and may apply again', (_what, status, event) => {
    const outcome = changeMember(at(status), event, '2026-03-10')
    expect(outcome).toEqual({ ok: true, member: undefined, notices: [] })
    expect(code(undefined, apply, '2026-03-10')).toBe('applicant')
  })
})

test('an application moves to another branch, and the training goes on', () => {
  const outcome = changeMember(at('activeApplicant'), { type: 'moveApplication', organization: 'market' }, '2026-01-01')
  expect(outcome).toMatchObject({ member: { status: 'activeApplicant', since, organization: 'market' } })
  expect(code(at('applicant'), { type: 'moveApplication', organization: 'packers' }, '2026-01-01')).toBe(
    'holdsNoRelations',
  )
})

test('nobody is admitted to a branch that no longer exists', () => {
  const candidate: Member = { status: 'admissionCandidate', since, organization: 'closed' }
  expect(code(candidate, admit, '2026-03-10')).toBe('organizationNotInForce')
})

describe('carryOver', () => {
  const carry = (member: unknown, homeOrganization = 'hometown', homeSince = '2015-07-01'): MemberEvent => ({
    type: 'carryOver',
    member: member as SuspendableMember,
    homeOrganization,
    homeSince,
  })

  test('a record may begin with the standing that a roll or a letter gives, at a home in another province', () => {
    expect(changeMember(undefined, carry(full), '2026-11-24')).toEqual({ ok: true, member: full, notices: [] })
    expect(code(undefined, carry(probationary, 'village'), '2026-11-24')).toBe('probationaryMember')
  })

  test.each<[string, object]>([
    ['extended by six months', { ...probationary, probationEnd: '2026-09-10', extended: true }],
    ['extended by a year', { ...probationary, probationEnd: '2027-03-10', extended: true }],
    ['under discipline for a month', { ...disciplined, disciplineEnd: '2025-04-10' }],
    ['under discipline for two years', { ...disciplined, disciplineEnd: '2027-03-10' }],
  ])('a standing may be %s', (_what, member) => {
    expect(changeMember(undefined, carry(member), '2026-11-24')).toEqual({ ok: true, member, notices: [] })
  })

  test.each<[string, object]>([
    ['a probation of a day', { ...probationary, probationEnd: '2025-03-11' }],
    ['a probation of 65 years', { ...probationary, probationEnd: '2090-03-10' }],
    ['an extension of five months', { ...probationary, probationEnd: '2026-08-10', extended: true }],
    ['an extension of 13 months', { ...probationary, probationEnd: '2027-04-10', extended: true }],
    ['an extension that is not said to be one', { ...probationary, probationEnd: '2026-09-10' }],
    ['a discipline of 65 years', { ...disciplined, disciplineEnd: '2090-03-10' }],
  ])('refuses a standing that no rule could have given: %s', (_what, member) => {
    expect(code(undefined, carry(member), '2026-11-24')).toBe('standingInvalid')
  })

  test('the numbers are those of the rules by which it is recorded', () => {
    const ours = { ...rules, version: 'ours', probation: 18 }
    const member = { ...probationary, probationEnd: '2026-09-10' }
    const context = { person: 'qiao', date: '2026-11-24', rules: ours, tree }
    expect(change(undefined, carry(member), context).ok).toBe(true)
  })

  test.each<[string, string, MemberEvent]>([
    ['a status that is none', 'standingInvalid', carry({ ...full, status: 'constructor' })],
    ['an applicant', 'standingInvalid', carry(at('applicant'))],
    ['nothing', 'standingInvalid', carry(null)],
    ['a day to come', 'standingInvalid', carry({ ...full, since: '2026-11-25' })],
    ['seniority that begins after the status', 'standingInvalid', carry({ ...full, fullSince: '2025-03-11' })],
    ['a probation without an end', 'standingInvalid', carry({ ...probationary, probationEnd: undefined })],
    ['a home since a day to come', 'standingInvalid', carry(full, 'hometown', '2026-11-25')],
    ['a group for a home', 'holdsNoRelations', carry(full, 'packers')],
    ['an id of 9,999 characters', 'organizationUnknown', carry(full, 'x'.repeat(9999))],
  ])('refuses %s', (_what, expected, event) => {
    expect(code(undefined, event, '2026-11-24')).toBe(expected)
  })
})

describe('what is declared has to be true, not merely something', () => {
  const no = 'no' as unknown as boolean
  test.each<[string, Member | undefined, MemberEvent]>([
    ['underage', undefined, { ...apply, ofAge: no } as MemberEvent],
    ['notRecommended', at('applicant'), { ...select, recommended: no } as MemberEvent],
    ['notRecordedAbove', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: no }],
    ['approvalMissing', probationary, { type: 'convert', approvedAbove: no }],
    ['approvalMissing', probationary, { type: 'extendProbation', months: 6, approvedAbove: no }],
    ['approvalMissing', full, { ...place, approvedAbove: no } as MemberEvent],
    ['approvalMissing', full, { type: 'expel', approvedAbove: no }],
    ['reasonGiven', full, { ...lapse, withoutReason: no } as MemberEvent],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: 'two' } as unknown as MemberEvent],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [null, lin] } as unknown as MemberEvent],
    ['courseTooShort', at('admissionCandidate'), { ...admit, course: null } as unknown as MemberEvent],
    ['courseTooShort', at('admissionCandidate'), { ...admit, course: { hours: '24' } } as unknown as MemberEvent],
  ])('refuses: %s', (expected, member, event) => {
    expect(code(member, event, '2026-11-24')).toBe(expected)
  })
})

test('an introducer is judged by their own record where there is one, not by what is said of them', () => {
  const statusOf = (person: string) => (person === 'gu' ? ('probationaryMember' as const) : undefined)
  const outcome = change(at('admissionCandidate'), admit, { person: 'qiao', date: '2026-03-10', rules, tree, statusOf })
  expect(outcome).toEqual({ ok: false, code: 'introducerNotFull' })
})

test('isOfAge: eighteen years on the day of the application', () => {
  expect([isOfAge('2008-11-24', '2026-11-24'), isOfAge('2008-11-25', '2026-11-24')]).toEqual([true, false])
  expect(isOfAge('', '2026-11-24')).toBe(false)
  expect(isOfAge('9990-12-31', '2026-01-01')).toBe(false)
})

describe('forbidden jumps', () => {
  test.each<[string, Member | undefined, MemberEvent]>([
    ['nobody to probationary', undefined, admit],
    ['applicant to full', at('applicant'), { type: 'convert', approvedAbove: true }],
    ['applicant to candidate', at('applicant'), { type: 'selectCandidate', recordedAbove: true }],
    ['active applicant to probationary', at('activeApplicant'), admit],
    ['applicant out of the Party', at('applicant'), { type: 'expel', approvedAbove: true }],
    ['full to full', full, { type: 'convert', approvedAbove: true }],
    ['full to probationary again', full, admit],
    ['probationary to disciplinary probation', probationary, place],
    ['expelled to restored', expelled, { type: 'restore' }],
    ['expelled to applicant', expelled, apply],
  ])('%s', (_jump, member, event) => {
    expect(code(member, event, '2026-11-24')).toBe('forbiddenTransition')
  })
})

describe('probation', () => {
  test('probation is extended once, from its end', () => {
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

  test('probation can be revoked', () => {
    expect(code(probationary, { type: 'revokeProbation', approvedAbove: true }, '2026-03-10')).toBe('probationRevoked')
  })
})

describe('leaving', () => {
  test.each<[MemberStatus, MemberEvent]>([
    ['withdrawn', { type: 'withdraw' }],
    ['removedFromRoll', { type: 'remove', approvedAbove: true }],
    ['lapsed', lapse],
    ['expelled', { type: 'expel', approvedAbove: true }],
  ])('%s', (status, event) => {
    expect(changeMember(full, event, '2026-11-24')).toEqual({
      ok: true,
      member: { status, since: '2026-11-24' },
      notices: [],
    })
  })

  test('probation within the Party keeps seniority and ends', () => {
    const placed = changeMember(full, place, '2026-11-24')
    expect(placed).toMatchObject({ ok: true, member: { disciplineEnd: '2028-11-24', fullSince: '2015-07-01' } })
    if (!placed.ok) return
    expect(code(placed.member, { type: 'endDisciplinaryProbation' }, '2028-11-23')).toBe('disciplineNotOver')
    expect(changeMember(placed.member, { type: 'endDisciplinaryProbation' }, '2028-11-24')).toEqual({
      ok: true,
      member: { status: 'fullMember', since: '2028-11-24', fullSince: '2015-07-01' },
      notices: [],
    })
  })

  test('restoring a suspended member brings back the former status', () => {
    const suspended = changeMember(probationary, suspend, '2025-12-01')
    if (!suspended.ok) throw new Error(suspended.code)
    expect(suspended.member?.status).toBe('membershipSuspended')
    expect(changeMember(suspended.member, { type: 'restore' }, '2026-02-01')).toEqual({
      ok: true,
      member: { ...probationary, since: '2026-02-01' },
      notices: [],
    })
  })

  test.each<[string, MemberEvent]>([
    ['inactivityTooShort', { ...lapse, inactiveSince: '2026-05-25' }],
    ['inactivityTooShort', { ...lapse, inactiveSince: '' }],
    ['reasonGiven', { ...lapse, withoutReason: false }],
    ['approvalMissing', { ...lapse, approvedAbove: false }],
    ['disciplineLength', { ...place, months: 25 }],
    ['disciplineLength', { ...place, months: 0 }],
    ['approvalMissing', { ...place, approvedAbove: false }],
    ['contactLostTooShort', { type: 'suspend', lostSince: '2026-05-25' }],
    ['contactLostTooShort', { type: 'suspend', lostSince: '' }],
    ['contactLostTooShort', { type: 'suspend', lostSince: '9999-12-31' }],
    ['inactivityTooShort', { ...lapse, inactiveSince: '9999-12-31' }],
    ['beforeMembership', { type: 'suspend', lostSince: '1950-01-01' }],
    ['beforeMembership', { type: 'suspend', lostSince: '2015-06-30' }],
    ['beforeMembership', { ...lapse, inactiveSince: '2015-06-30' }],
    ['approvalMissing', { type: 'remove', approvedAbove: false }],
    ['approvalMissing', { type: 'expel', approvedAbove: false }],
  ])('refuses: %s', (expected, event) => {
    expect(code(full, event, '2026-11-24')).toBe(expected)
  })
})

describe('notices', () => {
  const noticesOf = (...change: Parameters<typeof changeMember>) => {
    const outcome = changeMember(...change)
    return outcome.ok ? outcome.notices : outcome.code
  }

  test('talkLate if the talk is more than a month after the application', () => {
    expect(noticesOf(at('applicant'), { ...select, talked: '2025-04-10' }, '2026-01-01')).toEqual([])
    expect(noticesOf(at('applicant'), { ...select, talked: '2025-04-11' }, '2026-01-01')).toEqual(['talkLate'])
  })

  test('meetingLate if the branch meeting is more than a month after the pre-review', () => {
    expect(noticesOf(at('admissionCandidate'), { ...admit, preReviewed: '2026-02-10' }, '2026-03-10')).toEqual([])
    expect(noticesOf(at('admissionCandidate'), { ...admit, preReviewed: '2026-02-09' }, '2026-03-10')).toEqual([
      'meetingLate',
    ])
  })
})

describe('suspension', () => {
  test('a probationary member was in touch when admitted, and a suspended one when they became full', () => {
    expect(code(probationary, { type: 'suspend', lostSince: '2025-03-09' }, '2025-12-01')).toBe('beforeMembership')
    expect(code(suspended, { ...lapse, inactiveSince: '2015-06-30' } as MemberEvent, '2026-11-24')).toBe(
      'beforeMembership',
    )
  })

  const suspended: Member = { status: 'membershipSuspended', since: '2024-11-24', before: full }

  test('a member suspended under probation within the Party returns to it, not to full rights', () => {
    const before: Member = { status: 'disciplinaryProbation', since, fullSince: since, disciplineEnd: '2026-03-10' }
    expect(code({ ...suspended, before }, { type: 'restore' }, '2026-11-24')).toBe('disciplinaryProbation')
  })

  test('a suspended member lapses after two years, not before', () => {
    expect(code(suspended, lapse, '2026-11-24')).toBe('lapsed')
    expect(code({ ...suspended, since: '2024-11-25' }, lapse, '2026-11-24')).toBe('suspensionTooShort')
  })
})

describe('any sequence of events', () => {
  const approvedAbove = fc.boolean()
  const months = fc.constantFrom(5, 6, 12, 13, 24)
  /** Events whose dates lie so many months before the day they are tried on. */
  const ago = fc.constantFrom(0, 1, 3, 7)
  const event = fc.oneof(
    { weight: 3, arbitrary: fc.constant(apply) },
    { weight: 3, arbitrary: fc.constant(select) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('selectCandidate' as const), recordedAbove: fc.boolean() }) },
    { weight: 3, arbitrary: fc.constant(admit) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('convert' as const), approvedAbove }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('extendProbation' as const), months, approvedAbove }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('placeOnDisciplinaryProbation' as const), months, approvedAbove }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom({ type: 'restore' } as const, { type: 'endDisciplinaryProbation' } as const),
    },
    { weight: 1, arbitrary: fc.constant(suspend) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<MemberEvent>(
        lapse,
        { type: 'withdraw' },
        { type: 'remove', approvedAbove: true },
        { type: 'expel', approvedAbove: true },
        { type: 'revokeProbation', approvedAbove: true },
      ),
    },
  )
  const step = fc.record({ event, gap: fc.constantFrom(0, 1, 6, 12, 13), ago })
  const dated = (one: MemberEvent, date: string, back: number): MemberEvent => {
    const before = addMonths(date, -back)
    if (one.type === 'selectActive') return { ...one, talked: before }
    if (one.type === 'admit') return { ...one, reviewed: before, preReviewed: date, approved: addMonths(date, back) }
    if (one.type === 'suspend') return { ...one, lostSince: before }
    return one.type === 'lapse' ? { ...one, inactiveSince: before } : one
  }

  /** All standings a person had, from nothing on, with the day of each step. */
  const walk = (steps: { event: MemberEvent; gap: number; ago: number }[]) => {
    let date = '2010-01-01'
    let member: Member | undefined
    const path: { member: Member; date: string; type: string }[] = []
    for (const { event: one, gap, ago: back } of steps) {
      date = addMonths(date, gap)
      const outcome = changeMember(member, dated(one, date, back), date)
      if (!outcome.ok) continue
      member = outcome.member
      if (member) path.push({ member, date, type: one.type })
    }
    return path
  }

  test('SYSTEMS 27: reaches full membership only by a whole probation, extends it at most once, and never leaves an end', () => {
    const ended: readonly MemberStatus[] = ['probationRevoked', 'withdrawn', 'removedFromRoll', 'lapsed', 'expelled']
    const reached = { full: 0, extended: 0, ended: 0 }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const path = walk(steps)
        const on = (type: string) => path.filter((one) => one.type === type)
        const [admitted] = on('admit')
        const extensions = on('extendProbation').length
        expect(extensions).toBeLessThanOrEqual(1)
        const full = path.find((one) => one.member.status === 'fullMember')
        if (full) {
          reached.full++
          expect(full.type).toBe('convert')
          const atLeast = addMonths(admitted?.date ?? '9999-01-01', extensions === 1 ? 18 : 12)
          expect(full.date >= atLeast).toBe(true)
        }
        if (extensions > 0) reached.extended++
        expect(on('apply').length).toBeLessThanOrEqual(1)
        const end = path.findIndex((one) => ended.includes(one.member.status))
        if (end >= 0) {
          reached.ended++
          expect(end).toBe(path.length - 1)
        }
      }),
      { numRuns: 400 },
    )
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(0)
  })
})
