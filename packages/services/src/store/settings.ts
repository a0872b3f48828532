import { Refusal } from '@liangpai/server'
import { settingsOf } from '@liangpai/server/store'
import * as z from 'zod'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from './tables.ts'

/** What a branch can run for merchants (SERVICES 3 to 5). */
export const moduleNames = ['help', 'calendar', 'place'] as const

/** One of `moduleNames`. */
export type ModuleName = (typeof moduleNames)[number]

/**
 * What the services know of themselves: their origin, who they are, their clocks, by which clocks and holidays dates were counted, where
 * their organisations come from, the row by which it is tried whether something can be written, and when they were backed up.
 */
export const settings = settingsOf<
  'origin' | 'services' | 'clocks' | 'counted' | 'organizations' | 'probe' | 'backup'
>()

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

/** From which registry the organisations come, by which key, and of which day they are. */
export type OrganizationsSource = { issuer: string; thumbprint: string; date: string }

const source = z.strictObject({ issuer: z.string(), thumbprint: z.string(), date: z.string() })

type Db = Kysely<BaseTables>

/** Reads where the organisations come from. Throws `rowDamaged`, `notInitialised`. */
export async function readSource(db: Db): Promise<OrganizationsSource> {
  const read = await readJson(db, 'organizations', source)
  if (read === undefined) throw new Refusal('notInitialised')
  return read
}

/** Reads the origin under which they were set up; undefined before. */
export const readOrigin = (db: Db): Promise<string | undefined> => settings.read(db, 'origin')

/** Reads who they are; undefined before they were set up. Throws `rowDamaged`. */
export const readSettings = (db: Db): Promise<Settings | undefined> => readJson(db, 'services', schema)

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

async function readJson<Schema extends z.ZodType>(
  db: Db,
  name: 'services' | 'organizations',
  shape: Schema,
): Promise<z.output<Schema> | undefined> {
  const text = await settings.read(db, name)
  if (text === undefined) return undefined
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Refusal('rowDamaged', 'settings: 1')
  }
}
