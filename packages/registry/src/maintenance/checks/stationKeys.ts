import { type Check, DAY, ending } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { allStationKeys } from '../../store/stationKeys.ts'

/** Keys of stations whose last day is near or past: files that they sign are no longer taken then. */
export const checkStationKeys: Check<Context> = async ({ store: { db }, now }) => {
  const keys = (await allStationKeys(db)).filter((key) => key.registeredAt !== null && key.retiredAt === null)
  return keys.flatMap(({ station, until }) =>
    until === null
      ? []
      : ending('stationKeyEnds', OFFICE, { exp: endOf(until), now: now() }).map((one) => ({ ...one, detail: station })),
  )
}

/** The end of a day in Shanghai. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) / 1000 + DAY
