import { addRole, dayOf, LEADERS, takePerson } from '@liangpai/server'
import * as z from 'zod'
import { day, message, shortName } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

/** Takes somebody up as a case handler of the station. */
export const appointHandler = defineVerb({
  name: 'appoint-handler',
  summary: 'take somebody up as a case handler',
  input: z.strictObject({
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name"),
    }),
    until: day.optional().describe('the last day; further notice unless given'),
  }),
  output: z.strictObject({ person: z.string() }),
  cli: { arguments: ['person.id'], options: { 'person.name': 'name' } },
  mayAct: [inStation(LEADERS)],
  async act(work, { person, until }) {
    await takePerson(work, person)
    const term = { from: dayOf(work.at), ...(until !== undefined && { until }) }
    const role = { person: person.id, name: 'caseHandler', organization: work.ledBy, term } as const
    await addRole(work.tx, role, { appointedBy: work.eyes })
    return { result: { person: person.id }, subject: person.id }
  },
})
