import { durationWords } from '@liangpai/presentation'
import { type Check, DAY, dayOf, ending, type Finding, lastTermEnd, LEADERS } from '@liangpai/server'
import { isPostgres, lastRewrite } from '@liangpai/server/store'
import type { Context } from '../../context.ts'
import { expiredCases } from '../../store/cases.ts'
import type { Db } from '../../store/store.ts'

/** Seconds by which the clocks of two machines may differ. */
const LEEWAY = 60

/** The trail has a line of later than now: the clock was ahead then, or is behind now, and days decide what is ended and deleted. */
export const checkClock: Check<Context> = async ({ store: { db }, now }) => {
  const newest = db.selectFrom('audit').select('at').orderBy('at', 'desc').limit(1)
  const ahead = ((await newest.executeTakeFirst())?.at ?? 0) - now()
  return ahead <= LEEWAY ? [] : [{ what: 'clockBehind', urgency: 'now', detail: durationWords(ahead) }]
}

/** The State publishes the holidays of a year in November of the one before. */
const PUBLISHED = '-11-01'

/** From November on: whether the next year's holidays are there; its dates are provisional until then. */
export const checkHolidays: Check<Context> = async ({ calendar: { knownUntil }, now }) => {
  const today = dayOf(now())
  const isDue = today >= `${knownUntil.slice(0, 4)}${PUBLISHED}`
  if (!isDue) return []
  const isOver = today > knownUntil
  return [{ what: 'holidaysEnd', urgency: isOver ? 'now' : 'soon', detail: knownUntil }]
}

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

/** Days after which what was deleted should be gone from a server's files. */
const OVERDUE = 31

/** When a server's tables were last rewritten. */
export const checkRewrite: Check<Context> = async ({ store: { db }, now }) => {
  if (!isPostgres(db)) return []
  const age = now() - ((await lastRewrite(db)) || (await beganAt(db)) || now())
  return age < OVERDUE * DAY ? [] : [{ what: 'rewriteOverdue', urgency: 'now', detail: durationWords(age) }]
}

/** When the station was set up, by the first line of its trail. */
export const beganAt = async (db: Db): Promise<number> =>
  (await db.selectFrom('audit').select('at').orderBy('seq').limit(1).executeTakeFirst())?.at ?? 0
