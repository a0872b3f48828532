import { Refusal } from '@liangpai/server'
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
import { checkReserve } from './checks/reserve.ts'
import { checkRewrite } from './checks/rewrite.ts'
import { checkRoot } from './checks/root.ts'
import { checkRows } from './checks/rows.ts'
import { checkServing } from './checks/serving.ts'
import { checkSpace } from './checks/space.ts'
import { checkStationKeys } from './checks/stationKeys.ts'
import { checkStops } from './checks/stops.ts'
import { checkTerms } from './checks/terms.ts'
import { checkTrail, checkTrailJob } from './checks/trail.ts'
import type { Check, Finding } from './finding.ts'

/** All that the doctor looks at, in the order in which it speaks. */
const checks: Readonly<Record<string, Check>> = {
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

/** What was found, and what refused to be looked at. */
export type Examined = { findings: Finding[]; unexamined: Refusal[] }

/**
 * Looks at everything, the rest also where one check cannot look. What ends is judged by the time that the registry goes
 * by, also while the clock is doubted.
 */
export async function examine(context: Context): Promise<Examined> {
  const findings: Finding[] = []
  const unexamined: Refusal[] = []
  for (const [name, check] of Object.entries(checks))
    unexamined.push(...(await attempt(name, async () => void findings.push(...(await check(context))))))
  return sortOut({ findings, unexamined })
}

/** Each refusal once, although several checks met it; a damaged row that kept one from looking is a finding like others. */
export function sortOut({ findings, unexamined }: Examined): Examined {
  const codes = unexamined.map(({ code }) => code)
  const refusals = unexamined.filter(({ code }, i) => code === 'checkFailed' || codes.indexOf(code) === i)
  const damaged = refusals.filter(({ code }) => code === 'rowDamaged')
  return {
    findings: [...findings, ...damaged.map(({ detail }) => rowDamaged(detail))],
    unexamined: refusals.filter((refusal) => !damaged.includes(refusal)),
  }
}

const rowDamaged = (detail: Refusal['detail']): Finding => ({
  what: 'rowDamaged',
  urgency: 'now',
  ...(detail !== undefined && { detail }),
})

/** Does a piece of the look that must not stop the rest; returns what refused it. */
export const attempt = (name: string, look: () => Promise<unknown>): Promise<Refusal[]> =>
  look().then(
    () => [],
    (error: unknown) => [refusalOf(name, error)],
  )

/** A refusal as it is, and a fault that nobody foresaw under the name of the piece in which it was. */
export const refusalOf = (name: string, error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal('checkFailed', `${name}: ${error instanceof Error ? error.message : String(error)}`)
