import { dayOf, eachThing, orFault, SYSTEM } from '@liangpai/server'
import type { Tx } from '@liangpai/server/store'
import { calendarClocksOf } from '../../clocks/storedClocks.ts'
import { namesKeptUntil } from '../signup/retention.ts'
import { deleteSheet, sheetMatter } from '../store/sheets.ts'
import type { CalendarContext, Work } from '../store/schema.ts'
import { noteOfTime } from '../../maintenance/noteOfTime.ts'
import { settings } from '../../store/settings.ts'

/**
 * Deletes names 90 days after their year (SERVICES 7), each sheet by itself; the counts of sessions that were held stay. Returns the
 * sheets.
 */
export async function forgetSheets(context: CalendarContext): Promise<string[]> {
  const today = dayOf(context.now())
  await context.transact(SYSTEM, recountNames)
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

/** Where the operator set another number of days, the dates of what is kept follow it, once. */
async function recountNames(work: Work): Promise<void> {
  const { tx } = work
  const { names } = await calendarClocksOf(work)
  const base = tx as unknown as Tx // the settings are a table of every module's database
  if ((await settings.read(base, 'namesCounted')) === String(names)) return
  await settings.write(base, 'namesCounted', String(names))
  const rows = await tx
    .selectFrom('signups')
    .innerJoin('calendarSessions', 'calendarSessions.id', 'signups.sessionId')
    .select(['signups.id', 'signups.sheetId', 'signups.keptUntil', 'calendarSessions.day'])
    .execute()
  const dated = rows.map((row) => ({ ...row, until: namesKeptUntil({ times: row }, names) }))
  for (const { id, sheetId } of dated.filter(({ until, keptUntil }) => until !== keptUntil)) {
    const until = dated.find((one) => one.id === id)?.until ?? ''
    await tx.updateTable('signups').set({ keptUntil: until }).where('id', '=', id).execute()
    const ofSheet = dated.filter((one) => one.sheetId === sheetId).map((one) => one.until)
    const last = ofSheet.toSorted().at(-1) ?? until
    await tx.updateTable('signupSheets').set({ keptUntil: last }).where('id', '=', sheetId).execute()
  }
}
