import { isDeepStrictEqual } from 'node:util'
import { dayOf, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { remainderOf } from '../retention/remainder.ts'
import { caseOf, deleteCase, deletePictures, expiredCases, updateCase } from '../store/cases.ts'

/** Deletes what has had its day, each case by itself, and takes it out of the database's files. Returns the numbers. */
export async function forgetExpired(context: Context): Promise<string[]> {
  const today = dayOf(context.now())
  const expired = await context.read(SYSTEM, ({ tx }) => expiredCases(tx, today))
  const forgotten: string[] = []
  for (const { number } of expired)
    if (await context.transact(SYSTEM, (work) => forgetOne(work, number, today))) forgotten.push(number)
  if (forgotten.length > 0) await context.store.erase()
  return forgotten
}

/** Whether anything was left to delete: what stays of a case for years is found here each day. */
async function forgetOne(work: Work, number: string, today: string): Promise<boolean> {
  if (!(await deleteWhatIsOver(work, number, today))) return false
  const { tx, at, actor, ledBy } = work
  await addAudit(tx, { at, actor, verb: 'forget', subject: number, detail: '{}', organizationId: ledBy })
  return true
}

async function deleteWhatIsOver(work: Work, number: string, today: string): Promise<boolean> {
  const { record, keptUntil, lastUntil, picturesUntil } = await caseOf(work, number)
  const isOver = (day: string | null) => day !== null && day < today
  const remainder = remainderOf(record.case, today)
  if (isOver(lastUntil) || (isOver(keptUntil) && !remainder)) {
    await deleteCase(work.tx, number)
    return true
  }
  const isReduced = isOver(keptUntil) && remainder !== undefined && !isDeepStrictEqual(remainder, record.case)
  if (isReduced) await updateCase(work, { number, record: { case: remainder, course: [] } }, work)
  const pictures = isReduced || isOver(picturesUntil) ? await deletePictures(work.tx, number) : 0
  return isReduced || pictures > 0
}
