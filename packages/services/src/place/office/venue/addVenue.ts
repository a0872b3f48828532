import { drawId, enforceRule, organizationOf } from '@liangpai/server'
import { slug, text } from '@liangpai/server/input'
import * as z from 'zod'
import { insertVenue } from '../../store/venues.ts'
import { judgeVenue, type VenueHost, venueLimits } from '../../venue/venue.ts'
import { ANSWER_DAYS } from '../../booking/retention.ts'
import { defineVerb } from '../defineVerb.ts'
import { actsForHost, trailOf } from '../host.ts'
import { area, placeName, uses } from './inputs.ts'

const input = z.strictObject({
  name: placeName.describe('what the venue is called'),
  address: text(venueLimits.address).describe('where it is'),
  description: text(venueLimits.description).optional().describe('what speaks for the place'),
  area,
  uses,
  host: slug.optional().describe('the branch that hosts it; the one that runs the services unless given'),
  operator: z.string().max(64).optional().describe('the enterprise that operates it, in the place of a branch'),
  answerDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(30)
    .default(ANSWER_DAYS)
    .describe('working days within which a request to borrow is answered'),
})

const hostOf = ({ host, operator }: z.output<typeof input>, ledBy: string): VenueHost =>
  operator === undefined ? { kind: 'branch', id: host ?? ledBy } : { kind: 'operator', id: operator }

/** Records a venue of a branch, or of an operator (SERVICES 5). */
export const addVenue = defineVerb({
  name: 'add-venue',
  summary: 'record a venue',
  input,
  mayAct: [
    {
      by: 'rule',
      words: 'secretary, deputySecretary of the branch that hosts the venue; or somebody of its operator',
      holds: (work, typed) => actsForHost(work, hostOf(typed, work.ledBy)),
    },
  ],
  concerns: (_loaded, typed, work) => trailOf(work, hostOf(typed, work.ledBy)),
  async act(work, typed) {
    const { name, address, description, area, uses, answerDays } = typed
    const host = hostOf(typed, work.ledBy)
    if (host.kind === 'branch') await organizationOf(work, host.id)
    const venue = { name, address, ...(description !== undefined && { description }), area, uses }
    enforceRule(judgeVenue(venue))
    const id = drawId()
    await insertVenue(work.tx, { id, host, ...venue, answerDays }, work.at)
    return { result: { venue: id }, subject: `venue/${id}`, detail: { host: host.id } }
  },
})
