import { dayOf, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { isRemainder, remainderOf } from '../retention/remainder.ts'
import { caseOf, deleteCase, deletePictures, expiredCases, updateCase } from '../store/cases.ts'

/** Deletes what has had its day, each case by itself, and takes it out of the database's files. Returns the numbers. */
export async function forgetExpired(context: Context): Promise<string[]> {
  const today = dayOf(context.now())
  const expired = await context.read(SYSTEM, ({ tx }) => expiredCases(tx, today))
  for (const { number } of expired) await context.transact(SYSTEM, (work) => forgetOne(work, number, today))
  if (expired.length > 0) await context.store.erase()
  return expired.map(({ number }) => number)
}

async function forgetOne(work: Work, number: string, today: string): Promise<void> {
  const { record, keptUntil, lastUntil, picturesUntil } = await caseOf(work, number)
  const isOver = (day: string | null) => day !== null && day < today
  const remainder = remainderOf(record.case)
  if (isOver(lastUntil) || (isOver(keptUntil) && !remainder)) await deleteCase(work.tx, number)
  else {
    if (isOver(picturesUntil)) await deletePictures(work.tx, number)
    if (isOver(keptUntil) && remainder && !isRemainder(record.case)) {
      await deletePictures(work.tx, number)
      await updateCase(work, { number, record: { case: remainder, course: [] } }, work)
    }
  }
  const { tx, at, actor, ledBy } = work
  await addAudit(tx, { at, actor, verb: 'forget', subject: number, detail: '{}', organizationId: ledBy })
}
