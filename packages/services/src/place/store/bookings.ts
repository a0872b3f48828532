import type { PlainDate } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import type { Clocks } from '../../clocks/clocks.ts'
import { clocksOf } from '../../clocks/storedClocks.ts'
import type { Contact } from '../../contact/contact.ts'
import { endMatter } from '../../matter/matterLink.ts'
import { bookedDays, type Booking, lastDay, type WantedTime } from '../booking/booking.ts'
import type { BookedTime } from '../booking/bookingEvent.ts'
import { keptUntil } from '../booking/retention.ts'
import type { PlaceDb, PlaceTx, Sealing, Unsealing } from './place.ts'
import { type PlaceTables, sealedBooking } from './schema.ts'
import type { BookingDateRow, BookingRow } from './venueTables.ts'

/** What a private link of a booking opens, and what verbs about it name. */
export const bookingMatter = (id: string): string => `booking/${id}`

/** A booking with whoever asked for it. */
export type StoredBooking = Contact & { id: string; requestedAt: number; booking: Booking }

/** What stands sealed: state, space and dates have columns. */
type BookingRecord = Contact & Omit<Booking, 'state' | 'wanted' | 'skipped'>

/** A booking, locked within a transaction; throws `notFoundOrNotYours`. */
export async function bookingOf({ tx, vault }: Unsealing, id: string): Promise<StoredBooking> {
  const found = tx.selectFrom('bookings').selectAll().where('id', '=', id)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  const dates = await tx.selectFrom('bookingDates').selectAll().where('bookingId', '=', id).orderBy('day').execute()
  return opened(vault, row, dates)
}

/** The space of a booking, read before anything is locked; throws `notFoundOrNotYours`. */
export async function spaceOfBooking(db: PlaceDb, id: string): Promise<string> {
  const row = await db.selectFrom('bookings').select('spaceId').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return row.spaceId
}

/** Bookings by their ids, in the order of their first dates. */
export async function bookingsOf({ tx, vault }: Unsealing, ids: readonly string[]): Promise<StoredBooking[]> {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('bookings').selectAll().where('id', 'in', ids).orderBy('requestedAt').execute()
  const dates = await tx.selectFrom('bookingDates').selectAll().where('bookingId', 'in', ids).orderBy('day').execute()
  const datesBy = new Map<string, BookingDateRow[]>(rows.map(({ id }) => [id, []]))
  for (const date of dates) datesBy.get(date.bookingId)?.push(date)
  return rows.map((row) => opened(vault, row, datesBy.get(row.id) ?? []))
}

/** Stores a new booking. */
export async function insertBooking({ tx, vault }: Sealing, stored: StoredBooking): Promise<void> {
  const row = rowOf(stored, (await clocksOf({ tx })).retention)
  await tx.insertInto('bookings').values(sealedBooking.seal(vault, row)).execute()
  await tx.insertInto('bookingDates').values(datesOf(stored.id, stored.booking)).execute()
}

/** Stores what became of a booking. Its row stays, for others may wait for it. */
export async function updateBooking({ tx, vault }: Sealing, stored: StoredBooking): Promise<void> {
  const { id, ...set } = rowOf(stored, (await clocksOf({ tx })).retention)
  await tx
    .updateTable('bookings')
    .set(sealedBooking.sealSome(vault, id, set))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('bookingDates').where('bookingId', '=', id).execute()
  await tx.insertInto('bookingDates').values(datesOf(id, stored.booking)).execute()
}

function rowOf(
  { id, requestedAt, booking, callName, contact }: StoredBooking,
  retention: Clocks['retention'],
): BookingRow {
  const { state, wanted, skipped: _skipped, ...rest } = booking
  const record: BookingRecord = { ...rest, callName, contact }
  return {
    id,
    spaceId: wanted.space,
    state,
    requestedAt,
    lastDay: lastDay(booking),
    keptUntil: keptUntil(booking, retention),
    record: JSON.stringify(record),
  }
}

/** Counts anew until when a booking is kept. */
export async function recountBooking({ tx, vault }: Sealing, id: string): Promise<void> {
  const { booking } = await bookingOf({ tx, vault }, id)
  const until = keptUntil(booking, (await clocksOf({ tx })).retention)
  await tx.updateTable('bookings').set({ keptUntil: until }).where('id', '=', id).execute()
}

/** The ids of all bookings. */
export const bookingIds = async (db: PlaceDb): Promise<string[]> =>
  (await db.selectFrom('bookings').select('id').orderBy('id').execute()).map(({ id }) => id)

/** Deletes a booking, its link, and what commands about it were answered. */
export async function deleteBooking(tx: PlaceTx, id: string): Promise<void> {
  await tx.deleteFrom('bookingDates').where('bookingId', '=', id).execute()
  await tx.deleteFrom('bookings').where('id', '=', id).execute()
  await endMatter({ tx }, { module: 'place', of: bookingMatter(id) })
}

/** The times that others have of the spaces and days of some wanted times. */
export async function bookedTimes(db: PlaceDb, wanted: readonly WantedTime[], except?: string): Promise<BookedTime[]> {
  const days = wanted.flatMap((time) => time.days)
  if (days.length === 0) return []
  const rows = await db
    .selectFrom('bookingDates')
    .selectAll()
    .where('spaceId', 'in', spacesOf(wanted))
    .where('day', 'in', days)
    .where('state', '=', 'booked')
    .execute()
  return rows
    .filter(({ bookingId }) => bookingId !== except)
    .map(({ spaceId, day, fromTime, toTime }) => ({ space: spaceId, day, from: fromTime, to: toTime }))
}

const spacesOf = (wanted: readonly WantedTime[]): string[] => wanted.map(({ space }) => space)

/** The ids of other requests that want some minute of the same time. */
export async function rivalIds(db: PlaceDb, { space, days, from, to }: WantedTime, except?: string): Promise<string[]> {
  if (days.length === 0) return []
  const rows = await db
    .selectFrom('bookingDates')
    .select('bookingId')
    .distinct()
    .where('spaceId', '=', space)
    .where('day', 'in', days)
    .where('state', '=', 'requested')
    .where('fromTime', '<', to)
    .where('toTime', '>', from)
    .execute()
  return rows.map(({ bookingId }) => bookingId).filter((id) => id !== except)
}

/** The ids of what these spaces are booked or wanted for between two days. */
export async function bookingIdsIn(
  db: PlaceDb,
  spaces: readonly string[],
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<string[]> {
  if (spaces.length === 0) return []
  const rows = await db
    .selectFrom('bookingDates')
    .select('bookingId')
    .distinct()
    .where('spaceId', 'in', spaces)
    .where('state', 'in', ['requested', 'booked'])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute()
  return rows.map(({ bookingId }) => bookingId)
}

/** Whether any booking of a space is kept. */
export async function hasBookings(db: PlaceDb, space: string): Promise<boolean> {
  const found = db.selectFrom('bookingDates').select('bookingId').where('spaceId', '=', space)
  return (await found.limit(1).executeTakeFirst()) !== undefined
}

/** The ids of all requests that wait; of some spaces, if any are named. */
export async function waitingIds(db: PlaceDb, spaces?: readonly string[]): Promise<string[]> {
  if (spaces?.length === 0) return []
  const found = db.selectFrom('bookings').select('id').where('state', '=', 'requested').orderBy('requestedAt')
  const rows = await (spaces === undefined ? found : found.where('spaceId', 'in', spaces)).execute()
  return rows.map(({ id }) => id)
}

/** The ids of requests whose last day has come, and of what has been kept for long enough. */
export async function idsDue(db: PlaceDb, which: 'elapsing' | 'expired', today: PlainDate): Promise<string[]> {
  const found = db.selectFrom('bookings').select('id').orderBy('id')
  const due =
    which === 'expired'
      ? found.where('keptUntil', '<', today)
      : found.where('state', '=', 'requested').where('lastDay', '<=', today)
  return (await due.execute()).map(({ id }) => id)
}

function datesOf(bookingId: string, booking: Booking): BookingDateRow[] {
  const { state, wanted, skipped } = booking
  const { space: spaceId, days, from: fromTime, to: toTime } = wanted
  const booked = bookedDays(booking)
  return days.map((day) => {
    const why = skipped.find((one) => one.day === day)?.why ?? null
    const approved = booked.includes(day) ? 'booked' : 'skipped'
    const open = state === 'requested' ? 'requested' : 'ended'
    return { bookingId, spaceId, day, fromTime, toTime, state: state === 'approved' ? approved : open, why }
  })
}

function opened(
  vault: Unsealing['vault'],
  row: PlaceTables['bookings'],
  dates: readonly BookingDateRow[],
): StoredBooking {
  const { id, spaceId, state, requestedAt, record } = sealedBooking.open(vault, row.id, row)
  const { callName, contact, ...rest } = JSON.parse(record) as BookingRecord
  const [first] = dates
  const wanted = {
    space: spaceId,
    days: dates.map(({ day }) => day),
    from: first?.fromTime ?? '',
    to: first?.toTime ?? '',
  }
  const skipped = dates.flatMap(({ day, why }) => (why === null ? [] : [{ day, why }]))
  return { id, requestedAt, callName, contact, booking: { ...rest, state, wanted, skipped } }
}
