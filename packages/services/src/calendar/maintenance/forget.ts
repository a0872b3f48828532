import { dayOf, eachThing, orFault, SYSTEM } from '@liangpai/server'
import { deleteSheet, sheetMatter } from '../store/sheets.ts'
import type { CalendarContext, Work } from '../store/schema.ts'
import { noteOfTime } from '../../maintenance/noteOfTime.ts'

/**
 * Deletes names 90 days after their year (SERVICES 7), each sheet by itself; the counts of sessions that were held stay. Returns the
 * sheets.
 */
export async function forgetSheets(context: CalendarContext): Promise<string[]> {
  const today = dayOf(context.now())
  const found = context.store.db.selectFrom('signupSheets').select('id').where('keptUntil', '<', today)
  const sheets = (await found.execute()).map(({ id }) => id)
  const over = context.store.db.selectFrom('signups').select('sheetId').distinct().where('keptUntil', '<', today)
  // A sheet of two years stays for the later one; what it has of the earlier one goes.
  const partly = (await over.execute()).map(({ sheetId }) => sheetId).filter((id) => !sheets.includes(id))
  const gone = await eachThing(sheets, (id) => context.transact(SYSTEM, (work) => forgetOne(work, id)))
  const reduced = await eachThing(partly, (id) => context.transact(SYSTEM, (work) => reduce(work, id, today)))
  if (gone.done.length + reduced.done.length > 0) await context.store.erase()
  const fault = gone.fault ?? reduced.fault
  return orFault({ done: gone.done, ...(fault !== undefined && { fault }) })
}

async function forgetOne(work: Work, id: string): Promise<boolean> {
  const host = await hostOfSheet(work, id)
  await deleteSheet(work, id)
  await noteOfTime(work, { verb: 'forget', subject: sheetMatter(id).of, host })
  return true
}

async function reduce(work: Work, id: string, today: string): Promise<boolean> {
  const host = await hostOfSheet(work, id)
  await work.tx.deleteFrom('signups').where('sheetId', '=', id).where('keptUntil', '<', today).execute()
  await noteOfTime(work, { verb: 'forget', subject: sheetMatter(id).of, host })
  return true
}

/** The branch in whose trail it stands: the first host of the sheet's first session; a row that cannot be read holds up no deletion. */
async function hostOfSheet({ tx, ledBy }: Work, id: string): Promise<string> {
  const row = await tx
    .selectFrom('signups')
    .innerJoin('calendarSessions', 'calendarSessions.id', 'signups.sessionId')
    .select('calendarSessions.hosts')
    .where('signups.sheetId', '=', id)
    .orderBy('calendarSessions.day')
    .executeTakeFirst()
  try {
    const [host] = JSON.parse(row?.hosts ?? '[]') as string[]
    return host ?? ledBy
  } catch {
    return ledBy
  }
}
