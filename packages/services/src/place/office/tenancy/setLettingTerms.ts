import { madeFrom, Refusal, requireVersion, versionOf } from '@liangpai/server'
import { id, text } from '@liangpai/server/input'
import * as z from 'zod'
import { clockTable } from '../../../clocks/clocks.ts'
import { withNumbers } from '../../../clocks/storedClocks.ts'
import { lettingOf, setLetting, termsOf } from '../../store/lettings.ts'
import { lockVenue, venueOf } from '../../store/venues.ts'
import type { TenancyClocks } from '../../tenancy/clock.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofVenueHost, requireHost, trailOf } from '../host.ts'
import { profileOf } from './apply.ts'
import { amount, TENANCY_LENGTHS } from './inputs.ts'

const days = (clock: keyof TenancyClocks, words: string) =>
  z.coerce.number().int().min(1).max(clockTable.place[clock].most).optional().describe(`working days ${words}`)

/** Sets on which terms a venue is let. A park has no deposit: what it asks of nobody cannot be set. Throws `changedSince`. */
export const setLettingTerms = defineVerb({
  name: 'set-letting-terms',
  summary: 'set the deposit of a venue, how it is paid, and the time limits',
  input: z.strictObject({
    venue: id.describe('the venue'),
    deposit: amount.optional().describe('the deposit in yuan'),
    howToPay: text(TENANCY_LENGTHS.howToPay).optional().describe('how it is paid, for the tenant to read'),
    clocks: z
      .strictObject({
        answer: days('answer', 'to answer an application'),
        deposit: days('deposit', 'to pay the deposit'),
        settle: days('settle', 'to settle it after the last day'),
        objection: days('objection', 'to object to a settlement'),
        recheck: days('recheck', 'to look at it again'),
        refund: days('refund', 'to return the deposit'),
      })
      .default({})
      .describe("time limits; the operator's clocks unless given"),
    madeFrom,
  }),
  output: z.strictObject({ venue: z.string(), version: z.string() }),
  async load(reading, { venue }) {
    const found = await venueOf(reading.tx, venue)
    await requireHost(reading, found.host)
    return found
  },
  mayAct: [ofVenueHost],
  concerns: (venue, _input, work) => trailOf(work, venue.host),
  async act(work, { venue: which, deposit, howToPay = '', clocks, madeFrom: from }, venue) {
    if (profileOf(venue) === 'park' && deposit !== undefined) throw new Refusal('profileDiffers')
    await lockVenue(work.tx, which)
    requireVersion(from, termsOf(await lettingOf(work.tx, which)))
    const ownClocks = withNumbers({}, clocks)
    const terms = { ...(deposit !== undefined && { depositFen: deposit }), howToPay, ownClocks }
    await setLetting(work.tx, which, terms)
    return { result: { venue: which, version: versionOf(termsOf(terms)) }, subject: `venue/${which}` }
  },
})
