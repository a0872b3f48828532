import type { Left } from '@liangpai/server'
import type { PlainDate } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import { idsDue } from '../store/bookings.ts'
import type { PlaceTables } from '../store/schema.ts'
import { tenanciesDue } from '../store/tenancies.ts'

/** The bookings and tenancies that nobody ended or deleted by a day. */
export async function countLeft(db: Kysely<PlaceTables>, { day }: { day: PlainDate }): Promise<Left> {
  const unended = [...(await idsDue(db, 'elapsing', day)), ...(await tenanciesDue(db, 'ending', day))]
  const undeleted = [...(await idsDue(db, 'expired', day)), ...(await tenanciesDue(db, 'expired', day))]
  return { unended: unended.length, undeleted: undeleted.length }
}
