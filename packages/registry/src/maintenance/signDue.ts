import { DAY, SYSTEM } from '@liangpai/server'
import { LEEWAY } from '../clock/clock.ts'
import type { Context, Work } from '../context.ts'
import { signCharter, signConfiguration } from '../publication/configuration.ts'
import { RESIGN_AFTER, signList } from '../publication/statusList.ts'
import { type Issuer, issuers, OFFICE } from '../store/issuers.ts'
import { settings } from '../store/settings.ts'
import { findStatement } from '../store/statements.ts'
import { listsOf } from '../store/statusLists.ts'
import type { Db } from '../store/store.ts'
import { forgetOld } from './forget.ts'

const CONFIGURATION_DAILY = DAY
const CHARTER_MONTHLY = 30 * DAY

/**
 * Signs what is due: lists before they are stale, configurations daily, charters monthly, and whatever is dated further
 * ahead than the leeway; and deletes what is old. While the clock is doubted, lists alone, and nothing is deleted. True if
 * anything was due.
 */
export async function signDue(context: Context): Promise<boolean> {
  if ((await whatIsDue(context, context.store.db, context.now())).length === 0) return false
  const sign = async (work: Work) => {
    // One process at a time, and checked again: another may have been faster.
    await settings.lock(work.tx, 'upkeep')
    const due = await whatIsDue(work, work.tx, work.at)
    for (const sign of due) await sign(work)
    if (work.clock.isSure()) await forgetOld(work)
    return due.length > 0
  }
  return context.transact(SYSTEM, sign, { urgent: true })
}

type Signing = (work: Work) => Promise<void>

async function whatIsDue({ clock }: Pick<Context, 'clock'>, db: Db, now: number): Promise<Signing[]> {
  const due = []
  for (const issuer of await issuers(db)) {
    if (clock.isSure()) due.push(...(await dueStatements(db, issuer, now)))
    due.push(...(await dueLists(db, issuer, now)))
  }
  return due
}

async function dueStatements(db: Db, issuer: Issuer, now: number): Promise<Signing[]> {
  const isDue = async (kind: 'configuration' | 'statement', every: number) => {
    const statement = await findStatement(db, issuer.id, kind)
    return !statement || now - statement.iat >= every || isAhead(statement.iat, now)
  }
  const isConfigurationDue = await isDue('configuration', CONFIGURATION_DAILY)
  const isCharterDue = issuer.id !== OFFICE && (await isDue('statement', CHARTER_MONTHLY))
  return [
    ...(isConfigurationDue ? [(work: Work) => signConfiguration(work, issuer)] : []),
    ...(isCharterDue ? [(work: Work) => signCharter(work, issuer)] : []),
  ]
}

async function dueLists(db: Db, issuer: Issuer, now: number): Promise<Signing[]> {
  const due = (await listsOf(db, issuer.id)).filter(
    ({ iat, newestIat }) => now - iat >= RESIGN_AFTER || isAhead(iat, now) || comesTrue(newestIat, iat, now),
  )
  return due.map((list) => (work: Work) => signList(work, list))
}

const isAhead = (iat: number, now: number): boolean => iat > now + LEEWAY

/** Whether a list signed while the clock was ahead begins to count: the published one has to be newer than that. */
const comesTrue = (newestIat: number, iat: number, now: number): boolean => newestIat > iat && newestIat < now + LEEWAY
