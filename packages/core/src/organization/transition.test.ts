import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from './date.ts'
import type { ApplyingStatus, EndedStatus, Member, MemberStatus } from './member.ts'
import { changeMember, type MemberEvent } from './transition.ts'

const since = '2025-03-10'
const at = (status: ApplyingStatus | EndedStatus): Member => ({ status, since })
const probationary: Member = { status: 'probationaryMember', since, probationEnd: '2026-03-10', extended: false }
const full: Member = { status: 'fullMember', since, fullSince: '2015-07-01' }
const lin = { person: 'lin', status: 'fullMember' } as const
const gu = { person: 'gu', status: 'fullMember' } as const
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
  return outcome.ok ? outcome.member.status : outcome.code
}

describe('admission', () => {
  test('a person goes from applicant to full member, step by step', () => {
    const steps: [MemberEvent, string][] = [
      [{ type: 'apply', born: '1990-05-01' }, '2022-01-10'],
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
    ['underage', undefined, { type: 'apply', born: '2008-11-25' }, '2026-11-24'],
    ['alreadyMember', full, { type: 'apply', born: '1990-05-01' }, '2026-11-24'],
    ['alreadyMember', probationary, { type: 'apply', born: '1990-05-01' }, '2026-11-24'],
    ['notRecommended', at('applicant'), { ...select, recommended: false }, '2026-01-01'],
    ['notRecordedAbove', at('applicant'), { ...select, recordedAbove: false }, '2026-01-01'],
    ['trainingTooShort', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: true }, '2026-03-09'],
    ['notRecordedAbove', at('activeApplicant'), { type: 'selectCandidate', recordedAbove: false }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [lin, lin] }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [lin] }, '2026-03-10'],
    ['introducersMissing', at('admissionCandidate'), { ...admit, introducers: [] }, '2026-03-10'],
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
    ['dateBeforeLast', at('applicant'), select, '2025-03-09'],
    ['dateInvalid', at('applicant'), select, 'today'],
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
    ['full to full', full, { type: 'convert', approvedAbove: true }],
    ['full to probationary again', full, admit],
    ['probationary to disciplinary probation', probationary, place],
    ['expelled to restored', at('expelled'), { type: 'restore' }],
    ['expelled to applicant', at('expelled'), { type: 'apply', born: '1990-05-01' }],
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
    expect(suspended.member.status).toBe('membershipSuspended')
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
    { weight: 3, arbitrary: fc.constant({ type: 'apply', born: '1990-05-01' } as const) },
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
      path.push({ member, date, type: one.type })
    }
    return path
  }

  test('reaches full membership only by a whole probation, extends it at most once, and never leaves an end', () => {
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
