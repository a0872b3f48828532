import type { ServiceConfig } from '../config.ts'
import type { PublishedHolidays } from '../workingDays/workingCalendar.ts'

/** How the service of a branch is opened. */
export type BranchConfig = ServiceConfig & {
  /** Holidays in place of those that this release knows; for tests and rehearsals. */
  holidays?: PublishedHolidays
}
