import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import { clockTable } from '../../clocks/clocks.ts'
import { clocksOf, withNumbers } from '../../clocks/storedClocks.ts'
import { type TenancyClocks, tenancyClocksOf } from '../tenancy/clock.ts'
import type { PlaceDb, PlaceTx } from './place.ts'

/** On which terms a venue is let: the deposit, unless none is set yet, and how it is paid. */
type Terms = { depositFen?: number; howToPay: string }

/** The same with the time limits that hold, and those of them that the host chose. */
export type Letting = Terms & { clocks: TenancyClocks; ownClocks: Partial<TenancyClocks> }

const daysOf = (clock: keyof TenancyClocks) => z.int().min(1).max(clockTable.place[clock].most).exactOptional()
const schema = z.strictObject({
  answer: daysOf('answer'),
  deposit: daysOf('deposit'),
  settle: daysOf('settle'),
  objection: daysOf('objection'),
  recheck: daysOf('recheck'),
  refund: daysOf('refund'),
})

/** What the host of a venue set, and the operator's clocks where it set none. Throws `rowDamaged`. */
export async function lettingOf(db: PlaceDb, venue: string): Promise<Letting> {
  const usual = tenancyClocksOf((await clocksOf({ tx: db })).place)
  const row = await db.selectFrom('lettings').selectAll().where('venueId', '=', venue).executeTakeFirst()
  if (!row) return { howToPay: '', clocks: usual, ownClocks: {} }
  const read = schema.safeParse(JSON.parse(row.clocks))
  if (!read.success) throw new Refusal('rowDamaged', 'lettings')
  const terms = { ...(row.depositFen !== null && { depositFen: row.depositFen }), howToPay: row.howToPay }
  return { ...terms, clocks: withNumbers(usual, read.data), ownClocks: read.data }
}

/** What the host of a venue sets, as it stands. */
export const termsOf = ({ depositFen, howToPay, ownClocks }: Omit<Letting, 'clocks'>) => ({
  ...(depositFen !== undefined && { depositFen }),
  howToPay,
  ownClocks,
})

/** Stores what the host of a venue sets. Deposits that were asked for before stay as they are. */
export async function setLetting(
  tx: PlaceTx,
  venueId: string,
  {
    depositFen = null,
    howToPay,
    ownClocks,
  }: Omit<Terms, 'depositFen'> & {
    depositFen?: number | null
    ownClocks: Partial<TenancyClocks>
  },
): Promise<void> {
  const set = { depositFen, howToPay, clocks: JSON.stringify(ownClocks) }
  await tx
    .insertInto('lettings')
    .values({ venueId, ...set })
    .onConflict((c) => c.column('venueId').doUpdateSet(set))
    .execute()
}
