import { Refusal } from '@liangpai/server'
import { settingsOf } from '@liangpai/server/store'
import * as z from 'zod'
import { type ClockProfileName, clockProfiles } from '../clock/clockProfile.ts'
import type { Db, Tx } from './store.ts'

/**
 * What a station knows of itself: its origin, who it is, up to which day its dates were counted with known holidays, where its
 * organisations come from, the row by which it is tried whether something can be written, and when it was backed up.
 */
export const settings = settingsOf<'origin' | 'station' | 'knownUntil' | 'organizations' | 'probe' | 'backup'>()

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

/** From which registry the organisations come, by which key, and of which day they are. */
export type OrganizationsSource = { issuer: string; thumbprint: string; date: string }

const source = z.strictObject({ issuer: z.string(), thumbprint: z.string(), date: z.string() })

/** Reads where the organisations come from. Throws `rowDamaged`, `notInitialised`. */
export async function readSource(db: Db): Promise<OrganizationsSource> {
  const text = await settings.read(db, 'organizations')
  if (text === undefined) throw new Refusal('notInitialised')
  try {
    return source.parse(JSON.parse(text))
  } catch {
    throw new Refusal('rowDamaged', 'settings: 1')
  }
}

/** Reads the origin under which it was set up; undefined before. */
export const readOrigin = (db: Db): Promise<string | undefined> => settings.read(db, 'origin')

/** Reads who the station is; undefined before it was set up. Throws `rowDamaged`. */
export async function readStation(db: Db): Promise<Station | undefined> {
  const text = await settings.read(db, 'station')
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Refusal('rowDamaged', 'settings: 1')
  }
}

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
