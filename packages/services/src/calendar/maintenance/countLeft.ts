import type { Left } from '@liangpai/server'
import type { PlainDate } from '@liangpai/core/organization'
import type { Kysely } from 'kysely'
import type { CalendarTables } from '../store/hoursSchema.ts'

/** The offers that nobody let lapse by a second, and the names and hours that nobody deleted by a day. */
export async function countLeft(
  db: Kysely<CalendarTables>,
  { day, second }: { day: PlainDate; second: number },
): Promise<Left> {
  const offers = await db.selectFrom('calendarSessions').select('id').where('lapsesAt', '<=', second).execute()
  const sheets = await db.selectFrom('signupSheets').select('id').where('keptUntil', '<', day).execute()
  const records = await db.selectFrom('volunteerRecords').select('id').where('keptUntil', '<', day).execute()
  return { unended: offers.length, undeleted: sheets.length + records.length }
}
