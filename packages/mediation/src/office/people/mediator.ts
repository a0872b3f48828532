import { dayOf, LEADERS, storedEyes, takePerson } from '@liangpai/server'
import * as z from 'zod'
import { day, message, shortName } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

/** Takes somebody up as a mediator of the station, or ends it: they keep no case from that day on. */
export const appointMediator = defineVerb({
  name: 'appoint-mediator',
  summary: 'take somebody up as a mediator, or end it',
  input: z.strictObject({
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name, which both sides read"),
    }),
    until: day.optional().describe('the last day; further notice unless given'),
  }),
  output: z.strictObject({ person: z.string() }),
  cli: { arguments: ['person.id'], options: { 'person.name': 'name' } },
  mayAct: [inStation(LEADERS)],
  async act(work, { person, until = null }) {
    await takePerson(work, person)
    await work.tx
      .insertInto('mediators')
      .values({ personId: person.id, since: dayOf(work.at), until, appointedBy: storedEyes(work.eyes) })
      .onConflict((c) => c.column('personId').doUpdateSet({ until }))
      .execute()
    return { result: { person: person.id }, subject: person.id, detail: { until } }
  },
})
