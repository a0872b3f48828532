import { type Check, DAY, dayOf, ending, type Finding, lastTermEnd, LEADERS } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { expiredCases } from '../../store/cases.ts'
import type { Db } from '../../store/store.ts'

/** What the jobs of the service should have done by yesterday: ended by time, and deleted. */
export const checkJobs: Check<Context> = async ({ store: { db }, now }) => {
  const yesterday = dayOf(now() - DAY)
  const late = [
    ['casesOverdue', await overdue(db, yesterday)],
    ['casesKept', await undeleted(db, yesterday)],
  ] as const
  return late.flatMap(([what, cases]): Finding[] =>
    cases === 0 ? [] : [{ what, urgency: 'now', detail: String(cases) }],
  )
}

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

/** The last term of the station's leaders: after it nobody can appoint anybody. */
export const checkTerms: Check<Context> = async ({ store: { db }, ledBy, now }) =>
  ending('stationTermEnds', ledBy, { exp: await lastTermEnd(db, ledBy, LEADERS), now: now() })
