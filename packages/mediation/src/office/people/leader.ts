import { assignRole } from '@liangpai/core/organization'
import { addRole, allOrganizations, dayOf, enforceRule, rolesIn, treeOf, LEADERS, takePerson } from '@liangpai/server'
import * as z from 'zod'
import { day, message, shortName } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

/**
 * Records who leads the station after an election: people are appointed anew in each service (DESIGN 9). The operator can, too,
 * since after the last term nobody else could.
 */
export const appointLeader = defineVerb({
  name: 'appoint-leader',
  summary: 'record who leads the station after an election',
  input: z.strictObject({
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name"),
    }),
    role: z.enum(['secretary', 'deputySecretary']).default('secretary').describe('the office in the branch'),
    from: day.optional().describe('the first day; today unless given'),
    until: day.describe('the last day of the term'),
  }),
  output: z.strictObject({ person: z.string() }),
  cli: { arguments: ['person.id'], options: { 'person.name': 'name' } },
  mayAct: [inStation(LEADERS), { by: 'operator' }],
  concerns: (_loaded, _input, { ledBy }) => ledBy,
  async act(work, { person, role: name, from = dayOf(work.at), until }) {
    const { tx, ledBy } = work
    const term = { from, until }
    const role = { person: person.id, name, organization: ledBy, term, approvedAbove: true, termApprovedAbove: true }
    const tree = treeOf(await allOrganizations(tx))
    enforceRule(assignRole(await rolesIn(tx, ledBy), tree, role, { status: 'fullMember' }))
    await takePerson(work, person)
    await addRole(tx, role, { appointedBy: work.eyes })
    return { result: { person: person.id }, subject: person.id, detail: { role: name, until } }
  },
})
