import { firstDayOf, holdsOn, isPeriod, lastDayOf, type PlainDate } from '../date.ts'
import { organizationOn } from '../tree/lineage.ts'
import type { Tree } from '../tree/tree.ts'
import { isReadable, isSeat, type Role, roleNames } from './role.ts'

/** A person's roles on a day: a role ends with its term (SYSTEMS 42). */
export function rolesOn<SomeRole extends Role>(roles: readonly SomeRole[], person: string, day: PlainDate): SomeRole[] {
  return roles.filter((role) => isReadable(role) && role.person === person && holdsOn(role.term, day))
}

/**
 * Who leads an organisation on a day: its elected seats, the secretary first, or the leader of a group. One person may hold
 * several (SYSTEMS 28). Nobody leads an organisation that is not in force.
 */
export function officersOn<SomeRole extends Role>(
  roles: readonly SomeRole[],
  tree: Tree,
  organization: string,
  day: PlainDate,
): SomeRole[] {
  if (!organizationOn(tree, organization, day)) return []
  const isOfficer = (role: Role) => isReadable(role) && (isSeat(role) || role.name === 'groupLeader')
  return roles
    .filter((role) => isOfficer(role) && role.organization === organization && holdsOn(role.term, day))
    .toSorted((a, b) => roleNames.indexOf(a.name) - roleNames.indexOf(b.name))
}

/** The roles, or `dateInvalid`. */
export type TermsOutcome<SomeRole extends Role = Role> =
  | { ok: true; roles: SomeRole[] }
  | { ok: false; code: 'dateInvalid' }

/** The roles whose terms run out between two days or months, both included; the first one first. */
export function termsEnding<SomeRole extends Role>(
  roles: readonly SomeRole[],
  from: string,
  until: string,
): TermsOutcome<SomeRole> {
  if (until === undefined || !isPeriod({ from, until })) return { ok: false, code: 'dateInvalid' }
  const [first, last] = [firstDayOf(from), lastDayOf(until)]
  const lastDay = (role: Role) => (isReadable(role) && role.term.until !== undefined ? lastDayOf(role.term.until) : '')
  const ending = roles.filter((role) => lastDay(role) !== '' && first <= lastDay(role) && lastDay(role) <= last)
  return {
    ok: true,
    roles: ending.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : Number(lastDay(a) > lastDay(b)))),
  }
}
