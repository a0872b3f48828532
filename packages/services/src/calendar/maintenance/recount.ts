import { SYSTEM } from '@liangpai/server'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { recordKeptUntil } from '../hours/volunteerRecord.ts'
import { namesKeptUntil } from '../signup/retention.ts'
import type { HoursContext, HoursWork } from '../store/hoursSchema.ts'

/**
 * Counts anew until when names and hours are kept, where the operator set other numbers. An offer and a date that somebody was told
 * stay as they are. Returns how many days changed.
 */
export const recountKept = (context: HoursContext): Promise<number> =>
  context.transact(SYSTEM, async (work) => (await recountNames(work)) + (await recountHours(work)), { long: true })

async function recountNames(work: HoursWork): Promise<number> {
  const { tx } = work
  const { names } = (await clocksOf(work)).retention
  const rows = await tx
    .selectFrom('signups')
    .innerJoin('calendarSessions', 'calendarSessions.id', 'signups.sessionId')
    .select(['signups.id', 'signups.sheetId', 'signups.keptUntil', 'calendarSessions.day'])
    .execute()
  const dated = rows.map((row) => ({ ...row, until: namesKeptUntil({ times: row }, names) }))
  const changed = dated.filter(({ until, keptUntil }) => until !== keptUntil)
  const lastOfSheet = new Map<string, string>()
  for (const { sheetId, until } of dated) if (until > (lastOfSheet.get(sheetId) ?? '')) lastOfSheet.set(sheetId, until)
  for (const { id, until } of changed)
    await tx.updateTable('signups').set({ keptUntil: until }).where('id', '=', id).execute()
  for (const sheetId of new Set(changed.map((one) => one.sheetId))) {
    const keptUntil = lastOfSheet.get(sheetId) ?? ''
    await tx.updateTable('signupSheets').set({ keptUntil }).where('id', '=', sheetId).execute()
  }
  return changed.length
}

async function recountHours(work: HoursWork): Promise<number> {
  const { tx } = work
  const { retention } = await clocksOf(work)
  const rows = await tx
    .selectFrom('volunteerRecords')
    .innerJoin('calendarSessions', 'calendarSessions.id', 'volunteerRecords.sessionId')
    .select(['volunteerRecords.id', 'volunteerRecords.keptUntil', 'calendarSessions.day'])
    .execute()
  const dated = rows.map((row) => ({ ...row, until: recordKeptUntil(row, retention) }))
  const changed = dated.filter(({ until, keptUntil }) => until !== keptUntil)
  for (const { id, until } of changed)
    await tx.updateTable('volunteerRecords').set({ keptUntil: until }).where('id', '=', id).execute()
  return changed.length
}
