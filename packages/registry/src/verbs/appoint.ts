import {
  assignRole,
  endRole,
  holdsOn,
  isApprovedAbove,
  joinGroup,
  type Role,
  roleNames,
} from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { addRole, keepEnding, rolesIn } from '../store/appointments.ts'
import { allOrganizations, OFFICE, organizationOf, treeOf } from '../store/organizations.ts'
import { ensurePerson } from '../store/people.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { DAY, dayOf } from '../time.ts'
import { LEADERS, requireRole } from './authority.ts'
import { belongingTo } from './belonging.ts'
import { day, dayOrMonth, slug, text } from './fields.ts'
import { defineVerb } from './perform.ts'
import { ruled } from './ruled.ts'

const input = z
  .strictObject({
    organization: slug,
    person: z.strictObject({ id: slug, name: text(64) }),
    role: z.enum(roleNames),
    /** When the term begins and ends, both included. It begins today unless given; an elected seat's has an end. */
    from: dayOrMonth.optional(),
    until: dayOrMonth.optional(),
    /** The superior has approved a term of another length; of the office, whose superior is not here, the result too. */
    approvedAbove: z.boolean().default(false),
    /** The branches of a liaison committee member. */
    liaisonFor: z.array(slug).max(64).optional(),
    /** The branch in which a group's leader has his relation or takes part. */
    memberOf: slug.optional(),
    /** Ends the role instead: at once, or with this as its last day. */
    end: z.union([z.literal(true), day]).optional(),
  })
  .refine(({ role, liaisonFor }) => role === 'liaisonMember' || !liaisonFor, 'branches are those of a liaisonMember')
type Input = z.output<typeof input>

/**
 * Gives a person a role in an organisation for a term, or ends it. What takes the superior's approval (Constitution, art.
 * 31) is recorded by a leader of the superior.
 */
export const appoint = defineVerb({
  name: 'appoint',
  input,
  async act(work, given) {
    const { organization, person, role, end } = given
    const body = await organizationOf(work.tx, organization)
    await authorise(work, body, given)
    if (end === undefined) await give(work, body, given)
    else await endTerm(work, given, end === true ? dayOf(work.at - DAY) : end)
    const { until = null } = given
    return {
      result: { person: person.id },
      subject: organization,
      detail: { person: person.id, role, ...(end === undefined ? { until } : { end }) },
    }
  },
})

async function authorise(work: Work, { id, superiorId }: OrganizationRow, { role, approvedAbove }: Input) {
  if (id === OFFICE && role === 'secretary' && approvedAbove && (await handsOver(work))) return
  const decidedAbove = approvedAbove || isApprovedAbove(role)
  await requireRole(work, decidedAbove ? (superiorId ?? id) : id, LEADERS)
}

/** Nobody is above the office: when the terms of its leaders are over, one of them still records who comes after. */
async function handsOver({ tx, actor, at }: Work): Promise<boolean> {
  const led = (await rolesIn(tx, OFFICE)).filter(({ name }) => LEADERS.includes(name))
  const begun = led.filter(({ term }) => term.from <= dayOf(at))
  return !begun.some(({ term }) => holdsOn(term, dayOf(at))) && begun.some(({ person }) => person === actor)
}

async function give(work: Work, body: OrganizationRow, given: Input): Promise<void> {
  const { tx, at } = work
  const role = roleFrom(given, body, dayOf(at))
  const tree = treeOf(await allOrganizations(tx))
  const { memberOf } = given
  const affiliation =
    memberOf === undefined
      ? undefined
      : ruled(joinGroup(belongingTo(memberOf, role.person, dayOf(at)), tree, body.id)).affiliation
  ruled(assignRole(await rolesIn(tx, body.id), tree, role, affiliation), `a ${role.name} of a ${body.kind}`)
  await ensurePerson(tx, { ...given.person, createdAt: at })
  await addRole(tx, role, memberOf)
}

function roleFrom(given: Input, { superiorId }: OrganizationRow, today: string): Role {
  const { organization, person, role: name, from = today, until, approvedAbove, liaisonFor } = given
  return {
    person: person.id,
    name,
    organization,
    term: { from, ...(until !== undefined && { until }) },
    // Who may give such a role is a leader of the superior, if there is one here.
    approvedAbove: isApprovedAbove(name) && (superiorId !== null || approvedAbove),
    termApprovedAbove: approvedAbove,
    ...(liaisonFor && { liaisonFor }),
  }
}

async function endTerm({ tx }: Work, { organization, person, role: name }: Input, last: string): Promise<void> {
  const held = await rolesIn(tx, organization)
  const { roles } = ruled(endRole(held, { person: person.id, name, organization }, last))
  await keepEnding(tx, held, roles)
}
