import { drawId, enforceRule, organizationOf } from '@liangpai/server'
import { slug } from '@liangpai/server/input'
import * as z from 'zod'
import { insertVenue } from '../../store/venues.ts'
import { judgeVenue, type VenueHost } from '../../venue/venue.ts'
import { defineVerb } from '../defineVerb.ts'
import { actsForHost, trailOf } from '../host.ts'
import { venueFields, writtenVenue } from './venueFields.ts'

const input = z.strictObject({
  ...venueFields,
  host: slug.optional().describe('the branch that hosts it; the one that runs the services unless given'),
  operator: z.string().max(64).optional().describe('the enterprise that operates it, in the place of a branch'),
})

const hostOf = ({ host, operator }: Pick<z.output<typeof input>, 'host' | 'operator'>, ledBy: string): VenueHost =>
  operator === undefined ? { kind: 'branch', id: host ?? ledBy } : { kind: 'operator', id: operator }

/** Records a venue of a branch, or of an operator (SERVICES 5). */
export const addVenue = defineVerb({
  name: 'add-venue',
  summary: 'record a venue',
  input,
  output: z.strictObject({ venue: z.string() }),
  mayAct: [
    {
      by: 'rule',
      words: 'secretary, deputySecretary of the branch that hosts the venue; or somebody of its operator',
      holds: (work, typed) => actsForHost(work, hostOf(typed, work.ledBy)),
    },
  ],
  concerns: (_loaded, typed, work) => trailOf(work, hostOf(typed, work.ledBy)),
  async act(work, { host: branch, operator, ...typed }) {
    const host = hostOf({ host: branch, operator }, work.ledBy)
    if (host.kind === 'branch') await organizationOf(work, host.id)
    const venue = writtenVenue(typed)
    enforceRule(judgeVenue(venue))
    const id = drawId()
    await insertVenue(work.tx, { id, host, ...venue }, work.at)
    return { result: { venue: id }, subject: `venue/${id}`, detail: { host: host.id } }
  },
})
