import { DAY, SYSTEM } from '@liangpai/server'
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
 * Signs what is due: lists before they are stale, configurations daily, charters monthly; and deletes what is old. True if
 * anything was due.
 */
export async function signDue(context: Context): Promise<boolean> {
  if ((await whatIsDue(context.store.db, context.now())).length === 0) return false
  const sign = async (work: Work) => {
    // One process at a time, and checked again: another may have been faster.
    await settings.lock(work.tx, 'upkeep')
    const due = await whatIsDue(work.tx, work.at)
    for (const sign of due) await sign(work)
    await forgetOld(work)
    return due.length > 0
  }
  return context.transact(SYSTEM, sign, { urgent: true })
}

type Signing = (work: Work) => Promise<void>

async function whatIsDue(db: Db, now: number): Promise<Signing[]> {
  const due = []
  for (const issuer of await issuers(db)) due.push(...(await dueOf(db, issuer, now)))
  return due
}

async function dueOf(db: Db, issuer: Issuer, now: number): Promise<Signing[]> {
  const ageOf = async (kind: 'configuration' | 'statement') =>
    now - ((await findStatement(db, issuer.id, kind))?.iat ?? -Infinity)
  const lists = await listsOf(db, issuer.id)
  return [
    ...((await ageOf('configuration')) >= CONFIGURATION_DAILY ? [(work: Work) => signConfiguration(work, issuer)] : []),
    ...(issuer.id !== OFFICE && (await ageOf('statement')) >= CHARTER_MONTHLY
      ? [(work: Work) => signCharter(work, issuer)]
      : []),
    ...lists.filter(({ iat }) => now - iat >= RESIGN_AFTER).map((list) => (work: Work) => signList(work, list)),
  ]
}
