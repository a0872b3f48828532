import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths } from '../date.ts'
import { standingOn, statusOn, statusPeriodsOf } from './history.ts'
import type { MemberStatus } from './member.ts'
import { participationEventTypes } from '../affiliation/participation.ts'
import { emptyHistory, type MemberHistory, type MemberRecord, recordOf, type RecordEvent } from './record.ts'
import { recordEvent, replay } from './recording.ts'
import { transferEventTypes } from '../affiliation/transfer.ts'
import { memberEventTypes } from './transition.ts'
import { approvedBy } from '../testing/approvedBy.ts'
import { builtTree } from '../testing/builtTree.ts'

const period = { from: '2011-06' }
const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period },
  { id: 'village', kind: 'branch', name: 'village', parent: 'city', period },
  { id: 'zone', kind: 'branch', name: 'zone', parent: 'city', period },
  { id: 'packers', kind: 'group', name: 'packers', parent: 'village', period },
)

const ends: readonly MemberStatus[] = ['withdrawn', 'removedFromRoll', 'lapsed', 'expelled']
/** The statuses that may follow each, told apart from the code. */
const legal: Record<MemberStatus | 'none', readonly (MemberStatus | 'none')[]> = {
  none: ['applicant', 'probationaryMember', 'fullMember', 'disciplinaryProbation'],
  applicant: ['activeApplicant', 'none'],
  activeApplicant: ['admissionCandidate', 'none'],
  admissionCandidate: ['probationaryMember', 'none'],
  probationaryMember: ['fullMember', 'probationRevoked', 'membershipSuspended', ...ends],
  fullMember: ['disciplinaryProbation', 'membershipSuspended', ...ends],
  disciplinaryProbation: ['fullMember', 'membershipSuspended', ...ends],
  membershipSuspended: ['probationaryMember', 'fullMember', 'disciplinaryProbation', ...ends],
  probationRevoked: [],
  withdrawn: [],
  removedFromRoll: [],
  lapsed: [],
  expelled: [],
}

/** An event on a day; `ago` is a day some months earlier, for what has to be so old. */
type Draft = (date: string, ago: string) => RecordEvent
const fixed = (...events: RecordEvent[]) => fc.constantFrom<Draft>(...events.map((event) => () => event))
const place = fc.constantFrom('village', 'zone', 'hometown', 'packers', 'nowhere')
const number = fc.constantFrom('1', '2', '3')
const introducers = ['lin', 'gu'].map((person) => ({ person, status: 'fullMember' }) as const)
const approvedAbove = true

const admissions = fc.constantFrom<Draft>(
  () => ({ type: 'apply', organization: 'village', ofAge: true }),
  (_date, talked) => ({ type: 'selectActive', recommended: true, talked, recordedAbove: true }),
  () => ({ type: 'selectCandidate', recordedAbove: true }),
  () => ({ type: 'moveApplication', organization: 'zone' }),
  (date, reviewed) => ({
    type: 'admit',
    introducers,
    course: { days: 3 },
    reviewed,
    preReviewed: date,
    approved: date,
  }),
  (date, since) => ({
    type: 'carryOver',
    member: { status: 'probationaryMember', since, probationEnd: addMonths(date, 1), extended: false },
    homeOrganization: 'hometown',
    homeSince: since,
  }),
)
const memberships = fc.constantFrom<Draft>(
  () => ({ type: 'convert', approvedAbove }),
  () => ({ type: 'extendProbation', months: 6, approvedAbove }),
  () => ({ type: 'placeOnDisciplinaryProbation', months: 1, approvedAbove }),
  () => ({ type: 'endDisciplinaryProbation' }),
  (_date, lostSince) => ({ type: 'suspend', lostSince }),
  () => ({ type: 'restore' }),
)
const departures = fc.constantFrom<Draft>(
  () => ({ type: 'withdraw' }),
  () => ({ type: 'expel', approvedAbove }),
  () => ({ type: 'revokeProbation', approvedAbove }),
  (_date, inactiveSince) => ({ type: 'lapse', inactiveSince, withoutReason: true, approvedAbove }),
  () => ({ type: 'drop', recordedAbove: true }),
  () => ({ type: 'withdrawApplication' }),
)
const transfers = fc.oneof(
  place.map((one): Draft => () => ({
    type: 'requestTransfer',
    receivingOrganization: one,
    approvers: ['a'],
  })),
  fixed({ type: 'approveTransfer', by: 'a' }, { type: 'returnReceipt' }, { type: 'returnLetter' }),
  fixed({ type: 'cancelTransfer' }, { type: 'expireLetter' }),
  number.map((one): Draft => (date) => ({ type: 'issueLetter', number: one, expires: addMonths(date, 3) })),
  number.map((one): Draft => (date) => ({ type: 'reissueLetter', number: one, expires: addMonths(date, 1) })),
  number.map((one): Draft => () => ({ type: 'receiveLetter', number: one })),
)
const participations = fc.oneof(
  place.map((organization): Draft => () => ({ type: 'takePart', organization })),
  place.map((organization): Draft => () => ({ type: 'stopTakingPart', organization })),
  fixed({ type: 'joinGroup', group: 'packers' }, { type: 'leaveGroup' }, { type: 'deregisterMigrant' }),
  fc.constant<Draft>((_date, absentSince) => ({ type: 'registerMigrant', absentSince, baseChanged: true })),
)
type Step = { draft: Draft; gap: number; back: number }
const step: fc.Arbitrary<Step> = fc.record({
  draft: fc.oneof(
    { weight: 4, arbitrary: admissions },
    { weight: 4, arbitrary: memberships },
    { weight: 1, arbitrary: departures },
    { weight: 6, arbitrary: transfers },
    { weight: 2, arbitrary: participations },
  ),
  gap: fc.constantFrom(0, 0, 1, 6, 12),
  back: fc.constantFrom(0, 1, 6),
})
/** What would rarely come about by chance: a member, and a whole transfer. */
const member: Step = {
  draft: (_date, since) => ({
    type: 'carryOver',
    member: { status: 'fullMember', since, fullSince: since },
    homeOrganization: 'village',
    homeSince: since,
  }),
  gap: 0,
  back: 6,
}
const transfer: Step[] = [
  { type: 'requestTransfer', receivingOrganization: 'zone', approvers: ['a'] } as const,
  { type: 'approveTransfer', by: 'a' } as const,
  { type: 'issueLetter', number: '1', expires: '' } as const,
  { type: 'receiveLetter', number: '1' } as const,
  { type: 'returnReceipt' } as const,
].map((event) => ({
  draft: (date) => (event.type === 'issueLetter' ? { ...event, expires: addMonths(date, 1) } : event),
  gap: 0,
  back: 0,
}))
const life = fc
  .array(fc.oneof({ weight: 12, arbitrary: step.map((one) => [one]) }, fc.constant([member]), fc.constant(transfer)), {
    maxLength: 50,
    size: 'max',
  })
  .map((chapters) => chapters.flat())

/** Records what is accepted of some steps. */
function walk(steps: readonly Step[]): MemberHistory {
  let [history, date] = [emptyHistory('qiao'), '2012-01-01']
  for (const { draft, gap, back } of steps) {
    date = addMonths(date, gap)
    const home = history.entries.at(-1)?.standing.affiliation?.homeOrganization ?? 'village'
    const event = approvedBy(home, draft(date, addMonths(date, -back)))
    const outcome = recordEvent(history, event, date, { tree })
    if (outcome.ok) history = outcome.history
  }
  return history
}

const open = ['requested', 'outApproved', 'letterIssued', 'received']

test('SYSTEMS 27: any sequence of events keeps one home, one open transfer, legal statuses and days in order', () => {
  const reached = { full: 0, moved: 0, dropped: 0, registered: 0 }
  fc.assert(
    fc.property(life, (steps) => {
      const { entries } = walk(steps)
      for (const [index, { date, event, standing }] of entries.entries()) {
        const before = entries[index - 1]
        const { member, affiliation } = standing
        const was = before?.standing.member?.status ?? 'none'
        const is = member?.status ?? 'none'
        expect(was === is || legal[was].includes(is)).toBe(true)
        expect(date >= (before?.date ?? date)).toBe(true)
        for (const since of [member?.since, affiliation?.since, affiliation?.transfer?.since])
          expect((since ?? date) <= date).toBe(true)
        const home = affiliation?.homeOrganization
        const moves = home !== undefined && home !== (before?.standing.affiliation?.homeOrganization ?? home)
        expect(moves).toBe(event.type === 'returnReceipt')
        expect(affiliation?.participatingOrganizations.includes(home ?? '') ?? false).toBe(false)
        if (event.type === 'requestTransfer') expect(open).not.toContain(before?.standing.affiliation?.transfer?.state)
        if (is === 'fullMember') reached.full++
        if (moves) reached.moved++
        if (is === 'none') reached.dropped++
        if (event.type === 'registerMigrant') reached.registered++
      }
    }),
    { numRuns: 150 },
  )
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0)
})

test('what was accepted is accepted again, and gives the same', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const history = walk(steps)
      const record = JSON.parse(JSON.stringify(recordOf(history))) as MemberRecord
      expect(replay(record, { tree })).toEqual({ ok: true, history })
    }),
    { numRuns: 80 },
  )
})

test('what held on a day is what the last event by then led to', () => {
  fc.assert(
    fc.property(life, fc.nat(600), (steps, months) => {
      const history = walk(steps)
      const day = addMonths('2011-12-31', months)
      const last = history.entries.filter(({ date }) => date <= day).at(-1)
      expect(standingOn(history, day)).toEqual(last?.standing ?? {})
      expect(statusOn(history, day)).toBe(last?.standing.member?.status)
      const periods = statusPeriodsOf(history).filter(
        ({ since, endsBefore }) => since <= day && (endsBefore === undefined || day < endsBefore),
      )
      if (last?.standing.member) expect(periods.map(({ status }) => status)).toContain(last.standing.member.status)
    }),
    { numRuns: 80 },
  )
})

test('no input makes recording or reading throw', () => {
  const type = fc.constantFrom(...memberEventTypes, ...transferEventTypes, ...participationEventTypes, 'constructor')
  const garbage = fc.anything({ withNullPrototype: true, maxDepth: 2 })
  const field = fc.constantFrom(
    'ofAge',
    'organization',
    'member',
    'introducers',
    'course',
    'months',
    'approvers',
    'number',
  )
  const event = fc.oneof(
    garbage,
    fc.tuple(type, fc.dictionary(field, garbage)).map(([one, fields]) => ({ ...fields, type: one })),
  )
  const day = fc.oneof(fc.constant('2026-11-24'), garbage)
  const from = walk([])
  fc.assert(
    fc.property(
      fc.array(fc.record({ date: day, event, rules: fc.oneof(fc.constant('2025-04'), garbage) })),
      (events) => {
        for (const { date, event: one } of events) recordEvent(from, one as RecordEvent, date as string, { tree })
        const read = replay({ person: 'qiao', events } as unknown as MemberRecord, { tree })
        expect(read.ok || typeof read.code === 'string').toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
