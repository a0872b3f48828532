import { organizationOf, Refusal } from '@liangpai/server'
import { message, organizationName, slug } from '@liangpai/server/input'
import * as z from 'zod'
import { inServices, ofHost } from '../../../office/roles.ts'
import { defaultClocks } from '../../center/helpClocks.ts'
import { topics } from '../../request/topic.ts'
import { allCenters, writeCenter } from '../../store/centers.ts'
import { recountCenter } from '../request/recount.ts'
import { defineVerb } from '../defineVerb.ts'
import { topicsOf } from '../inputs.ts'

const days = (most: number) => z.int().min(1).max(most)

const center = z.strictObject({
  center: slug.describe("the center's short name, as in the address of its page"),
  host: slug.optional().describe('the branch that hosts it; the one that runs the services unless named'),
  name: organizationName.describe('what it is called'),
  open: message(128).describe('when its door is open'),
  topics: topicsOf.default([...topics]).describe('what it helps with'),
  answerWithin: days(30).default(defaultClocks.answerWithin).describe('working days until it answers'),
  introduction: days(30).default(defaultClocks.introduction).describe('working days until a mentor answers'),
  silence: days(180).default(defaultClocks.silence).describe('days of silence until a request is closed'),
  reopen: days(180).default(defaultClocks.reopen).describe('days in which a request is reopened'),
  retention: days(366).default(defaultClocks.retention).describe('days after the end until it is deleted'),
})

/** Sets a center up, hosted by a branch, or changes one. It needs nothing else: no badge and no member (SYSTEMS 15). */
export const setUpCenter = defineVerb({
  name: 'set-up-center',
  summary: 'set up a service center, or change one',
  input: center,
  cli: { arguments: ['center'] },
  load: async (reading, { host, center: id }) => {
    const before = (await allCenters(reading)).find((one) => one.id === id)
    const organization = await organizationOf(reading, host ?? before?.host ?? reading.ledBy)
    return { host: organization.id, before }
  },
  mayAct: [ofHost<{ host: string }>(({ host }) => host), inServices(), { by: 'operator' }],
  concerns: ({ host }) => host,
  async act(work, { center: id, name, open, topics: helps, host: _host, ...clocks }, { host, before }) {
    // Who hosts it reads what is asked there: it is not handed on with requests in it.
    if (before && before.host !== host) throw new Refusal('notAllowed')
    await writeCenter(work, { id, host, name, open, topics: helps, clocks })
    await recountCenter(work, id, clocks)
    return { result: { center: id }, subject: `center/${id}`, detail: { host } }
  },
})
