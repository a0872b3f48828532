import { dayOf, SYSTEM } from '@liangpai/server'
import { deleteSheet } from '../store/sheets.ts'
import type { CalendarContext } from '../store/schema.ts'

/** Deletes names 90 days after their year (SERVICES 7); the counts of sessions that were held stay. Returns the sheets. */
export async function forgetSheets(context: CalendarContext): Promise<string[]> {
  const today = dayOf(context.now())
  const sheets = await context.store.db.selectFrom('signupSheets').select('id').where('keptUntil', '<', today).execute()
  for (const { id } of sheets) await context.transact(SYSTEM, (work) => deleteSheet(work, id))
  // A sheet of two years stays for the later one; what it has of the earlier one goes.
  await context.transact(SYSTEM, ({ tx }) => tx.deleteFrom('signups').where('keptUntil', '<', today).execute())
  if (sheets.length > 0) await context.store.erase()
  return sheets.map(({ id }) => id)
}
