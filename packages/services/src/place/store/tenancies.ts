import type { PlainDate } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { endMatter } from '../../matter/matterLink.ts'
import { type ClockContext, endingOf, nextDeed } from '../tenancy/clock.ts'
import { occupancyOf } from '../tenancy/occupancyOf.ts'
import { keptUntil, type TenancyRetention } from '../tenancy/retention.ts'
import { nameOf, type Tenancy } from '../tenancy/tenancy.ts'
import type { PlaceDb, PlaceTx, Sealing, Unsealing } from './place.ts'
import { type PlaceTables, sealedTenancy } from './schema.ts'
import { holdSpace, releaseSpace } from './spaceHolds.ts'
import type { TenancyRow } from './tenancyTables.ts'

/** What a private link of a tenancy opens, and what verbs about it name. */
export const tenancyMatter = (id: string): string => `tenancy/${id}`

/** A tenancy with where it stands. */
export type StoredTenancy = { id: string; venue: string; submittedAt: number; tenancy: Tenancy }

/** By what the days of a tenancy are counted that stand open in its row. */
type StoredBy = ClockContext & { retention: TenancyRetention }

/** A tenancy, locked within a transaction; throws `notFoundOrNotYours`. */
export async function tenancyOf({ tx, vault }: Unsealing, id: string): Promise<StoredTenancy> {
  const found = tx.selectFrom('tenancies').selectAll().where('id', '=', id)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** The venue of a tenancy, read before anything is locked; throws `notFoundOrNotYours`. */
export async function venueIdOf(db: PlaceDb, id: string): Promise<string> {
  const row = await db.selectFrom('tenancies').select('venueId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return row.venueId
}

/** The tenancies of some venues, by their next dates; those without one by the day they came in. */
export async function tenanciesIn({ tx, vault }: Unsealing, venues: readonly string[]): Promise<StoredTenancy[]> {
  if (venues.length === 0) return []
  const found = tx.selectFrom('tenancies').selectAll().where('venueId', 'in', venues)
  const rows = await found.orderBy('nextDay').orderBy('submittedAt').orderBy('id').execute()
  return rows.map((row) => opened(vault, row))
}

/** Stores a new application. */
export async function insertTenancy({ tx, vault }: Sealing, stored: StoredTenancy, context: StoredBy): Promise<void> {
  await tx
    .insertInto('tenancies')
    .values(sealedTenancy.seal(vault, rowOf(stored, context)))
    .execute()
}

/** Stores what became of a tenancy, and gives it its space or takes it back. Throws `spaceTaken`, `spaceBooked`. */
export async function updateTenancy(sealing: Sealing, stored: StoredTenancy, context: StoredBy): Promise<void> {
  const { tx, vault } = sealing
  const { id, ...set } = rowOf(stored, context)
  await tx
    .updateTable('tenancies')
    .set(sealedTenancy.sealSome(vault, id, set))
    .where('id', '=', id)
    .execute()
  const occupancy = occupancyOf(stored.tenancy)
  if (occupancy) await holdSpace(sealing, { ...occupancy, tenancy: id, tenant: nameOf(stored.tenancy) })
  else await releaseSpace(tx, id)
}

/** Deletes a tenancy, the space that it had, its link, and what commands about it were answered. */
export async function deleteTenancy(tx: PlaceTx, id: string): Promise<void> {
  await releaseSpace(tx, id)
  await tx.deleteFrom('tenancies').where('id', '=', id).execute()
  await endMatter({ tx }, { module: 'place', of: tenancyMatter(id) })
}

/** The venue of a tenancy, which stands open in its row; throws `notFoundOrNotYours`. */
export async function venueOfTenancy(db: PlaceDb, id: string): Promise<string> {
  const row = await db.selectFrom('tenancies').select('venueId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return row.venueId
}

/** The ids of tenancies in which time ends something, and of what has been kept for long enough. */
export async function tenanciesDue(db: PlaceDb, which: 'ending' | 'expired', today: PlainDate): Promise<string[]> {
  const found = db.selectFrom('tenancies').select('id').orderBy('id')
  const due = which === 'ending' ? found.where('endsOn', '<=', today) : found.where('keptUntil', '<', today)
  return (await due.execute()).map(({ id }) => id)
}

/** The ids of all tenancies: their dates are counted anew when holidays become known, or clocks are set. */
export const tenancyIds = async (db: PlaceDb): Promise<string[]> =>
  (await db.selectFrom('tenancies').select('id').orderBy('id').execute()).map(({ id }) => id)

function rowOf({ id, venue, submittedAt, tenancy }: StoredTenancy, context: StoredBy): TenancyRow {
  const next = nextDeed(tenancy, context)
  return {
    id,
    venueId: venue,
    profile: tenancy.profile,
    state: tenancy.state,
    submittedAt,
    deed: next?.deed ?? null,
    deedOf: next?.of ?? null,
    nextDay: next?.day ?? null,
    isProvisional: next?.provisional ? 1 : 0,
    endsOn: endingOf(tenancy, context)?.on ?? null,
    keptUntil: keptUntil(tenancy, context.retention) ?? null,
    record: JSON.stringify(tenancy),
  }
}

function opened(vault: Unsealing['vault'], row: PlaceTables['tenancies']): StoredTenancy {
  const { id, venueId: venue, submittedAt, record } = sealedTenancy.open(vault, row.id, row)
  return { id, venue, submittedAt: Number(submittedAt), tenancy: JSON.parse(record) as Tenancy }
}
