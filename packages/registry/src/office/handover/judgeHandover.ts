import {
  assignRole,
  type CompositionFinding,
  dayAfter,
  dayBefore,
  endRole,
  judgeComposition,
  organizationOn,
  type PlainDate,
  type Role,
  roleNames,
} from '@liangpai/core/organization'
import { type AppointedRole, enforceRule, Refusal, rolesIn } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { HandoverContent } from '../../store/handoverRow.ts'
import { readTree } from '../organization/treeNow.ts'

/** What a handover comes to: the old roles as they end, the new ones, and what the superior should look at. */
export type JudgedHandover = {
  before: readonly AppointedRole[]
  /** The old roles as they are after it. */
  ended: readonly AppointedRole[]
  taken: readonly Role[]
  findings: readonly CompositionFinding[]
}

/** The elected seats; a handover is of these alone. */
export const SEATS = roleNames.slice(0, roleNames.indexOf('groupLeader'))

/**
 * Judges a handover by the rules of roles, terms and composition as if it were approved. Throws their codes, and `handoverEmpty`,
 * `handoverAboveMissing`.
 */
export async function judgeHandover(
  work: Reading,
  organization: string,
  content: HandoverContent,
): Promise<JudgedHandover> {
  const { from, until, otherTerm, fullMembers, areFullMembers, seats } = content
  if (seats.length === 0) throw new Refusal('handoverEmpty')
  const { tree } = await readTree(work)
  const body = organizationOn(tree, organization, from)
  if (!body) throw new Refusal('organizationNotInForce', organization)
  if (body.parent === undefined) throw new Refusal('handoverAboveMissing', organization)
  const before = await rolesIn(work.tx, organization)
  const ended = endSeats(before, from)
  let roles: readonly Role[] = ended
  const taken = seats.map(({ role: name, person }): Role => {
    const term = { from, until }
    return { person: person.id, name, organization, term, approvedAbove: true, termApprovedAbove: otherTerm }
  })
  for (const role of taken) {
    const isSeat = SEATS.includes(role.name)
    if (!isSeat) throw new Refusal('roleKind', role.name)
    const holder = areFullMembers ? ({ status: 'fullMember' } as const) : undefined
    roles = enforceRule(assignRole(roles, tree, role, holder), `${role.name} ${role.person}`).roles
  }
  const { findings } = enforceRule(judgeComposition(roles, tree, organization, from, { fullMembers }))
  return { before, ended, taken, findings }
}

/** All seats that are held on the day before a new term end with that day. */
function endSeats(before: readonly AppointedRole[], from: PlainDate): readonly AppointedRole[] {
  const goesOn = ({ term }: AppointedRole) => term.until === undefined || dayAfter(term.until) > from
  let roles = before
  for (const seat of before.filter((role) => SEATS.includes(role.name) && goesOn(role))) {
    const outcome = endRole(roles, seat, dayBefore(from))
    // One that begins later than the new term stays, and stands in its way.
    if (outcome.ok) ({ roles } = outcome)
  }
  return roles
}
