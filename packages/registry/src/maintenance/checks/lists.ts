import type { Check, Finding } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { issuers } from '../../store/issuers.ts'
import { listsOf } from '../../store/statusLists.ts'
import type { StatusListRow } from '../../store/tables.ts'

/** The service signs each list every few minutes, and verifiers take one for a day. Seconds. */
const OLD = 3600

/** Status lists that nobody signs, and the newest ones where they fill. */
export const checkLists: Check<Context> = async ({ store: { db }, now }) => {
  const findings: Finding[] = []
  for (const { id: organization } of await issuers({ tx: db, at: now() })) {
    const lists = await listsOf(db, organization)
    const oldest = Math.max(...lists.map(({ iat }) => now() - iat))
    if (oldest > OLD) findings.push({ what: 'statusListOld', urgency: 'now', organization })
    if (isFilling(lists[0])) findings.push({ what: 'statusListFilling', urgency: 'plan', organization })
  }
  return findings
}

/** A list is left at half of its size; 40 % leaves time to plan. */
const isFilling = (newest: StatusListRow | undefined): boolean =>
  newest !== undefined && newest.taken * 2.5 > newest.size
