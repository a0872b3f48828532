import { Refusal } from '@liangpai/server'
import { settingsOf } from '@liangpai/server/store'
import * as z from 'zod'
import { type ClockProfileName, clockProfiles } from '../clock/clockProfile.ts'
import type { Db, Tx } from './store.ts'

/** What a station knows of itself beside `branchSettings`: who it is, and up to which day its dates were counted with known holidays. */
export const settings = settingsOf<'station' | 'knownUntil'>()

/** Who a station is (SERVICES 2): an association runs it, a branch leads it. */
export type Station = {
  /** As the office has it beside the station's key: notices under another name are not taken in. */
  name: string
  /** The same for readers of other languages. */
  traditional?: string | undefined
  english?: string | undefined
  association: string
  ledBy: string
  /** A telephone number or an https address. */
  contact: string
  profile: ClockProfileName
}

const schema = z.strictObject({
  name: z.string(),
  traditional: z.string().optional(),
  english: z.string().optional(),
  association: z.string(),
  ledBy: z.string(),
  contact: z.string(),
  profile: z.enum(Object.keys(clockProfiles) as [ClockProfileName, ...ClockProfileName[]]),
})

/** Reads who the station is; undefined before it was set up. Throws `rowDamaged`. */
export const readStation = (db: Db): Promise<Station | undefined> => settings.readJson(db, 'station', schema)

/** The same of a station that was set up. Throws `rowDamaged`, `notInitialised`. */
export async function requireStation(db: Db): Promise<Station> {
  const station = await readStation(db)
  if (!station) throw new Refusal('notInitialised')
  return station
}

/** Lets nobody else change who the station is until the transaction ends: what is left out of a change stays as it is read. */
export const lockStation = (tx: Tx): Promise<void> => settings.lock(tx, 'station')

/** Writes who the station is. */
export const writeStation = (tx: Tx, station: Station): Promise<void> =>
  settings.write(tx, 'station', JSON.stringify(station))
