import { madeFromOrNothing, organizationOf, Refusal, requireVersion, versionOf } from '@liangpai/server'
import { message, organizationName, shortName, slug } from '@liangpai/server/input'
import * as z from 'zod'
import { clockTable } from '../../../clocks/clocks.ts'
import { namesInput, writtenNames } from '../../../names/namesInput.ts'
import { inServices, ofHost } from '../../../office/roles.ts'
import { topics } from '../../request/topic.ts'
import { allCenters, centerOf, lockCenter, writeCenter, writtenPartOf } from '../../store/centers.ts'
import { recountCenter } from '../request/recount.ts'
import { defineVerb } from '../defineVerb.ts'
import { topicsOf } from '../inputs.ts'

const input = z.strictObject({
  center: shortName.describe("the center's short name, as in the address of its page"),
  host: slug.optional().describe('the branch that hosts it; the one that runs the services unless named'),
  name: organizationName.describe('what it is called'),
  open: message(128).describe('when its door is open'),
  topics: topicsOf.default([...topics]).describe('what it helps with'),
  names: namesInput.describe('what it is called in other languages'),
  answerWithin: z
    .int()
    .min(1)
    .max(clockTable.help.answer.most)
    .optional()
    .describe("working days until it answers; the operator's clock unless given"),
  madeFrom: madeFromOrNothing,
})

/** Sets a center up, hosted by a branch, or changes one. It needs nothing else: no badge and no member (SYSTEMS 15). Throws `changedSince`, `shortNameTaken`. */
export const setUpCenter = defineVerb({
  name: 'set-up-center',
  summary: 'set up a service center, or change one',
  input,
  output: z.strictObject({ center: z.string(), version: z.string() }),
  cli: { arguments: ['center'] },
  load: async (reading, { host, center: id }) => {
    const before = (await allCenters(reading)).find((one) => one.id === id)
    const organization = await organizationOf(reading, host ?? before?.host ?? reading.ledBy)
    return { host: organization.id }
  },
  mayAct: [ofHost<{ host: string }>(({ host }) => host), inServices(), { by: 'operator' }],
  concerns: ({ host }) => host,
  async act(work, { center: id, names, answerWithin, madeFrom: from, host: _host, ...typed }, { host }) {
    const before = await lockCenter(work, id)
    requireVersion(from, before && writtenPartOf(before))
    // Who hosts it reads what is asked there: it is not handed on with requests in it.
    if (before && before.host !== host) throw new Refusal('notAllowed')
    const center = { ...typed, names: writtenNames(names), ownAnswer: answerWithin }
    await writeCenter(work, { id, host, ...center })
    await recountCenter(work, id, (await centerOf(work, id)).clocks)
    return {
      result: { center: id, version: versionOf(writtenPartOf(center)) },
      subject: `center/${id}`,
      detail: { host },
    }
  },
})
