import { describe, expect, test } from 'vitest'
import type { Affiliation } from './affiliation.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { changeParticipation, type ParticipationEvent } from './participation.ts'
import { transferRules } from './transferRules.ts'
import { builtTree } from '../testing/builtTree.ts'

const node = (id: string, kind: PartyOrganization['kind'], parent?: string): PartyOrganization => ({
  id,
  kind,
  name: id,
  ...(parent ? { parent } : {}),
  period: { from: '2011-06' },
})
const tree = builtTree(
  node('city', 'committee'),
  node('village', 'branch', 'city'),
  node('zone', 'branch', 'city'),
  node('packers', 'group', 'village'),
  node('far', 'committee'),
  node('hometown', 'branch', 'far'),
)
const local: Affiliation = {
  person: 'qiao',
  homeOrganization: 'village',
  since: '2015-07-01',
  participatingOrganizations: [],
}
const migrant: Affiliation = { ...local, homeOrganization: 'hometown', participatingOrganizations: ['village'] }

const [rules] = transferRules

/** The affiliation after an event, or why it was refused. */
const after = (affiliation: Affiliation, event: ParticipationEvent, date = '2026-11-24') => {
  const outcome = changeParticipation(affiliation, event, { date, rules, tree })
  return outcome.ok ? outcome.affiliation : outcome.code
}

describe('taking part', () => {
  test('takePart adds organisations and leaves the formal relation where it is', () => {
    const joined = after(migrant, { type: 'takePart', organization: 'zone' })
    expect(joined).toEqual({ ...migrant, participatingOrganizations: ['village', 'zone'] })
  })

  test('stopTakingPart also drops the group of that organisation', () => {
    const grouped = { ...migrant, group: 'packers' }
    const left = after(grouped, { type: 'stopTakingPart', organization: 'village' })
    expect(left).toEqual({ ...migrant, participatingOrganizations: [] })
  })

  test.each<[string, Affiliation, ParticipationEvent]>([
    ['alreadyHome', local, { type: 'takePart', organization: 'village' }],
    ['alreadyTakingPart', migrant, { type: 'takePart', organization: 'village' }],
    ['organizationUnknown', local, { type: 'takePart', organization: 'nowhere' }],
    ['organizationUnknown', local, { type: 'takePart', organization: '__proto__' }],
    ['participationKind', local, { type: 'takePart', organization: 'packers' }],
    ['participationKind', local, { type: 'takePart', organization: 'city' }],
    ['notTakingPart', local, { type: 'stopTakingPart', organization: 'village' }],
  ])('refuses: %s', (code, affiliation, event) => {
    expect(after(affiliation, event)).toBe(code)
  })
})

test('refuses an organisation or a group that does not exist yet', () => {
  expect(after(local, { type: 'takePart', organization: 'zone' }, '2011-05-31')).toBe('organizationNotInForce')
  expect(after(local, { type: 'joinGroup', group: 'packers' }, '2011-05-31')).toBe('organizationNotInForce')
})

describe('groups', () => {
  test('SYSTEMS 59: a migrant member joins a local group while their home is elsewhere, and may leave it', () => {
    const joined = after(migrant, { type: 'joinGroup', group: 'packers' })
    expect(joined).toEqual({ ...migrant, group: 'packers' })
    expect(after(joined as Affiliation, { type: 'leaveGroup' })).toEqual(migrant)
  })

  test.each<[string, Affiliation, ParticipationEvent]>([
    ['groupElsewhere', { ...local, homeOrganization: 'zone' }, { type: 'joinGroup', group: 'packers' }],
    ['groupKind', local, { type: 'joinGroup', group: 'village' }],
    ['organizationUnknown', local, { type: 'joinGroup', group: 'nowhere' }],
    ['notInGroup', local, { type: 'leaveGroup' }],
  ])('refuses: %s', (code, affiliation, event) => {
    expect(after(affiliation, event)).toBe(code)
  })
})

describe('the unit in which a member works', () => {
  test('changes, and is forgotten', () => {
    const employed = after(local, { type: 'changeUnit', unit: '柳编仓储有限公司' })
    expect(employed).toEqual({ ...local, unit: '柳编仓储有限公司' })
    expect(after(employed as Affiliation, { type: 'changeUnit' })).toEqual(local)
  })

  test.each(['', '和煦茶业 ', 'x'.repeat(9999), '\u202e', 7])('refuses %j', (unit) => {
    expect(after(local, { type: 'changeUnit', unit: unit as string })).toBe('unitInvalid')
  })
})

describe('the registration of a migrant member', () => {
  const register: ParticipationEvent = { type: 'registerMigrant', absentSince: '2026-05-24', baseChanged: true }
  const registered = { ...local, migrant: { absentSince: '2026-05-24', registered: '2026-11-24' } }

  test('after six months away, until it is taken back; where they went is not recorded', () => {
    expect(after(local, register)).toEqual(registered)
    expect(after(registered, { type: 'deregisterMigrant' })).toEqual(local)
  })

  test.each<[string, Affiliation, ParticipationEvent]>([
    ['absenceTooShort', local, { ...register, absentSince: '2026-05-25' }],
    ['absenceTooShort', local, { ...register, absentSince: '' }],
    ['baseNotChanged', local, { ...register, baseChanged: 'no' as unknown as boolean }],
    ['relationMovedMeanwhile', { ...local, since: '2026-05-25' }, register],
    ['alreadyMigrant', registered, register],
    ['notMigrant', local, { type: 'deregisterMigrant' }],
  ])('refuses: %s', (code, affiliation, event) => {
    expect(after(affiliation, event)).toBe(code)
  })
})
