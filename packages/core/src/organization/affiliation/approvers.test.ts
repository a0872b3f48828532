import { describe, expect, test } from 'vitest'
import { builtTree } from '../testing/builtTree.ts'
import { changeOrganization } from '../tree/treeChange.ts'
import type { Affiliation } from './affiliation.ts'
import { changeTransfer } from './transfer.ts'
import type { TransferEvent } from './transferEvent.ts'
import { transferRules } from './transferRules.ts'

const period = { from: '2011-06' }
const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period },
  { id: 'village', kind: 'branch', name: 'village', parent: 'city', period },
  { id: 'zone', kind: 'branch', name: 'zone', parent: 'city', period },
  { id: 'district', kind: 'generalBranch', name: 'district', parent: 'city', period },
  { id: 'lane', kind: 'branch', name: 'lane', parent: 'district', period },
  { id: 'yard', kind: 'branch', name: 'yard', parent: 'district', period },
  { id: 'other', kind: 'committee', name: 'other', period },
  { id: 'hill', kind: 'branch', name: 'hill', parent: 'other', period },
  { id: 'short', kind: 'branch', name: 'short', parent: 'city', period: { from: '2012-01', until: '2025-12' } },
  { id: 'former', kind: 'committee', name: 'former', period: { from: '2011-06', until: '2025-12' } },
)
const local: Affiliation = {
  person: 'qiao',
  homeOrganization: 'village',
  since: '2015-07-01',
  participatingOrganizations: [],
}
const [rules] = transferRules

/** The affiliation after some events on one day, or the code of the first that was refused. */
const after = (events: readonly TransferEvent[], date: string, from: Affiliation) => {
  let affiliation = from
  for (const event of events) {
    const outcome = changeTransfer(affiliation, event, { date, rules, tree })
    if (!outcome.ok) return outcome.code
    affiliation = outcome.affiliation
  }
  return affiliation
}
const stateAfter = (...steps: Parameters<typeof after>) => {
  const affiliation = after(...steps)
  return typeof affiliation === 'string' ? affiliation : affiliation.transfer?.state
}

describe('a transfer from a branch of the tree', () => {
  const requested = (receivingOrganization: string, approvers: string[], from = local, date = '2026-03-01') =>
    stateAfter([{ type: 'requestTransfer', receivingOrganization, approvers }], date, from)

  test.each<[string, string, string[]]>([
    ['the home alone approves', 'zone', ['village']],
    ['its superior approves after it', 'zone', ['village', 'city']],
    ['levels above the tree follow when the way leads out of it', 'hometown', ['village', 'city', 'province']],
  ])('%s', (_what, receiving, approvers) => {
    expect(requested(receiving, approvers)).toBe('requested')
  })

  test.each<[string, string, string[]]>([
    ['firstApproverNotHome', 'zone', ['city']],
    ['firstApproverNotHome', 'zone', ['zone', 'village']],
    ['approverNotAbove', 'zone', ['village', 'zone']],
    ['approverNotAbove', 'zone', ['village', 'city', 'village']],
    ['approverNotAbove', 'hometown', ['village', 'province', 'city']],
    ['organizationUnknown', 'zone', ['village', 'nope']],
    ['organizationNotInForce', 'zone', ['village', 'former']],
  ])('refuses: %s when leaving for %s by %j', (code, receiving, approvers) => {
    expect(requested(receiving, approvers)).toBe(code)
  })

  const atLane = { ...local, homeOrganization: 'lane' }
  test.each<[string, string, string[]]>([
    ['within the general branch the home alone', 'yard', ['lane']],
    ['to a branch under the committee, the general branch too', 'zone', ['lane', 'district']],
    ['and the committee above both may', 'zone', ['lane', 'district', 'city']],
    ['out of the tree, all up to the root', 'hometown', ['lane', 'district', 'city']],
    ['to another root of the tree, all up to the root', 'hill', ['lane', 'district', 'city', 'province']],
  ])('%s approves', (_what, receiving, approvers) => {
    expect(requested(receiving, approvers, atLane)).toBe('requested')
  })

  test.each<[string, string[]]>([
    ['zone', ['lane']],
    ['zone', ['lane', 'city']],
    ['hometown', ['lane', 'district']],
    ['hill', ['lane']],
    ['hill', ['lane', 'city', 'province']],
  ])('no level is left out on the way to %s: %j', (receiving, approvers) => {
    expect(requested(receiving, approvers, atLane)).toBe('approverLevelMissing')
  })

  test('the superior approves for a home that has ended', () => {
    const stranded = { ...local, homeOrganization: 'short' }
    expect(requested('zone', ['short'], stranded)).toBe('firstApproverNotHome')
    expect(requested('zone', ['city'], stranded)).toBe('requested')
  })

  test('the superior approves for a home that has become a group', () => {
    const joined = changeOrganization(tree, 'yard', { from: '2020-01', kind: 'group', parent: 'lane' })
    if (!joined.ok) throw new Error(joined.code)
    const event: TransferEvent = {
      type: 'requestTransfer',
      receivingOrganization: 'zone',
      approvers: ['lane', 'district'],
    }
    const context = { date: '2026-03-01', rules, tree: joined.tree }
    expect(changeTransfer({ ...local, homeOrganization: 'yard' }, event, context).ok).toBe(true)
  })

  test('an approver that has ended since the request does not approve, and the transfer can be cancelled', () => {
    const stranded = { ...local, homeOrganization: 'short' }
    const events: TransferEvent[] = [{ type: 'requestTransfer', receivingOrganization: 'zone', approvers: ['short'] }]
    const requesting = after(events, '2025-12-01', stranded)
    if (typeof requesting === 'string') throw new Error(requesting)
    expect(stateAfter([{ type: 'approveTransfer', by: 'short' }], '2026-03-01', requesting)).toBe(
      'organizationNotInForce',
    )
    expect(stateAfter([{ type: 'cancelTransfer' }], '2026-03-01', requesting)).toBe('cancelled')
  })

  test('a branch that has ended since the letter receives nobody, and the letter goes back', () => {
    const events: TransferEvent[] = [
      { type: 'requestTransfer', receivingOrganization: 'short', approvers: ['village'] },
      { type: 'approveTransfer', by: 'village' },
      { type: 'issueLetter', number: '17', expires: '2026-02-01' },
    ]
    const sent = after(events, '2025-12-01', local)
    if (typeof sent === 'string') throw new Error(sent)
    expect(stateAfter([{ type: 'receiveLetter', number: '17' }], '2026-01-10', sent)).toBe('organizationNotInForce')
    expect(stateAfter([{ type: 'returnLetter' }], '2026-01-10', sent)).toBe('returned')
  })
})
