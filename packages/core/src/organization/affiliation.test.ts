import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Affiliation, joinGroup, shownOrganization, stopTakingPart, takePart } from './affiliation.ts'
import type { PartyOrganization } from './organization.ts'
import type { Tree } from './tree.ts'

const node = (id: string, kind: PartyOrganization['kind'], parent?: string): PartyOrganization => ({
  id,
  kind,
  name: id,
  ...(parent ? { parent } : {}),
  period: { from: '2011-06' },
})
const tree: Tree = [
  node('city', 'committee'),
  node('village', 'branch', 'city'),
  node('zone', 'branch', 'city'),
  node('packers', 'group', 'village'),
  node('far', 'committee'),
  node('hometown', 'branch', 'far'),
]
const local: Affiliation = {
  person: 'qiao',
  homeOrganization: 'village',
  since: '2015-07-01',
  participatingOrganizations: [],
}
const migrant: Affiliation = { ...local, homeOrganization: 'hometown', participatingOrganizations: ['village'] }
const result = (outcome: ReturnType<typeof takePart>) => (outcome.ok ? outcome.affiliation : outcome.code)

describe('taking part', () => {
  test('takePart adds organisations and leaves the formal relation where it is', () => {
    const joined = result(takePart(migrant, tree, 'zone'))
    expect(joined).toEqual({ ...migrant, participatingOrganizations: ['village', 'zone'] })
  })

  test('stopTakingPart also drops the group of that organisation', () => {
    const grouped = { ...migrant, group: 'packers' }
    expect(result(stopTakingPart(grouped, tree, 'village'))).toEqual({ ...migrant, participatingOrganizations: [] })
  })

  test.each([
    ['alreadyHome', takePart(local, tree, 'village')],
    ['alreadyTakingPart', takePart(migrant, tree, 'village')],
    ['organizationUnknown', takePart(local, tree, 'nowhere')],
    ['notTakingPart', stopTakingPart(local, tree, 'village')],
  ])('refuses: %s', (code, outcome) => {
    expect(outcome).toEqual({ ok: false, code })
  })
})

describe('joinGroup', () => {
  test('a migrant member joins a local group while their home is elsewhere', () => {
    expect(result(joinGroup(migrant, tree, 'packers'))).toEqual({ ...migrant, group: 'packers' })
  })

  test.each([
    ['groupElsewhere', { ...local, homeOrganization: 'zone' }, 'packers'],
    ['groupKind', local, 'village'],
    ['organizationUnknown', local, 'nowhere'],
  ])('refuses: %s', (code, affiliation, group) => {
    expect(joinGroup(affiliation, tree, group)).toEqual({ ok: false, code })
  })
})

describe('shownOrganization', () => {
  test('names the local branch of a local member', () => {
    expect(shownOrganization(local, tree, 'city')).toBe('village')
  })

  test('names where a migrant member takes part', () => {
    expect(shownOrganization(migrant, tree, 'city')).toBe('village')
  })

  test.each([
    ['the home of who takes part nowhere here', { ...migrant, participatingOrganizations: [] }, 'city'],
    [
      'the home, in the same hierarchy too, of who takes part elsewhere',
      { ...local, participatingOrganizations: ['hometown'] },
      'city',
    ],
    ['the issuer once more', { ...local, homeOrganization: 'city' }, 'city'],
  ])('refuses to name %s', (_what, affiliation, issuer) => {
    expect(shownOrganization(affiliation, tree, issuer)).toBeUndefined()
  })

  test('never names the home of a member who takes part elsewhere, whoever issues', () => {
    const id = fc.constantFrom(...tree.map((one) => one.id))
    fc.assert(
      fc.property(id, fc.uniqueArray(id, { minLength: 1 }), id, (homeOrganization, elsewhere, issuer) => {
        let affiliation: Affiliation = { ...local, homeOrganization }
        for (const one of elsewhere) {
          const outcome = takePart(affiliation, tree, one)
          if (outcome.ok) affiliation = outcome.affiliation
        }
        fc.pre(affiliation.participatingOrganizations.length > 0)
        expect(shownOrganization(affiliation, tree, issuer)).not.toBe(homeOrganization)
      }),
    )
  })
})
