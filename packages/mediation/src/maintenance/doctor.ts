import {
  type Check,
  checkClock,
  checkHolidays,
  checkReserve,
  checkRewrite,
  checkSpace,
  checkTrail,
  type Examined,
  examineBy,
  trailJobFindings,
} from '@liangpai/server'
import type { Context } from '../context.ts'
import { checkBackup } from './checks/backup.ts'
import { checkRows } from './checks/rows.ts'
import { checkJobs, checkTerms } from './checks/time.ts'

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
