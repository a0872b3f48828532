import type { Role } from '../role/role.ts'
import { builtTree } from './builtTree.ts'

const period = { from: '2011-06' }
const term = { from: '2024-07', until: '2029-06' }

/** A committee, two branches, of which the first is a village's and has a group. */
export const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period },
  {
    id: 'village',
    kind: 'branch',
    name: 'village',
    parent: 'city',
    host: { kind: 'village', name: 'village' },
    period,
  },
  { id: 'zone', kind: 'branch', name: 'zone', parent: 'city', period },
  { id: 'group', kind: 'group', name: 'group', parent: 'village', period },
)

/** A role for the usual term. */
export const role = (person: string, name: Role['name'], organization = 'village', more?: Partial<Role>): Role => ({
  person,
  name,
  organization,
  term,
  ...more,
})
