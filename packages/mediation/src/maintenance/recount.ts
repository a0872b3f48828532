import { eachThing, orFault, SYSTEM } from '@liangpai/server'
import type { Context } from '../context.ts'
import { caseOf, openCases, updateCase } from '../store/cases.ts'
import { settings } from '../store/settings.ts'

/**
 * Counts the dates of all open cases anew once more holidays are known than when they were counted last. Returns how many cases
 * there were to count.
 */
export async function recountDates(context: Context): Promise<number> {
  const { knownUntil } = context.calendar
  const [counted, open] = await context.read(SYSTEM, async ({ tx }) => [
    await settings.read(tx, 'knownUntil'),
    await openCases(tx),
  ])
  if (counted === knownUntil) return 0
  const worked = await eachThing(
    open.map(({ number }) => number),
    (number) =>
      context.transact(SYSTEM, async (work) => {
        const { record } = await caseOf(work, number)
        await updateCase(work, { number, record }, work)
        return true
      }),
  )
  await context.transact(SYSTEM, ({ tx }) => settings.write(tx, 'knownUntil', knownUntil))
  return orFault(worked).length
}
