import {
  assignRole,
  endRole,
  holdsOn,
  isApprovedAbove,
  joinGroup,
  memberStatuses,
  type Role,
  roleNames,
} from '@liangpai/core/organization'
import {
  addRole,
  allOrganizations,
  DAY,
  dayOf,
  enforceRule,
  ensurePerson,
  endSignIn,
  type Organization,
  organizationOf,
  rolesIn,
  rolesOf,
  treeOf,
  LEADERS,
} from '@liangpai/server'
import * as z from 'zod'
import { day, dayOrMonth, name, shortName, slug } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { affiliationOf } from '../affiliation.ts'
import { writeJournal } from '../writeJournal.ts'
import { defineVerb } from '../defineVerb.ts'
import { wasLastLeader } from './lastLeaders.ts'
import { endRoles } from './roleEnds.ts'

const input = z
  .strictObject({
    organization: slug.describe('the organisation'),
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: name.describe("the person's name"),
    }),
    role: z.enum(roleNames).describe('the role'),
    from: dayOrMonth.optional().describe('first day or month of the term; today unless given'),
    until: dayOrMonth
      .optional()
      .describe('last day or month of the term; an elected seat has one, three to five years on'),
    approvedAbove: z
      .boolean()
      .default(false)
      .describe('the superior approved a term of another length; for the office, the election itself too'),
    liaisonFor: z.array(slug).max(64).optional().describe('the branches that a liaisonMember is assigned to'),
    status: z
      .enum(memberStatuses)
      .optional()
      .describe('of the holder of a seat, or the leader of a group: the standing that whoever appoints declares'),
    memberOf: slug.optional().describe('the branch that shows a groupLeader to belong to the group'),
    end: z
      .union([z.literal(true), day])
      .optional()
      .describe('ends the role instead: at once, or with this as its last day'),
  })
  .refine(({ role, liaisonFor }) => role === 'liaisonMember' || !liaisonFor, 'branches are those of a liaisonMember')
type Input = z.output<typeof input>

/**
 * Gives a person a role in an organisation for a term, or ends it. What takes the superior's approval (Constitution, art.
 * 31) is recorded by a leader of the superior.
 */
export const appoint = defineVerb({
  name: 'appoint',
  summary: 'give a person a role, or end it',
  input,
  output: z.strictObject({ person: z.string() }),
  cli: { arguments: ['organization', 'person.id'], options: { 'person.name': 'name' } },
  needsStepUp: { words: 'the end of a role', holds: ({ end }) => end !== undefined },
  load: (work, { organization }) => organizationOf(work, organization),
  mayAct: [
    {
      by: 'rule',
      words: "a leader of the office whose term is over, for the office's next secretary",
      holds: (work, { role, approvedAbove }, { id }) =>
        // Nobody is above the office.
        id === OFFICE && role === 'secretary' && approvedAbove && wasLastLeader(work, OFFICE),
    },
    {
      by: 'role',
      roles: LEADERS,
      of: 'the organisation, or of its superior where that decides',
      organization: ({ id, superiorId }, { role, approvedAbove }) =>
        approvedAbove || isApprovedAbove(role) ? (superiorId ?? id) : id,
    },
  ],
  concerns: ({ id }) => id,
  async act(work, draft, organization) {
    const { person, role, end, until = null } = draft
    if (end === undefined) await give(work, organization, draft)
    else await endTerm(work, draft, end === true ? dayOf(work.at - DAY) : end)
    return {
      result: { person: person.id },
      subject: organization.id,
      detail: { person: person.id, role, ...(end === undefined ? { until } : { end }) },
    }
  },
  async after(context, result) {
    await writeJournal(context, {})
    return result
  },
})

async function give(work: Work, organization: Organization, draft: Input): Promise<void> {
  const { tx, at } = work
  const role = roleFrom(draft, organization, dayOf(at))
  const tree = treeOf(await allOrganizations(tx))
  const { memberOf, status } = draft
  const today = dayOf(at)
  const affiliation =
    memberOf === undefined
      ? undefined
      : enforceRule(joinGroup(affiliationOf(memberOf, role.person, today), tree, organization.id, today)).affiliation
  const roles = await rolesIn(tx, organization.id)
  // There is no roll here: what is declared is judged and not kept.
  const holder = status && { status, ...(affiliation && { affiliation }) }
  enforceRule(assignRole(roles, tree, role, holder), `a ${role.name} of a ${organization.kind}`)
  await ensurePerson(work, { ...draft.person, createdAt: at })
  await addRole(tx, role, { memberOf, appointedBy: work.eyes })
}

function roleFrom(draft: Input, { superiorId }: Organization, today: string): Role {
  const { organization, person, role: name, from = today, until, approvedAbove, liaisonFor } = draft
  return {
    person: person.id,
    name,
    organization,
    term: { from, ...(until !== undefined && { until }) },
    // Whoever may give such a role is a leader of the superior, if there is one here.
    approvedAbove: isApprovedAbove(name) && (superiorId !== null || approvedAbove),
    termApprovedAbove: approvedAbove,
    ...(liaisonFor && { liaisonFor }),
  }
}

/** Who is left without a role is signed out at once. */
async function endTerm(work: Work, { organization, person, role: name }: Input, lastDay: string): Promise<void> {
  const { tx, at } = work
  const before = await rolesIn(tx, organization)
  const { roles } = enforceRule(endRole(before, { person: person.id, name, organization }, lastDay))
  await endRoles(work, before, roles)
  const remaining = await rolesOf(tx, person.id)
  if (!remaining.some(({ term }) => holdsOn(term, dayOf(at)))) await endSignIn(tx, person.id)
}
