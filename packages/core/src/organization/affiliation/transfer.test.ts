import fc from 'fast-check'
import { city as yunting } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import type { Affiliation } from './affiliation.ts'
import { addMonths } from '../date.ts'
import { changeTransfer as change } from './transfer.ts'
import type { TransferEvent } from './transferEvent.ts'
import { transferRules } from './transferRules.ts'
import { approvedBy } from '../testing/approvedBy.ts'
import { builtTree } from '../testing/builtTree.ts'

const period = { from: '2011-06' }
const tree = builtTree(
  { id: 'city', kind: 'committee', name: yunting.committee.name, period },
  { id: 'village', kind: 'branch', name: yunting.branch.name, parent: 'city', period },
  { id: 'zone', kind: 'branch', name: '商城服务区党支部', parent: 'city', period },
  { id: 'task', kind: 'branch', name: '年货节临时党支部', parent: 'city', form: 'temporaryBranch', period },
  { id: 'study', kind: 'branch', name: '研学功能型党支部', parent: 'city', form: 'functionalBranch', period },
  { id: 'packers', kind: 'group', name: '仓储党小组', parent: 'village', period },
)
const [rules] = transferRules
const changeTransfer = (affiliation: Affiliation, event: TransferEvent, date: string) =>
  change(affiliation, event, { date, rules, tree })
const start: Affiliation = {
  person: 'qiao',
  homeOrganization: 'hometown',
  since: '2015-07-01',
  participatingOrganizations: ['village'],
  group: 'packers',
}
const request: TransferEvent = {
  type: 'requestTransfer',
  receivingOrganization: 'village',
  approvers: ['hometown', 'county'],
}
const out: TransferEvent[] = [
  { type: 'approveTransfer', by: 'hometown' },
  { type: 'approveTransfer', by: 'county' },
]
const letter: TransferEvent = { type: 'issueLetter', number: '17', expires: '2026-06-01' }
const receive: TransferEvent = { type: 'receiveLetter', number: '17' }
const receipt: TransferEvent = { type: 'returnReceipt' }
const issued = [request, ...out, letter]

/** The affiliation after some events on one day, or the code of the first that was refused. */
const after = (events: readonly TransferEvent[], date = '2026-03-01', from: Affiliation = start) => {
  let affiliation = from
  for (const event of events) {
    const outcome = changeTransfer(affiliation, event, date)
    if (!outcome.ok) return outcome.code
    affiliation = outcome.affiliation
  }
  return affiliation
}
const stateAfter = (...history: Parameters<typeof after>) => {
  const affiliation = after(...history)
  return typeof affiliation === 'string' ? affiliation : affiliation.transfer?.state
}
const at = (events: readonly TransferEvent[]) => {
  const affiliation = after(events)
  if (typeof affiliation === 'string') throw new Error(affiliation)
  return affiliation
}

describe('a transfer', () => {
  test('request, approvals, letter, receipt: the home changes at the receipt', () => {
    expect(stateAfter([request, out[0] ?? request])).toBe('requested')
    expect(stateAfter([request, ...out])).toBe('outApproved')
    expect(stateAfter(issued)).toBe('letterIssued')
    const received = at([...issued, receive])
    expect([received.transfer?.state, received.homeOrganization]).toEqual(['received', 'hometown'])
    expect(after([receipt], '2026-03-20', received)).toMatchObject({
      homeOrganization: 'village',
      since: '2026-03-20',
      participatingOrganizations: [],
      group: 'packers',
      transfer: { state: 'completed', sendingOrganization: 'hometown', letter: { number: '17' } },
    })
  })

  test('a completed transfer drops the group of the old branch', () => {
    const local = { ...start, homeOrganization: 'village', participatingOrganizations: [] }
    const moved = after(
      [
        { ...request, receivingOrganization: 'zone', approvers: ['village'] },
        { type: 'approveTransfer', by: 'village' },
        letter,
        receive,
        receipt,
      ],
      '2026-03-01',
      local,
    )
    expect(moved).not.toHaveProperty('group')
  })

  test('a letter is valid on its last day', () => {
    expect(stateAfter([receive], '2026-06-01', at(issued))).toBe('received')
  })

  test('a lost letter is void and can be replaced', () => {
    const again: TransferEvent = { type: 'reissueLetter', number: '18', expires: '2026-06-01' }
    expect(stateAfter([...issued, again, receive])).toBe('letterVoid')
    expect(stateAfter([...issued, again, { ...receive, number: '18' }])).toBe('received')
    expect(stateAfter([...issued, { ...again, number: '17' }])).toBe('letterNumber')
  })

  test('a letter that has expired is not issued again', () => {
    const again: TransferEvent = { type: 'reissueLetter', number: '18', expires: '2026-08-01' }
    expect(stateAfter([again], '2026-06-01', at(issued))).toBe('letterIssued')
    expect(stateAfter([again], '2026-06-02', at(issued))).toBe('letterExpired')
  })

  test('a number is used once, in later transfers too', () => {
    const again: TransferEvent = { type: 'reissueLetter', number: '18', expires: '2026-06-01' }
    const returned = at([...issued, again, { type: 'returnLetter' }])
    const issuing = (number: string) => stateAfter([request, ...out, { ...letter, number }], '2026-03-01', returned)
    expect(['17', '18', '19'].map(issuing)).toEqual(['letterNumber', 'letterNumber', 'letterIssued'])
  })

  test('a letter across provinces may be valid for six months', () => {
    const long: TransferEvent = { ...letter, expires: '2026-09-01', acrossProvinces: true }
    expect(stateAfter([request, ...out, long])).toBe('letterIssued')
  })

  test.each<[string, TransferEvent, string]>([
    ['expired', { type: 'expireLetter' }, '2026-06-02'],
    ['returned', { type: 'returnLetter' }, '2026-04-01'],
    ['cancelled', { type: 'cancelTransfer' }, '2026-04-01'],
  ])('%s, it moves nobody, and another one may begin', (state, event, date) => {
    const ended = after([event], date, at(issued))
    if (typeof ended === 'string') throw new Error(ended)
    expect([ended.transfer?.state, ended.homeOrganization]).toEqual([state, 'hometown'])
    expect(stateAfter([receive], date, ended)).toBe('forbiddenTransition')
    expect(stateAfter([request], date, ended)).toBe('requested')
  })

  test.each<[string, TransferEvent[], string]>([
    ['letterExpired', [...issued, receive], '2026-06-02'],
    ['letterNotExpired', [...issued, { type: 'expireLetter' }], '2026-06-01'],
  ])('refuses: %s', (code, events, date) => {
    expect(stateAfter(events.slice(-1), date, at(events.slice(0, -1)))).toBe(code)
  })

  test.each<[string, TransferEvent[]]>([
    ['alreadyHome', [{ ...request, receivingOrganization: 'hometown' }]],
    ['holdsNoRelations', [{ ...request, receivingOrganization: 'task' }]],
    ['holdsNoRelations', [{ ...request, receivingOrganization: 'study' }]],
    ['holdsNoRelations', [{ ...request, receivingOrganization: 'packers' }]],
    ['holdsNoRelations', [{ ...request, receivingOrganization: 'city' }]],
    ['organizationUnknown', [{ ...request, receivingOrganization: 'x'.repeat(9999) }]],
    ['approversMissing', [{ ...request, approvers: [] }]],
    ['approversMissing', [{ ...request, approvers: 'hometown' as unknown as string[] }]],
    ['approversMissing', [{ ...request, approvers: ['x'.repeat(9999)] }]],
    ['firstApproverNotHome', [{ ...request, approvers: ['nope', '__proto__'] }]],
    ['firstApproverNotHome', [{ ...request, approvers: ['county'] }]],
    ['approverNotAbove', [{ ...request, approvers: ['hometown', 'city'] }]],
    ['approverNotAbove', [{ ...request, approvers: ['hometown', 'county', 'hometown'] }]],
    ['notNextApprover', [request, { type: 'approveTransfer', by: 'county' }]],
    ['forbiddenTransition', [request, request]],
    ['forbiddenTransition', [request, letter]],
    ['forbiddenTransition', [request, ...out, receive]],
    ['forbiddenTransition', [...issued, receipt]],
    ['forbiddenTransition', [...issued, receive, { type: 'cancelTransfer' }]],
    ['letterLife', [request, ...out, { ...letter, expires: '2026-06-02' }]],
    ['letterLife', [request, ...out, { ...letter, expires: '2026-09-02', acrossProvinces: true }]],
    ['letterLife', [request, ...out, { ...letter, expires: '2026-02-28' }]],
    ['letterLife', [request, ...out, { ...letter, expires: 'never' }]],
    ['letterNumber', [request, ...out, { ...letter, number: '' }]],
    ['letterNumber', [request, ...out, { ...letter, number: '17 ' }]],
    ['letterNumber', [request, ...out, { ...letter, number: '1'.repeat(9999) }]],
    ['letterNumber', [request, ...out, { ...letter, number: 17 as unknown as string }]],
    ['letterLife', [request, ...out, { ...letter, expires: '2026-09-01', acrossProvinces: 'no' as unknown as true }]],
    ['letterUnknown', [...issued, { ...receive, number: '16' }]],
  ])('refuses: %s', (code, events) => {
    expect(stateAfter(events)).toBe(code)
  })

  test('a migrant member who moves is no migrant any more', () => {
    const migrant = { ...start, migrant: { absentSince: '2025-01-01', registered: '2025-08-01' } }
    expect(after([...issued, receive, receipt], '2026-03-01', migrant)).not.toHaveProperty('migrant')
  })
})

test('no sequence of events puts a member in two organisations, or moves one by a void or expired letter', () => {
  const place = fc.constantFrom('village', 'zone', 'hometown', 'task')
  const number = fc.constantFrom('1', '2', '3')
  const life = fc.constantFrom(1, 3, 4)
  const event = fc.oneof(
    {
      weight: 2,
      arbitrary: place.map((one): TransferEvent => ({ ...request, receivingOrganization: one, approvers: ['home'] })),
    },
    { weight: 2, arbitrary: fc.constant<TransferEvent>({ type: 'approveTransfer', by: 'home' }) },
    { weight: 2, arbitrary: fc.tuple(number, life) },
    { weight: 2, arbitrary: number.map((one): TransferEvent => ({ type: 'receiveLetter', number: one })) },
    { weight: 2, arbitrary: fc.constant(receipt) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<TransferEvent>(
        { type: 'returnLetter' },
        { type: 'cancelTransfer' },
        { type: 'expireLetter' },
      ),
    },
  )
  const step = fc.record({ event, gap: fc.constantFrom(0, 1, 2, 4), reissue: fc.boolean() })
  const reached = { moved: 0, expired: 0 }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      let [affiliation, date] = [start, '2016-01-01']
      let receivedInTime = false
      for (const { event: step, gap, reissue } of steps) {
        date = addMonths(date, gap)
        const { homeOrganization, transfer } = affiliation
        const one: TransferEvent = Array.isArray(step)
          ? { type: reissue ? 'reissueLetter' : 'issueLetter', number: step[0], expires: addMonths(date, step[1]) }
          : approvedBy(homeOrganization, step)
        const outcome = changeTransfer(affiliation, one, date)
        if (!outcome.ok) {
          if (outcome.code === 'letterExpired') reached.expired++
          continue
        }
        affiliation = outcome.affiliation
        if (one.type === 'receiveLetter')
          receivedInTime =
            transfer?.letter?.number === one.number &&
            !transfer.voidLetters.includes(one.number) &&
            date <= transfer.letter.expires
        if (affiliation.homeOrganization === homeOrganization) continue
        reached.moved++
        expect([one.type, receivedInTime]).toEqual(['returnReceipt', true])
        expect([transfer?.state, transfer?.sendingOrganization]).toEqual(['received', homeOrganization])
        expect(transfer?.receivingOrganization).toBe(affiliation.homeOrganization)
        expect(affiliation.participatingOrganizations).not.toContain(affiliation.homeOrganization)
      }
    }),
    { numRuns: 400 },
  )
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0)
})
