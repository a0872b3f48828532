import type { PlainDate } from '../date.ts'
import { descendantsOf, isWithin, organizationOn } from '../tree/lineage.ts'
import { rolesOn } from './officers.ts'
import type { PartyOrganization } from '../tree/organization.ts'
import { type Role, roleRuleOf, type Scope } from './role.ts'
import type { Tree } from '../tree/tree.ts'

/**
 * Where a role reaches from on a day: its organisation, or the branches of a liaison that are still below the committee. One
 * that has moved elsewhere is another committee's.
 */
const rootsOf: Record<Scope, (role: Role, tree: Tree, day: PlainDate) => readonly string[]> = {
  below: ({ organization }) => [organization],
  own: ({ organization }) => [organization],
  assigned: ({ organization, liaisonFor }, tree, day) =>
    Array.isArray(liaisonFor) ? liaisonFor.filter((id) => isBelow(tree, id, organization, day)) : [],
  none: () => [],
}

const isBelow = (tree: Tree, id: string, superior: string, day: PlainDate) =>
  id !== superior && isWithin(tree, id, superior, day)

const scopeOf = ({ name }: Role) => roleRuleOf(name).scope

/**
 * Whether a person's roles reach an organisation on a day. A liaison reaches the named branches and what is below them,
 * while they are below the committee. Nothing is reached that is not in force.
 */
export function reaches(
  roles: readonly Role[],
  tree: Tree,
  person: string,
  organization: string,
  day: PlainDate,
): boolean {
  if (!organizationOn(tree, organization, day)) return false
  return rolesOn(roles, person, day).some((role) =>
    rootsOf[scopeOf(role)](role, tree, day).some((root) =>
      scopeOf(role) === 'own' ? organization === root : isWithin(tree, organization, root, day),
    ),
  )
}

/** All organisations that a person's roles reach on a day, each above what is below it (SYSTEMS 43). */
export function withinReach(roles: readonly Role[], tree: Tree, person: string, day: PlainDate): PartyOrganization[] {
  const reached = new Map<string, PartyOrganization>()
  for (const role of rolesOn(roles, person, day))
    for (const root of rootsOf[scopeOf(role)](role, tree, day)) {
      const organization = organizationOn(tree, root, day)
      const below = scopeOf(role) === 'own' ? [] : descendantsOf(tree, root, day)
      for (const one of organization ? [organization, ...below] : []) reached.set(one.id, one)
    }
  return [...reached.values()]
}
