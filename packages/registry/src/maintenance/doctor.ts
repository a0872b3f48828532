import { type Check, checkReserve, checkRewrite, checkSpace, type Examined, examineBy } from '@liangpai/server'
import type { Context } from '../context.ts'
import { checkBackup, checkOldBackups } from './checks/backup.ts'
import { checkBadgeFiles } from './checks/badgeFiles.ts'
import { checkCharters } from './checks/charters.ts'
import { checkClock } from './checks/clock.ts'
import { checkConfigurations } from './checks/configurations.ts'
import { checkJournal } from './checks/journal.ts'
import { checkKeys } from './checks/keys.ts'
import { checkLists } from './checks/lists.ts'
import { checkOrganizations } from './checks/organizations.ts'
import { checkPublished } from './checks/published.ts'
import { checkRoot } from './checks/root.ts'
import { checkRows } from './checks/rows.ts'
import { checkServing } from './checks/serving.ts'
import { checkStationKeys } from './checks/stationKeys.ts'
import { checkStops } from './checks/stops.ts'
import { checkTerms } from './checks/terms.ts'
import { checkTrail, checkTrailJob } from './checks/trail.ts'

/** All that the doctor looks at, in the order in which it speaks. */
const checks: Readonly<Record<string, Check<Context>>> = {
  space: checkSpace,
  reserve: checkReserve,
  keys: checkKeys,
  rows: checkRows,
  organizations: checkOrganizations,
  badgeFiles: checkBadgeFiles,
  published: checkPublished,
  serving: checkServing,
  journal: checkJournal,
  trail: checkTrail,
  trailJob: checkTrailJob,
  stops: checkStops,
  clock: checkClock,
  root: checkRoot,
  charters: checkCharters,
  configurations: checkConfigurations,
  lists: checkLists,
  terms: checkTerms,
  stationKeys: checkStationKeys,
  backup: checkBackup,
  oldBackups: checkOldBackups,
  rewrite: checkRewrite,
}

/** Looks at everything that can be looked at. */
export const examine = (context: Context): Promise<Examined> => examineBy(checks, context)
