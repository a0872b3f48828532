import { type Check, checkReserve, checkSpace, type Examined, examineBy, trailJobFindings } from '@liangpai/server'
import { brokenLink, inSnapshot } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { checkBackup } from './checks/backup.ts'
import { checkRows } from './checks/rows.ts'
import { checkClock, checkHolidays, checkJobs, checkRewrite, checkTerms } from './checks/time.ts'
import { requireMasterKey } from './requireMasterKey.ts'

/** All that the doctor of a station looks at, in the order in which it speaks. */
const checks: Readonly<Record<string, Check<Context>>> = {
  space: ({ data }) => checkSpace({ folders: [data] }),
  reserve: checkReserve,
  rows: checkRows,
  trail: checkTrail,
  trailJob: (context) => trailJobFindings(context),
  clock: checkClock,
  jobs: checkJobs,
  holidays: checkHolidays,
  terms: checkTerms,
  backup: checkBackup,
  rewrite: checkRewrite,
}

/** Looks at everything that can be looked at. */
export const examine = (context: Context): Promise<Examined> => examineBy(checks, context)

/** Lines of the trail that somebody has changed, added or taken out. */
async function checkTrail({ store, vault }: Context): Promise<Awaited<ReturnType<Check<Context>>>> {
  await requireMasterKey({ tx: store.db, vault })
  const position = await inSnapshot(store.db, (db) => brokenLink(db, vault.authenticator('trail')))
  return position === undefined ? [] : [{ what: 'trailChanged', urgency: 'now', detail: String(position) }]
}
