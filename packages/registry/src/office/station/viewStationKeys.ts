import { dayOf, findPerson, readEyes, Refusal, LEADERS } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { allStationKeys, isInUse } from '../../store/stationKeys.ts'
import type { StationKeyRow } from '../../store/stationRow.ts'
import { reachOf } from '../reach.ts'
import { REVIEWERS } from '../roles.ts'
import { isFirst, waitsForSecond } from '../twoPersons.ts'

/** A station's key, as the office sees it. Times in seconds. */
export type StationKeyView = Pick<StationKeyRow, 'thumbprint' | 'station' | 'until'> & {
  /** `wanted` waits for the second person to register it, `ended` is past its last day. */
  state: 'wanted' | 'inUse' | 'ended' | 'retired'
  /** Who wants it registered or retired, while a second person is missing. */
  waits?: { by: string; at: number; isOwn: boolean }
}

/** The keys of stations, and whether whoever reads may register and retire them. */
export type StationKeysView = { keys: StationKeyView[]; mayChange: boolean }

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
        waits: { by: (await findPerson(work, first))?.name ?? first, at: wantedAt, isOwn: isFirst(work, row) },
      }),
  }
}

function stateOf(row: StationKeyRow, day: string): StationKeyView['state'] {
  if (row.registeredAt === null) return 'wanted'
  if (row.retiredAt !== null) return 'retired'
  return isInUse(row, day) ? 'inUse' : 'ended'
}
