import { Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'
import { checkBackup } from './checks/backup.ts'
import { checkBadgeFiles } from './checks/badgeFiles.ts'
import { checkCharters } from './checks/charters.ts'
import { checkClock } from './checks/clock.ts'
import { checkConfigurations } from './checks/configurations.ts'
import { checkJournal } from './checks/journal.ts'
import { checkKeys } from './checks/keys.ts'
import { checkLists } from './checks/lists.ts'
import { checkReserve } from './checks/reserve.ts'
import { checkRoot } from './checks/root.ts'
import { checkRows } from './checks/rows.ts'
import { checkSpace } from './checks/space.ts'
import { checkTerms } from './checks/terms.ts'
import type { Check, Finding } from './finding.ts'

/** All that the doctor looks at, in the order in which it speaks. */
const checks: Readonly<Record<string, Check>> = {
  space: checkSpace,
  reserve: checkReserve,
  keys: checkKeys,
  rows: checkRows,
  badgeFiles: checkBadgeFiles,
  journal: checkJournal,
  clock: checkClock,
  root: checkRoot,
  charters: checkCharters,
  configurations: checkConfigurations,
  lists: checkLists,
  terms: checkTerms,
  backup: checkBackup,
}

/** What was found, and what refused to be looked at. */
export type Examined = { findings: Finding[]; unexamined: Refusal[] }

/**
 * Looks at everything, the rest also where one check cannot look. Where the clock is doubted, what ends is judged by the
 * later time.
 */
export async function examine(registry: Context): Promise<Examined> {
  const { clock } = registry
  const context: Context = { ...registry, now: () => Math.max(clock.now(), Math.floor(clock.wall())) }
  const findings: Finding[] = []
  const unexamined = new Map<string, Refusal>()
  for (const [name, check] of Object.entries(checks))
    try {
      findings.push(...(await check(context)))
    } catch (error) {
      if (error instanceof Refusal) unexamined.set(error.code, error)
      else unexamined.set(name, checkFailed(name, error))
    }
  return { findings, unexamined: [...unexamined.values()] }
}

/** A fault that nobody foresaw, in a check of that name. */
export const checkFailed = (name: string, error: unknown): Refusal =>
  new Refusal('checkFailed', `${name}: ${error instanceof Error ? error.message : String(error)}`)
