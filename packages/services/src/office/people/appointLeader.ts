import { assignRole } from '@liangpai/core/organization'
import {
  addRole,
  allOrganizations,
  dayOf,
  enforceRule,
  organizationOf,
  rolesIn,
  takePerson,
  treeOf,
} from '@liangpai/server'
import { day, message, shortName, slug } from '@liangpai/server/input'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { defineVerb } from '../defineVerb.ts'
import { leadsSomeOf } from '../roles.ts'

/**
 * Records who leads a branch of the file: people are appointed anew in each service (DESIGN 9). The branch that runs the services
 * does it for the branches that host something with it; so does whoever is above, and the operator, since after the last term
 * nobody else could.
 */
export const appointLeader = defineVerb({
  name: 'appoint-leader',
  summary: 'record who leads a branch that hosts something',
  input: z.strictObject({
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name"),
    }),
    organization: slug.optional().describe('the branch; the one that runs the services unless given'),
    role: z.enum(['secretary', 'deputySecretary']).default('secretary').describe('the office in the branch'),
    from: day.optional().describe('the first day; today unless given'),
    until: day.describe('the last day of the term'),
  }),
  output: z.strictObject({ person: z.string() }),
  cli: { arguments: ['person.id'], options: { 'person.name': 'name' } },
  load: (work, { organization }) => organizationOf(work, organization ?? work.ledBy),
  mayAct: [
    {
      by: 'rule',
      words: 'secretary, deputySecretary of the branch that runs the services, or above that branch',
      holds: (work: Reading, _input, { superiorId }) =>
        leadsSomeOf(work, superiorId === null ? [work.ledBy] : [work.ledBy, superiorId]),
    },
    { by: 'operator' },
  ],
  concerns: ({ id }) => id,
  async act(work, { person, role: name, from = dayOf(work.at), until }, { id: organization }) {
    const { tx } = work
    const term = { from, until }
    const role = { person: person.id, name, organization, term, approvedAbove: true, termApprovedAbove: true }
    const tree = treeOf(await allOrganizations(tx))
    enforceRule(assignRole(await rolesIn(tx, organization), tree, role, { status: 'fullMember' }))
    await takePerson(work, person)
    await addRole(tx, role, { appointedBy: work.eyes })
    return { result: { person: person.id }, subject: person.id, detail: { organization, role: name, until } }
  },
})
