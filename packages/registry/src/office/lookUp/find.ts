import { readBadgeNo } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { readShopAddress } from '../../shop/shopAddress.ts'
import { findBadge } from '../../store/badges.ts'
import { pairsOf, requestsForShop } from '../../store/pairs.ts'
import { findRequest, shopOf } from '../../store/requests.ts'
import { scopeOf } from './scope.ts'

/** A request that was found; `isBadge` where there is a badge of it. */
export const found = z.strictObject({ request: z.string(), shop: z.string(), isBadge: z.boolean() })
/** The same. */
export type Found = z.output<typeof found>

/**
 * What has exactly this number, shop address or request id. Throws `notFoundOrNotYours` for everything else, a person's name among
 * it, and for what is out of scope.
 */
export async function find(work: Reading, typed: string): Promise<Found[]> {
  const { ofMembers } = await scopeOf(work)
  const matches: Found[] = []
  for (const id of await candidatesOf(work, typed.trim())) {
    const request = await findRequest(work, id)
    if (request && ofMembers.has(request.organizationId))
      matches.push({ request: id, shop: shopOf(request).name, isBadge: request.state === 'issued' })
  }
  if (matches.length === 0) throw new Refusal('notFoundOrNotYours')
  return matches
}

async function candidatesOf(work: Reading, typed: string): Promise<string[]> {
  const number = readBadgeNo(typed, [work.origin])
  if (!('fault' in number)) return [(await findBadge(work.tx, number.badgeNo))?.requestId ?? '']
  const read = readShopAddress(typed, work)
  if ('fault' in read) return [typed]
  const { places } = pairsOf(work.vault, { name: '', shop: { name: '', urls: [read.address] } })
  return [...new Set((await requestsForShop(work.tx, { places })).map(({ id }) => id)), typed]
}
