import { DAY, Refusal } from '@liangpai/server'
import type { Context } from '../context.ts'
import type { RootRequest } from '../keys/carried.ts'
import { STATEMENT_DAYS } from '../keys/root.ts'
import { claimsOf, type Issuer, OFFICE } from '../store/issuers.ts'
import { rootOf } from './configuration.ts'

/** What the root is asked to sign about an office, for 100 days at most. Throws `rootDays`. */
export async function rootRequestOf(
  { origin, store, keys, now }: Context,
  office: Issuer,
  days: number = STATEMENT_DAYS,
): Promise<RootRequest> {
  if (!(Number.isInteger(days) && days >= 1 && days <= STATEMENT_DAYS)) throw new Refusal('rootDays')
  const [federation, badge] = await store.transact(async (tx) => [
    await keys.published(tx, OFFICE, 'federation'),
    await keys.published(tx, OFFICE, 'badge'),
  ])
  return {
    liangpai: 'root-request',
    v: 1,
    office: origin,
    root: rootOf(origin),
    keys: federation,
    badgeKeys: badge,
    until: now() + days * DAY,
    organization: claimsOf(office),
  }
}
