import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { type TenancyClocks, tenancyClocks } from '../tenancy/clock.ts'
import type { PlaceDb, PlaceTx } from './place.ts'

/** On which terms a venue is let: the deposit, unless none is set yet, how it is paid, and the time limits. */
export type Letting = { depositFen?: number; howToPay: string; clocks: TenancyClocks }

const days = z.number().int().min(1).max(60)
const schema = z.strictObject({
  answer: days,
  deposit: days,
  settle: days,
  objection: days,
  recheck: days,
  refund: days,
})

/** What the host of a venue set; the defaults before. Throws `rowDamaged`. */
export async function lettingOf(db: PlaceDb, venue: string): Promise<Letting> {
  const row = await db.selectFrom('lettings').selectAll().where('venueId', '=', venue).executeTakeFirst()
  if (!row) return { howToPay: '', clocks: tenancyClocks }
  const read = schema.safeParse(JSON.parse(row.clocks))
  if (!read.success) throw new Refusal('rowDamaged', 'lettings')
  return { ...(row.depositFen !== null && { depositFen: row.depositFen }), howToPay: row.howToPay, clocks: read.data }
}

/** Stores what the host of a venue sets. Deposits that were asked for before stay as they are. */
export async function setLetting(tx: PlaceTx, venueId: string, letting: Letting): Promise<void> {
  const { depositFen = null, howToPay, clocks } = letting
  const set = { depositFen, howToPay, clocks: JSON.stringify(clocks) }
  await tx
    .insertInto('lettings')
    .values({ venueId, ...set })
    .onConflict((c) => c.column('venueId').doUpdateSet(set))
    .execute()
}
