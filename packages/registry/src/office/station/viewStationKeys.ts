import { dayOf, findPerson, readEyes, Refusal, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { seconds } from '../../output/schemas.ts'
import { OFFICE } from '../../store/issuers.ts'
import { allStationKeys, isInUse } from '../../store/stationKeys.ts'
import type { StationKeyRow } from '../../store/stationRow.ts'
import { reachOf } from '../reach.ts'
import { REVIEWERS } from '../roles.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'

/** A station's key, as the office sees it. */
const stationKeyView = z.strictObject({
  thumbprint: z.string(),
  station: z.string(),
  until: z.string().nullable(),
  state: z
    .enum(['wanted', 'inUse', 'ended', 'retired'])
    .describe('`wanted` waits for the second person to register it, `ended` is past its last day'),
  waits: z
    .strictObject({
      by: z.string(),
      at: seconds,
      isOwn: z.boolean(),
      station: z.string().exactOptional().describe('the name that they want in the place of that of a registered key'),
    })
    .exactOptional()
    .describe('who wants it registered, its station named otherwise, or it retired, while a second person is missing'),
})
/** The same. */
export type StationKeyView = z.output<typeof stationKeyView>

/** The keys of stations, and whether whoever reads may register and retire them. */
export const stationKeysView = z.strictObject({ keys: z.array(stationKeyView), mayChange: z.boolean() })
/** The same. */
export type StationKeysView = z.output<typeof stationKeysView>

/** The keys of stations, for the people of the office. Throws `notFoundOrNotYours`. */
export async function viewStationKeys(work: Reading): Promise<StationKeysView> {
  const reach = await reachOf(work)
  if (!reach.mayIn(OFFICE, REVIEWERS)) throw new Refusal('notFoundOrNotYours')
  const rows = (await allStationKeys(work.tx)).filter((row) => row.registeredAt !== null || waitsForSecond(work, row))
  return { keys: await Promise.all(rows.map((row) => viewOf(work, row))), mayChange: reach.mayIn(OFFICE, LEADERS) }
}

async function viewOf(work: Reading, row: StationKeyRow): Promise<StationKeyView> {
  const { thumbprint, station, until, wantedAt } = row
  const [first = ''] = readEyes(row.wantedBy)
  return {
    thumbprint,
    station,
    until,
    state: stateOf(row, dayOf(work.at)),
    ...(wantedAt !== null &&
      waitsForSecond(work, row) && {
        waits: {
          by: (await findPerson(work, first))?.name ?? first,
          at: wantedAt,
          isOwn: isFirst(work, row),
          ...(row.wantedStation !== null && { station: row.wantedStation }),
        },
      }),
  }
}

function stateOf(row: StationKeyRow, day: string): StationKeyView['state'] {
  if (row.registeredAt === null) return 'wanted'
  if (row.retiredAt !== null) return 'retired'
  return isInUse(row, day) ? 'inUse' : 'ended'
}
