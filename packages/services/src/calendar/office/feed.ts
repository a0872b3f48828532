import { DAY, endLinks, liveLink, makeLink, nothing, onlyToken } from '@liangpai/server'
import { slug } from '@liangpai/server/input'
import * as z from 'zod'
import { ofHost } from '../../office/roles.ts'
import { defineHoursVerb, type HoursReading } from '../store/hoursSchema.ts'

/** The purpose of the private addresses of feeds; the subject is the branch whose sessions they have. */
const FEED = 'calendarFeed'

/** An address is put into calendars once and works until it is changed or stopped. */
const FEED_LIFE = 20 * 366 * DAY

const ofBranch = z.strictObject({ branch: slug.describe('the branch') })
const ofLeaders = [ofHost((_loaded: undefined, { branch }: z.output<typeof ofBranch>) => branch)]

/** Makes the private address of a branch's feed, which has the sessions for the invited as well; an earlier one stops at once. */
export const makeFeed = defineHoursVerb({
  name: 'make-feed',
  summary: "make the private address of a branch's calendar anew",
  input: ofBranch,
  output: onlyToken,
  cli: { arguments: ['branch'] },
  mayAct: ofLeaders,
  async act(work, { branch }) {
    const { token } = await makeLink(work, { purpose: FEED, subject: branch, life: FEED_LIFE })
    return { result: { token }, subject: branch }
  },
})

/** Stops the private address of a branch's feed. */
export const stopFeed = defineHoursVerb({
  name: 'stop-feed',
  summary: "stop the private address of a branch's calendar",
  input: ofBranch,
  output: nothing,
  cli: { arguments: ['branch'] },
  mayAct: ofLeaders,
  async act(work, { branch }) {
    await endLinks(work.tx, FEED, branch)
    return { result: {}, subject: branch }
  },
})

/** The branch whose feed a private address is; throws `privateLinkUnknown`. */
export const branchOfFeed = async (reading: HoursReading, token: string): Promise<string> =>
  (await liveLink(reading, FEED, token)).subject

/** Whether a branch has a private address now. */
export async function hasFeed({ tx }: Pick<HoursReading, 'tx'>, branch: string): Promise<boolean> {
  const found = tx.selectFrom('privateLinks').select('tokenHash').where('purpose', '=', FEED)
  return (await found.where('subject', '=', branch).executeTakeFirst()) !== undefined
}
