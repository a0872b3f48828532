import { isDeepStrictEqual } from 'node:util'
import { dayOf, eachThing, forgetWaysIn, orFault, Refusal, SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import type { Context, Work } from '../context.ts'
import { remainderOf } from '../retention/remainder.ts'
import { caseOf, deleteCase, deletePictures, expiredCases, updateCase } from '../store/cases.ts'

/**
 * Deletes ways in that have ended, and what has had its day, and takes it out of the database's files: each case by itself, one that fails holds up no other, and
 * is thrown in the end. Returns the numbers.
 */
export async function forgetExpired(context: Context): Promise<string[]> {
  await forgetWaysIn(context.store, context.now())
  const today = dayOf(context.now())
  const expired = await context.read(SYSTEM, ({ tx }) => expiredCases(tx, today))
  const worked = await eachThing(
    expired.map(({ number }) => number),
    (number) => context.transact(SYSTEM, (work) => forgetOne(work, number, today)),
  )
  if (worked.done.length > 0) await context.store.erase()
  return orFault(worked)
}

/** Whether anything was left to delete: what stays of a case for years is found here each day. */
async function forgetOne(work: Work, number: string, today: string): Promise<boolean> {
  if (!(await deleteWhatIsOver(work, number, today))) return false
  const { tx, at, actor, ledBy } = work
  await addAudit(tx, { at, actor, verb: 'forget', subject: number, detail: '{}', organizationId: ledBy })
  return true
}

async function deleteWhatIsOver(work: Work, number: string, today: string): Promise<boolean> {
  const isOver = (day: string | null) => day !== null && day < today
  if (await isLost(work, number, isOver)) {
    await deleteCase(work.tx, number)
    return true
  }
  const { record, keptUntil, lastUntil, picturesUntil } = await caseOf(work, number)
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

/** Whether a case is past the last day of any of it, and cannot be opened: it is deleted unread. Throws what else goes wrong. */
async function isLost(work: Work, number: string, isOver: (day: string) => boolean): Promise<boolean> {
  try {
    await caseOf(work, number)
    return false
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'rowDamaged') throw error
    const found = work.tx.selectFrom('cases').select('lastUntil').where('number', '=', number)
    const row = await found.executeTakeFirst()
    if (row && isOver(row.lastUntil)) return true
    throw error
  }
}
