import type { BadgeClaims } from '../badge/badge.ts'
import { createLruCache } from '../lib/lru.ts'
import { isFuture } from '../lifetime.ts'
import type { StatusList } from './list.ts'

/** Chooses the list that answers: the given one, or a newer one seen before for the same issuer and uri (PROFILE 6). */
export type NewestList = (list: StatusList, of: Pick<BadgeClaims, 'iss' | 'statusUri'>, now: number) => StatusList

/**
 * Lists are named by issuer and uri, since a superior's id is a prefix of its subordinate's. A list of the future does not
 * count as seen.
 */
export function createNewestList(limit: number): NewestList {
  const lists = createLruCache<StatusList>(limit)
  return (list, { iss, statusUri }, now) => {
    if (isFuture(list.iat, now)) return list
    const name = `${iss} ${statusUri}`
    const seen = lists.get(name)
    if (seen && seen.iat > list.iat) return seen
    lists.set(name, list)
    return list
  }
}
