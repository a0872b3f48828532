import { city as yunting } from '@liangpai/world'
import type { PartyOrganization } from '../tree/organization.ts'
import { builtTree } from './builtTree.ts'

export const since = (from: string) => ({ from })

export const city: PartyOrganization = {
  id: 'city',
  kind: 'committee',
  name: yunting.committee.name,
  period: since('2011-06'),
}
export const zone: PartyOrganization = {
  id: 'zone',
  kind: 'generalBranch',
  name: `${yunting.area}商城服务区党总支`,
  parent: 'city',
  period: since('2012-03'),
}
export const village: PartyOrganization = {
  id: 'village',
  kind: 'branch',
  name: `${yunting.area}${yunting.branch.name}`,
  parent: 'city',
  form: 'partyBranch',
  host: { kind: 'village', name: '柳塘村' },
  area: '柳塘',
  period: since('2013-07'),
}
export const group: PartyOrganization = {
  id: 'group',
  kind: 'group',
  name: '仓储党小组',
  parent: 'village',
  period: since('2013-09'),
}

/** A committee, a general branch and a branch below it, and a group of the branch. */
export const tree = builtTree(city, zone, village, group)
