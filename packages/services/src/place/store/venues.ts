import type { Figure } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { forNoKeyUpdate, forUpdate } from '@liangpai/server/store'
import type { Clocks } from '../../clocks/clocks.ts'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { type Names, namesSchema } from '../../names/names.ts'
import type { Space, SpaceUse, Venue } from '../venue/venue.ts'
import type { PlaceDb, PlaceTx } from './place.ts'
import type { SpaceRow, VenueRow } from './venueTables.ts'

/** A venue with the clocks that hold in it. */
export type StoredVenue = Venue & {
  /** The working days within which a request to borrow is answered. */
  answerDays: number
  /** The same, where its host chose them. */
  ownAnswer?: number
  /** Until when things are kept. */
  retention: Clocks['retention']
}

/** All venues, the first one first, with their spaces. */
export async function allVenues(db: PlaceDb): Promise<StoredVenue[]> {
  const venues = await db.selectFrom('venues').selectAll().orderBy('addedAt').orderBy('id').execute()
  const spaces = await db.selectFrom('spaces').selectAll().orderBy('position').orderBy('id').execute()
  const clocks = await clocksOf({ tx: db })
  return venues.map((row) => venueFrom(row, spaces, clocks))
}

/** A venue with its spaces; throws `notFoundOrNotYours`. */
export async function venueOf(db: PlaceDb, id: string): Promise<StoredVenue> {
  const row = await db.selectFrom('venues').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  const spaces = await db.selectFrom('spaces').selectAll().where('venueId', '=', id).orderBy('position').execute()
  return venueFrom(row, spaces, await clocksOf({ tx: db }))
}

/** The venue of a space; throws `notFoundOrNotYours`. */
export async function venueOfSpace(db: PlaceDb, space: string): Promise<StoredVenue> {
  const row = await db.selectFrom('spaces').select('venueId').where('id', '=', space).executeTakeFirst()
  return venueOf(db, row?.venueId ?? '')
}

/** A space; throws `notFoundOrNotYours`. */
export async function spaceOf(db: PlaceDb, id: string): Promise<Space> {
  const row = await db.selectFrom('spaces').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return spaceFrom(row)
}

/**
 * Locks spaces until the transaction ends, always in one order. Whoever gives a space to somebody does so first, and then reads
 * who has it: two processes cannot both find it free.
 */
export async function lockSpaces(tx: PlaceTx, spaces: readonly string[]): Promise<void> {
  for (const space of [...new Set(spaces)].toSorted()) {
    const found = tx.selectFrom('spaces').select('id').where('id', '=', space)
    if (!(await forUpdate(tx, found).executeTakeFirst())) throw new Refusal('notFoundOrNotYours')
  }
}

/** Stores a venue without its spaces. */
export async function insertVenue(tx: PlaceTx, venue: WrittenVenue & Pick<Venue, 'id' | 'host'>, addedAt: number) {
  const { id, host } = venue
  const row = { id, hostKind: host.kind, hostId: host.id, ...columnsOfVenue(venue), addedAt }
  await tx.insertInto('venues').values(row).execute()
}

/** What a host says of a venue. */
export type WrittenVenue = Omit<Venue, 'id' | 'host' | 'spaces'> & { ownAnswer?: number | undefined }

const columnsOfVenue = ({ name, names, address, description, area, uses, ownAnswer }: WrittenVenue) => ({
  name,
  names: JSON.stringify(names),
  address,
  description: description ?? null,
  areaMin: area.min,
  areaMax: area.max ?? null,
  uses: JSON.stringify(uses),
  answerDays: ownAnswer ?? null,
})

/** Locks a venue until the transaction ends, but for those who add a space to it; throws `notFoundOrNotYours`. */
export async function lockVenue(tx: PlaceTx, id: string): Promise<void> {
  const found = tx.selectFrom('venues').select('id').where('id', '=', id)
  if (!(await forNoKeyUpdate(tx, found).executeTakeFirst())) throw new Refusal('notFoundOrNotYours')
}

/** What its host says of a venue or a space, as it may be changed. */
export function writtenPartOf(one: StoredVenue | Space): Omit<Space, 'id'> | WrittenVenue {
  const { name, names, area, uses } = one
  const ofBoth = { name, names, uses, ...(area && { area }) }
  return 'address' in one ? { ...ofBoth, ...ofVenueAlone(one) } : ofBoth
}

const ofVenueAlone = ({ address, area, description, ownAnswer }: StoredVenue) => ({
  address,
  area,
  description,
  ownAnswer,
})

/** Stores what a host changed in what they say of a venue. */
export async function updateVenue(tx: PlaceTx, id: string, venue: WrittenVenue): Promise<void> {
  await tx.updateTable('venues').set(columnsOfVenue(venue)).where('id', '=', id).execute()
}

/** Stores what a host changed in what they say of a space. */
export async function updateSpace(tx: PlaceTx, id: string, space: Omit<Space, 'id'>): Promise<void> {
  await tx.updateTable('spaces').set(columnsOfSpace(space)).where('id', '=', id).execute()
}

/** Deletes a space. */
export async function deleteSpace(tx: PlaceTx, id: string): Promise<void> {
  await tx.deleteFrom('spaces').where('id', '=', id).execute()
}

/** Stores a space at the end of its venue's list. */
export async function insertSpace(tx: PlaceTx, { id, spaces }: StoredVenue, space: Space): Promise<void> {
  const last = await tx
    .selectFrom('spaces')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('venueId', '=', id)
    .executeTakeFirst()
  const position = spaces.length === 0 ? 0 : Number(last?.position ?? 0) + 1
  await tx
    .insertInto('spaces')
    .values({ id: space.id, venueId: id, position, ...columnsOfSpace(space) })
    .execute()
}

const columnsOfSpace = ({ name, names, uses, area }: Omit<Space, 'id'>) => ({
  name,
  names: JSON.stringify(names),
  uses: JSON.stringify(uses),
  areaMin: area?.min ?? null,
  areaMax: area?.max ?? null,
})

const venueFrom = (row: VenueRow, spaces: readonly SpaceRow[], { place, retention }: Clocks): StoredVenue => ({
  id: row.id,
  host: { kind: row.hostKind, id: row.hostId },
  name: row.name,
  names: namesFrom(row.names, 'venues'),
  address: row.address,
  ...(row.description !== null && { description: row.description }),
  area: areaFrom(row.areaMin, row.areaMax),
  uses: usesFrom(row.uses),
  spaces: spaces.filter(({ venueId }) => venueId === row.id).map(spaceFrom),
  answerDays: row.answerDays ?? place.booking,
  ...(row.answerDays !== null && { ownAnswer: row.answerDays }),
  retention,
})

function namesFrom(json: string, table: string): Names {
  const read = namesSchema.safeParse(JSON.parse(json))
  if (!read.success) throw new Refusal('rowDamaged', `${table}: 1`)
  return read.data
}

const spaceFrom = ({ id, name, names, areaMin, areaMax, uses }: SpaceRow): Space => ({
  id,
  name,
  names: namesFrom(names, 'spaces'),
  ...(areaMin !== null && { area: areaFrom(areaMin, areaMax) }),
  uses: usesFrom(uses),
})

const areaFrom = (min: number, max: number | null): Figure => ({ min, ...(max !== null && { max }) })

const usesFrom = (text: string): SpaceUse[] => JSON.parse(text) as SpaceUse[]
