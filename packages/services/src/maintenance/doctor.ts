import {
  backupAge,
  branchSettings,
  type Check,
  checkClock,
  checkHolidays,
  checkReserve,
  checkRewrite,
  checkSpace,
  checkTrail,
  ending,
  examineBy,
  type Examined,
  lastTermEnd,
  LEADERS,
  trailJobFindings,
} from '@liangpai/server'
import type { Context } from '../context.ts'
import type { ServiceModule } from '../module.ts'
import { checkJobsOf } from './jobs.ts'
import { checkRowsOf } from './rows.ts'

/** All that the doctor of every services process looks at, in the order in which it speaks. */
const ownChecks: Readonly<Record<string, Check<Context>>> = {
  space: ({ data }) => checkSpace({ folders: [data] }),
  reserve: checkReserve,
  trail: checkTrail,
  trailJob: (context) => trailJobFindings(context),
  clock: checkClock,
  holidays: checkHolidays,
  terms: checkTerms,
  backup: checkBackup,
  rewrite: checkRewrite,
}

/** Looks at everything that can be looked at, of each module too. */
export function examine(context: Context, modules: readonly ServiceModule[]): Promise<Examined> {
  const ofModules = modules.flatMap(({ name, checks = {} }) =>
    Object.entries(checks).map(([what, check]) => [`${name} ${what}`, check] as const),
  )
  return examineBy(
    { rows: checkRowsOf(modules), jobs: checkJobsOf(modules), ...ownChecks, ...Object.fromEntries(ofModules) },
    context,
  )
}

/** The last term of the leaders of the branch: after it nobody can appoint anybody. */
async function checkTerms({ store: { db }, ledBy, now }: Context): ReturnType<Check<Context>> {
  return ending('servicesTermEnds', ledBy, { exp: await lastTermEnd(db, ledBy, LEADERS), now: now() })
}

/** When the last backup was made. */
async function checkBackup(context: Context): ReturnType<Check<Context>> {
  const last = await branchSettings.read(context.store.db, 'backup')
  const detail = await backupAge(context, last)
  if (detail === undefined) return []
  return [{ what: last === undefined ? 'servicesBackupMissing' : 'servicesBackupOld', urgency: 'soon', detail }]
}
