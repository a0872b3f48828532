import { readBadgeNo } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { readShopAddress } from '../../shop/shopAddress.ts'
import { findBadge } from '../../store/badges.ts'
import { pairsOf, requestsForShop } from '../../store/pairs.ts'
import { findRequest, shopOf } from '../../store/requests.ts'
import { scopeOf } from './scope.ts'

/** A request that was found; `isBadge` where there is a badge of it. */
export type Found = { request: string; shop: string; isBadge: boolean }

/**
 * What has exactly this number, shop address or request id. Throws `notFoundOrNotYours` for everything else, a person's name among
 * it, and for what is out of scope.
 */
export async function find(work: Reading, typed: string): Promise<Found[]> {
  const { ofMembers } = await scopeOf(work)
  const found: Found[] = []
  for (const id of await candidatesOf(work, typed.trim())) {
    const request = await findRequest(work, id)
    if (request && ofMembers.has(request.organizationId))
      found.push({ request: id, shop: shopOf(request).name, isBadge: request.state === 'issued' })
  }
  if (found.length === 0) throw new Refusal('notFoundOrNotYours')
  return found
}

async function candidatesOf(work: Reading, typed: string): Promise<string[]> {
  const number = readBadgeNo(typed, [work.origin])
  if (!('fault' in number)) return [(await findBadge(work.tx, number.badgeNo))?.requestId ?? '']
  const read = readShopAddress(typed, work)
  if ('fault' in read) return [typed]
  const { places } = pairsOf(work.vault, { name: '', shop: { name: '', urls: [read.address] } })
  return [...new Set((await requestsForShop(work.tx, { places })).map(({ id }) => id)), typed]
}
