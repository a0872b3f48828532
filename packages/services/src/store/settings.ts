import { Refusal } from '@liangpai/server'
import { settingsOf } from '@liangpai/server/store'
import * as z from 'zod'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from './tables.ts'

/** What a branch can run for merchants (SERVICES 3 to 5). */
export const moduleNames = ['help', 'calendar', 'place'] as const

/** One of `moduleNames`. */
export type ModuleName = (typeof moduleNames)[number]

/** What the services know of themselves beside `branchSettings`: who they are, their clocks, and by which clocks and holidays dates were counted. */
export const settings = settingsOf<'services' | 'clocks' | 'counted'>()

const inLanguage = z.string().optional()

/** The same for readers of another language, as far as it is said. */
const translation = z
  .strictObject({ name: inLanguage, address: inLanguage, hours: inLanguage, station: inLanguage })
  .optional()

const schema = z.strictObject({
  name: z.string(),
  address: z.string(),
  hours: z.string(),
  contact: z.string(),
  station: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  traditional: translation,
  english: translation,
  ledBy: z.string(),
  runs: z.array(z.enum(moduleNames)),
})

/** Who the services of a branch are: what they are called, where and when they are there, and what they run. */
export type Settings = z.output<typeof schema>

type Db = Kysely<BaseTables>

/** Reads who they are; undefined before they were set up. Throws `rowDamaged`. */
export const readSettings = (db: Db): Promise<Settings | undefined> => settings.readJson(db, 'services', schema)

/** The same of services that were set up. Throws `rowDamaged`, `notInitialised`. */
export async function requireSettings(db: Db): Promise<Settings> {
  const read = await readSettings(db)
  if (read === undefined) throw new Refusal('notInitialised')
  return read
}

/** Lets nobody else change who they are until the transaction ends: what is left out of a change stays as it is read. */
export const lockSettings = (tx: Transaction<BaseTables>): Promise<void> => settings.lock(tx, 'services')

/** Writes who they are. */
export const writeSettings = (tx: Transaction<BaseTables>, settled: Settings): Promise<void> =>
  settings.write(tx, 'services', JSON.stringify(settled))
