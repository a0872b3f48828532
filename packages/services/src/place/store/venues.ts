import type { Figure } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { Space, SpaceUse, Venue } from '../venue/venue.ts'
import type { PlaceDb, PlaceTx } from './place.ts'
import type { SpaceRow, VenueRow } from './venueTables.ts'

/** A venue with what its host set. */
export type StoredVenue = Venue & { answerDays: number }

/** All venues, the first one first, with their spaces. */
export async function allVenues(db: PlaceDb): Promise<StoredVenue[]> {
  const venues = await db.selectFrom('venues').selectAll().orderBy('addedAt').orderBy('id').execute()
  const spaces = await db.selectFrom('spaces').selectAll().orderBy('position').orderBy('id').execute()
  return venues.map((row) => venueFrom(row, spaces))
}

/** A venue with its spaces; throws `notFoundOrNotYours`. */
export async function venueOf(db: PlaceDb, id: string): Promise<StoredVenue> {
  const row = await db.selectFrom('venues').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  const spaces = await db.selectFrom('spaces').selectAll().where('venueId', '=', id).orderBy('position').execute()
  return venueFrom(row, spaces)
}

/** The venue of a space; throws `notFoundOrNotYours`. */
export async function venueOfSpace(db: PlaceDb, space: string): Promise<StoredVenue> {
  const row = await db.selectFrom('spaces').select('venueId').where('id', '=', space).executeTakeFirst()
  return venueOf(db, row?.venueId ?? '')
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
export async function insertVenue(tx: PlaceTx, venue: Omit<StoredVenue, 'spaces'>, addedAt: number): Promise<void> {
  const { id, host, name, address, description = null, area, uses, answerDays } = venue
  const row = {
    id,
    hostKind: host.kind,
    hostId: host.id,
    name,
    address,
    description,
    areaMin: area.min,
    areaMax: area.max ?? null,
    uses: JSON.stringify(uses),
    answerDays,
    addedAt,
  }
  await tx.insertInto('venues').values(row).execute()
}

/** Stores a space at the end of its venue's list. */
export async function insertSpace(tx: PlaceTx, { id, spaces }: StoredVenue, space: Space): Promise<void> {
  const row = {
    id: space.id,
    venueId: id,
    name: space.name,
    uses: JSON.stringify(space.uses),
    position: spaces.length,
    areaMin: space.area?.min ?? null,
    areaMax: space.area?.max ?? null,
  }
  await tx.insertInto('spaces').values(row).execute()
}

const venueFrom = (row: VenueRow, spaces: readonly SpaceRow[]): StoredVenue => ({
  id: row.id,
  host: { kind: row.hostKind, id: row.hostId },
  name: row.name,
  address: row.address,
  ...(row.description !== null && { description: row.description }),
  area: areaFrom(row.areaMin, row.areaMax),
  uses: usesFrom(row.uses),
  spaces: spaces.filter(({ venueId }) => venueId === row.id).map(spaceFrom),
  answerDays: row.answerDays,
})

const spaceFrom = ({ id, name, areaMin, areaMax, uses }: SpaceRow): Space => ({
  id,
  name,
  ...(areaMin !== null && { area: areaFrom(areaMin, areaMax) }),
  uses: usesFrom(uses),
})

const areaFrom = (min: number, max: number | null): Figure => ({ min, ...(max !== null && { max }) })

const usesFrom = (text: string): SpaceUse[] => JSON.parse(text) as SpaceUse[]
