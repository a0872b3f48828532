import type { PlainDate } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { areOverlapping, isInTheWay, type Occupancy } from '../venue/occupancy.ts'
import type { PlaceDb, PlaceTx, Sealing, Unsealing } from './place.ts'
import { sealedHold } from './schema.ts'
import type { SpaceHoldRow } from './venueTables.ts'
import { lockSpaces } from './venues.ts'

/** The space that a tenancy has, and its days. It stands here alone: bookings, free spaces and the diary all read it here. */
export type SpaceHold = Required<Occupancy> & { tenancy: string; tenant: string }

/**
 * Gives a space to a tenancy, or changes which one it has and for which days. Its row is locked first. Throws `spaceTaken` where
 * another tenancy has it on one of the days, `spaceBooked` where somebody was told that they can borrow it on one.
 */
export async function holdSpace({ tx, vault }: Sealing, hold: SpaceHold): Promise<void> {
  const { tenancy, space, from, until, tenant } = hold
  await lockSpaces(tx, [space])
  const others = await holdsIn(tx, [space], { from, until })
  if (others.some((one) => one.tenancyId !== tenancy && areOverlapping(occupancyFrom(one), hold)))
    throw new Refusal('spaceTaken')
  if (isInTheWay(await bookedIn(tx, space, { from, until }), hold)) throw new Refusal('spaceBooked')
  await releaseSpace(tx, tenancy)
  const row: SpaceHoldRow = { tenancyId: tenancy, spaceId: space, fromDay: from, untilDay: until, tenant }
  await tx.insertInto('spaceHolds').values(sealedHold.seal(vault, row)).execute()
}

/** A tenancy has no space any more: nobody asks from now on which one it had. */
export async function releaseSpace(tx: PlaceTx, tenancy: string): Promise<void> {
  await tx.deleteFrom('spaceHolds').where('tenancyId', '=', tenancy).execute()
}

/** Who has these spaces on some of these days, without saying who. */
export const occupanciesIn = async (
  db: PlaceDb,
  spaces: readonly string[],
  days: Required<Days>,
): Promise<Occupancy[]> => (await holdsIn(db, spaces, days)).map(occupancyFrom)

/** The same with their names, for their host. */
export async function tenantsIn(
  { tx, vault }: Unsealing,
  spaces: readonly string[],
  days: Required<Days>,
): Promise<SpaceHold[]> {
  const rows = await holdsIn(tx, spaces, days)
  return rows.map((row) => {
    const { tenancyId, tenant } = sealedHold.open(vault, row.tenancyId, row) as SpaceHoldRow
    return { ...occupancyFrom(row), tenancy: tenancyId, tenant }
  })
}

type Days = { from: PlainDate; until: PlainDate }

const occupancyFrom = ({ spaceId, fromDay, untilDay }: Omit<SpaceHoldRow, 'tenant'>): Required<Occupancy> => ({
  space: spaceId,
  from: fromDay,
  until: untilDay,
})

async function holdsIn(db: PlaceDb, spaces: readonly string[], { from, until }: Days) {
  if (spaces.length === 0) return []
  const found = db.selectFrom('spaceHolds').selectAll().where('spaceId', 'in', spaces)
  return found.where('fromDay', '<=', until).where('untilDay', '>=', from).orderBy('fromDay').execute()
}

const bookedIn = (db: PlaceDb, space: string, { from, until }: Days) =>
  db
    .selectFrom('bookingDates')
    .select(['spaceId as space', 'day'])
    .where('spaceId', '=', space)
    .where('state', '=', 'booked')
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute()
