import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { city as yunting } from '@liangpai/world'
import { expect, test } from 'vitest'
import type { Affiliation } from './affiliation/affiliation.ts'
import { type BranchFounding, changeFounding, type FoundingEvent } from './founding/founding.ts'
import { changeInitiative } from './initiative/changeInitiative.ts'
import type { Initiative, InitiativeEvent } from './initiative/initiative.ts'
import type { ApplyingStatus, EndedStatus, Member, SuspendableMember } from './member/member.ts'
import type { MemberEvent } from './member/memberEvent.ts'
import { membershipRules } from './member/membershipRules.ts'
import { changeTransfer, transferEventTypes } from './affiliation/transfer.ts'
import type { Transfer, TransferEvent, TransferState } from './affiliation/transferEvent.ts'
import { transferRules } from './affiliation/transferRules.ts'
import { changeMember, memberEventTypes } from './member/transition.ts'
import { builtTree } from './testing/builtTree.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/domain.md'), 'utf8')
const diagrams = [...page.matchAll(/```mermaid\n([^]*?)```/g)].map(([, diagram = '']) => diagram)
const members = ['probationaryMember', 'fullMember', 'disciplinaryProbation', 'membershipSuspended']

/** The edges of a diagram as `from event to`; `anyMember` stands for each of the four kinds of member. */
const drawn = (diagram = '') =>
  [...diagram.matchAll(/^ +(\S+) --> (\S+): (\w+)$/gm)]
    .flatMap(([, from = '', to = '', event = '']) =>
      (from === 'anyMember' ? members : [from]).map((one) => `${one} ${event} ${to}`),
    )
    .toSorted()

/** The edges that the code allows: each event tried in each state. */
const allowed = <State, Event extends { type: string }>(
  states: readonly State[],
  events: readonly Event[],
  nameOf: (state: State) => string,
  next: (state: State, event: Event) => string | undefined,
) => {
  const edges = states.flatMap((state) =>
    events.flatMap((event) => {
      const to = next(state, event)
      return to === undefined ? [] : [`${nameOf(state)} ${event.type} ${to}`]
    }),
  )
  return [...new Set(edges)].toSorted()
}

const [since, date] = ['2020-01-01', '2023-01-01']
const tree = builtTree(
  { id: 'city', kind: 'committee', name: yunting.committee.name, period: { from: '2011-06' } },
  { id: 'village', kind: 'branch', name: yunting.branch.name, parent: 'city', period: { from: '2013-07' } },
)

test('docs/domain.md draws the founding as the code has it', () => {
  const branch = { id: 'new', name: '溪上党支部', parent: 'city' }
  const headcount = { fullMembers: 13, probationaryMembers: 0 }
  const at = (state: BranchFounding['state']): BranchFounding => ({
    state,
    since,
    branch,
    headcount,
    rules: '2025-04',
    findings: [],
    overrides: [],
  })
  const states = (['counted', 'applied', 'approved', 'founded', 'declined'] as const).map(at)
  const events: FoundingEvent[] = [
    { type: 'count', branch, headcount },
    { type: 'apply' },
    { type: 'approve', by: 'city' },
    { type: 'decline', by: 'city' },
    { type: 'found', committeeSeats: 3 },
  ]
  const edges = allowed(
    [undefined, ...states],
    events,
    (founding) => founding?.state ?? '[*]',
    (founding, event) => {
      const outcome = changeFounding(founding, event, date, { tree })
      return outcome.ok ? outcome.founding.state : undefined
    },
  )
  expect(drawn(diagrams[0])).toEqual(edges)
})

test('docs/domain.md draws the membership as the code has it', () => {
  const applying: ApplyingStatus[] = ['applicant', 'activeApplicant', 'admissionCandidate']
  const ended: EndedStatus[] = ['probationRevoked', 'withdrawn', 'removedFromRoll', 'lapsed', 'expelled']
  const suspendable: SuspendableMember[] = [
    { status: 'probationaryMember', since, probationEnd: '2021-01-01', extended: false },
    { status: 'fullMember', since, fullSince: since },
    { status: 'disciplinaryProbation', since, fullSince: since, disciplineEnd: '2021-01-01' },
  ]
  const states: (Member | undefined)[] = [
    undefined,
    ...applying.map((status) => ({ status, since, organization: 'village' })),
    ...ended.map((status) => ({ status, since })),
    ...suspendable,
    ...suspendable.map((before) => ({ status: 'membershipSuspended', since, before }) as const),
  ]
  const introducers = ['lin', 'gu'].map((person) => ({ person, status: 'fullMember' }) as const)
  const events: MemberEvent[] = [
    { type: 'apply', organization: 'village', ofAge: true },
    { type: 'selectActive', recommended: true, talked: since, recordedAbove: true },
    { type: 'selectCandidate', recordedAbove: true },
    { type: 'admit', introducers, course: { days: 3 }, reviewed: date, preReviewed: date, approved: date },
    ...suspendable.map((member): MemberEvent => ({
      type: 'carryOver',
      member,
      homeOrganization: 'hometown',
      homeSince: since,
    })),
    { type: 'moveApplication', organization: 'village' },
    { type: 'withdrawApplication' },
    { type: 'drop', recordedAbove: true },
    { type: 'extendProbation', months: 6, approvedAbove: true },
    { type: 'convert', approvedAbove: true },
    { type: 'revokeProbation', approvedAbove: true },
    { type: 'withdraw' },
    { type: 'remove', approvedAbove: true },
    { type: 'lapse', inactiveSince: since, withoutReason: true, approvedAbove: true },
    { type: 'placeOnDisciplinaryProbation', months: 24, approvedAbove: true },
    { type: 'endDisciplinaryProbation' },
    { type: 'expel', approvedAbove: true },
    { type: 'suspend', lostSince: since },
    { type: 'restore' },
  ]
  const edges = allowed(
    states,
    events,
    (member) => member?.status ?? '[*]',
    (member, event) => {
      const outcome = changeMember(member, event, { person: 'qiao', date, rules: membershipRules[0], tree })
      return outcome.ok ? (outcome.member?.status ?? '[*]') : undefined
    },
  )
  expect(drawn(diagrams[1])).toEqual(edges)
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(memberEventTypes))
})

test('docs/domain.md draws the transfer as the code has it', () => {
  const at = (state: TransferState, approvers: string[], expires: string): Affiliation => {
    const letter = { number: '17', issued: since, expires }
    const places = { sendingOrganization: 'hometown', receivingOrganization: 'village' }
    const transfer: Transfer = { state, since, ...places, approvers, letter, voidLetters: [] }
    return { person: 'qiao', homeOrganization: 'hometown', since, participatingOrganizations: [], transfer }
  }
  const open = (['outApproved', 'letterIssued', 'received'] as const).flatMap((state) => [
    at(state, [], '2022-12-31'),
    at(state, [], date),
  ])
  const states = [at('requested', ['hometown'], date), at('requested', ['hometown', 'county'], date), ...open]
  const { transfer: _none, ...fresh } = at('requested', [], date)
  const events: TransferEvent[] = [
    { type: 'requestTransfer', receivingOrganization: 'village', approvers: ['hometown'] },
    { type: 'approveTransfer', by: 'hometown' },
    { type: 'issueLetter', number: '18', expires: date },
    { type: 'reissueLetter', number: '18', expires: date },
    { type: 'receiveLetter', number: '17' },
    { type: 'returnReceipt' },
    { type: 'returnLetter' },
    { type: 'cancelTransfer' },
    { type: 'expireLetter' },
  ]
  const edges = allowed<Affiliation, TransferEvent>(
    [fresh, ...states],
    events,
    ({ transfer }) => transfer?.state ?? '[*]',
    (affiliation, event) => {
      const outcome = changeTransfer(affiliation, event, { date, rules: transferRules[0], tree })
      return outcome.ok ? outcome.affiliation.transfer?.state : undefined
    },
  )
  expect(drawn(diagrams[2])).toEqual(edges)
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(transferEventTypes))
})

test('docs/domain.md names only existing files', () => {
  const named = new Set([...page.matchAll(/`([\w/]+(?:\.test)?\.ts)`/g)].map(([, file = '']) => file))
  expect(named.size).toBeGreaterThan(15)
  for (const file of named) expect(readFileSync(join(import.meta.dirname, file), 'utf8')).not.toBe('')
})

test('docs/domain.md draws the initiative as the code has it', () => {
  const content = { title: { 'zh-Hans': '亮身份' }, text: { 'zh-Hans': ['自愿'] } }
  const next = { ...content, until: '2023-12-31' }
  const draft: Initiative = { organizer: 'village', state: 'draft', textVersion: 0, pledgeVersion: 0, ...content }
  const open: Initiative = { ...draft, state: 'open', textVersion: 1, textSince: since, startedAt: since, next }
  const closed: Initiative = { ...open, state: 'closed', endedOn: date }
  const events: InitiativeEvent[] = [
    { type: 'write', organizer: 'village', content },
    { type: 'open' },
    { type: 'discard' },
    { type: 'close' },
  ]
  const edges = allowed(
    [undefined, draft, open, closed],
    events,
    (initiative) => initiative?.state ?? '[*]',
    (initiative, event) => {
      const outcome = changeInitiative(initiative, event, date)
      return outcome.ok ? (outcome.initiative?.state ?? '[*]') : undefined
    },
  )
  expect(drawn(diagrams[3])).toEqual(edges)
})
