import type { Left } from '@liangpai/server'
import { expiredCases } from '../store/cases.ts'
import type { Db } from '../store/store.ts'

/** How many cases time should have ended before a day, or deleted something of. */
export const countLeft = async (db: Db, day: string): Promise<Left> => ({
  unended: await overdue(db, day),
  undeleted: await undeleted(db, day),
})

async function overdue(db: Db, day: string): Promise<number> {
  const found = db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll().as('cases'))
    .where('endsAfter', '<', day)
  return Number((await found.executeTakeFirst())?.cases ?? 0)
}

/** Cases past their last day, and pictures past theirs; what stays of a case for years is found beyond its own day. */
async function undeleted(db: Db, day: string): Promise<number> {
  const expired = (await expiredCases(db, day)).map(({ number }) => number)
  if (expired.length === 0) return 0
  const found = db
    .selectFrom('cases')
    .leftJoin('pictures', 'pictures.caseNumber', 'cases.number')
    .select('cases.number')
    .distinct()
    .where((eb) =>
      eb.or([
        eb('cases.lastUntil', '<', day),
        eb.and([eb('cases.picturesUntil', '<', day), eb('pictures.id', 'is not', null)]),
      ]),
    )
  return (await found.execute()).length
}
