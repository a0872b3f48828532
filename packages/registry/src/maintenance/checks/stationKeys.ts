import { DAY } from '@liangpai/server'
import { OFFICE } from '../../store/issuers.ts'
import { allStationKeys } from '../../store/stationKeys.ts'
import { type Check, ending } from '../finding.ts'

/** Keys of stations whose last day is near or past: files that they sign are no longer taken then. */
export const checkStationKeys: Check = async ({ store: { db }, now }) => {
  const keys = (await allStationKeys(db)).filter((key) => key.registeredAt !== null && key.retiredAt === null)
  return keys.flatMap(({ station, until }) =>
    until === null
      ? []
      : ending('stationKeyEnds', OFFICE, { exp: endOf(until), now: now() }).map((one) => ({ ...one, detail: station })),
  )
}

/** The end of a day in Shanghai. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) / 1000 + DAY
