import { type Context, SYSTEM, type Work } from '../context.ts'
import { issuers, OFFICE } from '../store/organizations.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { findStatement } from '../store/statements.ts'
import { listsOf } from '../store/statusLists.ts'
import { DAY } from '../time.ts'
import { forgetOld } from '../verbs/forget.ts'
import { signCharter, signConfiguration } from './configuration.ts'
import { RESIGN_AFTER, signList } from './statusList.ts'

const CONFIGURATION_DAILY = DAY
const CHARTER_MONTHLY = 30 * DAY

/**
 * Signs anew what is due: lists before they are stale, configurations daily, charters monthly; and forgets what is old.
 * True if anything was due.
 */
export async function signDue(context: Context): Promise<boolean> {
  if ((await whatIsDue(context.store.db, context.now())).length === 0) return false
  return context.store.transact(async (tx) => {
    const at = context.now()
    const work = { ...context, tx, at, actor: SYSTEM }
    // Looked at again under the lock: another process may have been faster.
    const due = await whatIsDue(tx, at)
    for (const sign of due) await sign(work)
    await forgetOld(work)
    return due.length > 0
  })
}

type Signing = (work: Work) => Promise<void>

async function whatIsDue(db: Context['store']['db'], now: number): Promise<Signing[]> {
  const due = []
  for (const organization of await issuers(db)) due.push(...(await dueOf(db, organization, now)))
  return due
}

async function dueOf(db: Context['store']['db'], organization: OrganizationRow, now: number): Promise<Signing[]> {
  const age = async (kind: 'configuration' | 'statement') =>
    now - ((await findStatement(db, organization.id, kind))?.iat ?? -Infinity)
  const lists = await listsOf(db, organization.id)
  return [
    ...((await age('configuration')) >= CONFIGURATION_DAILY
      ? [(work: Work) => signConfiguration(work, organization)]
      : []),
    ...(organization.id !== OFFICE && (await age('statement')) >= CHARTER_MONTHLY
      ? [(work: Work) => signCharter(work, organization)]
      : []),
    ...lists.filter(({ iat }) => now - iat >= RESIGN_AFTER).map((list) => (work: Work) => signList(work, list)),
  ]
}
