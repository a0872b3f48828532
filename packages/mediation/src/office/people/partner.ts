import { LEADERS, storedEyes, takePerson } from '@liangpai/server'
import * as z from 'zod'
import { message, shortName } from '@liangpai/server/input'
import { defineVerb } from '../defineVerb.ts'
import { inStation } from '../roles.ts'

/** Names a partner to which cases are handed over, and somebody who takes receipt for it (SYSTEMS 57). */
export const addPartner = defineVerb({
  name: 'add-partner',
  summary: 'name a partner and who takes receipt for it',
  input: z.strictObject({
    partner: shortName.describe('its short name in commands'),
    name: message(64).describe('its name'),
    person: z.strictObject({
      id: shortName.describe("the person's short name in commands"),
      name: message(64).describe("the person's name"),
    }),
  }),
  output: z.strictObject({ partner: z.string() }),
  cli: { arguments: ['partner', 'person.id'], options: { 'person.name': 'person-name' } },
  mayAct: [inStation(LEADERS)],
  async act(work, { partner, name, person }) {
    await takePerson(work, person)
    await work.tx
      .insertInto('partners')
      .values({ id: partner, name, names: '{}' })
      .onConflict((c) => c.column('id').doUpdateSet({ name }))
      .execute()
    await work.tx
      .insertInto('partnerPeople')
      .values({ partnerId: partner, personId: person.id, appointedBy: storedEyes(work.eyes) })
      .onConflict((c) => c.doNothing())
      .execute()
    return { result: { partner }, subject: partner, detail: { person: person.id } }
  },
})
