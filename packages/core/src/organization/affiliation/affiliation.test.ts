import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Affiliation, managementOf, shownOrganization } from './affiliation.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { isWithin } from '../tree/lineage.ts'
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
const day = '2026-11-24'
const local: Affiliation = {
  person: 'qiao',
  homeOrganization: 'village',
  since: '2015-07-01',
  participatingOrganizations: [],
}
const migrant: Affiliation = { ...local, homeOrganization: 'hometown', participatingOrganizations: ['village'] }

describe('shownOrganization', () => {
  test('names the local branch of a local member', () => {
    expect(shownOrganization(local, tree, 'city', day)).toBe('village')
  })

  test('names where a migrant member takes part', () => {
    expect(shownOrganization(migrant, tree, 'city', day)).toBe('village')
  })

  test.each([
    ['the home of who takes part nowhere here', { ...migrant, participatingOrganizations: [] }, 'city'],
    [
      'the home, in the same hierarchy too, of who takes part elsewhere',
      { ...local, participatingOrganizations: ['hometown'] },
      'city',
    ],
    ['a group as a branch', { ...migrant, participatingOrganizations: ['packers'] }, 'city'],
    ['the issuer once more', { ...local, homeOrganization: 'city' }, 'city'],
  ])('refuses to name %s', (_what, affiliation, issuer) => {
    expect(shownOrganization(affiliation, tree, issuer, day)).toBeUndefined()
  })

  test('SYSTEMS 45: never names an organisation outside the issuer, be it home or not', () => {
    const id = fc.constantFrom(...tree.nodes.keys(), 'unknown')
    fc.assert(
      fc.property(id, fc.uniqueArray(id), id, (homeOrganization, participatingOrganizations, issuer) => {
        const shown = shownOrganization({ ...local, homeOrganization, participatingOrganizations }, tree, issuer, day)
        expect(shown === undefined || isWithin(tree, shown, issuer, day)).toBe(true)
      }),
    )
  })

  test('SYSTEMS 45: never names the home of a member who takes part elsewhere, whoever issues', () => {
    const id = fc.constantFrom(...tree.nodes.keys())
    fc.assert(
      fc.property(id, fc.uniqueArray(id, { minLength: 1 }), id, (homeOrganization, elsewhere, issuer) => {
        const participatingOrganizations = elsewhere.filter((one) => one !== homeOrganization)
        fc.pre(participatingOrganizations.length > 0)
        const affiliation = { ...local, homeOrganization, participatingOrganizations }
        expect(shownOrganization(affiliation, tree, issuer, day)).not.toBe(homeOrganization)
      }),
    )
  })
})

test('under dual management the home decides, and those where a member takes part help', () => {
  expect(managementOf(migrant)).toEqual({ decides: 'hometown', help: ['village'] })
  expect(managementOf(local)).toEqual({ decides: 'village', help: [] })
})
