import { isFuture } from '../lifetime.ts'
import type { StatusList } from '../status/list.ts'
import type { NewestList } from './newestList.ts'

/**
 * Remembers the first `limit` lists seen, and of each the newest: a page shows a few, and ends. Whatever an organisation
 * signs, it drives out no list that is remembered. In Node, where a verifier may live for years, lists make room.
 */
export function createNewestList(limit: number): NewestList {
  const lists = new Map<string, StatusList>()
  return (list, { iss, statusUri }, _, now) => {
    const name = `${iss} ${statusUri}`
    const seen = lists.get(name)
    if (seen && seen.iat > list.iat) return seen
    if ((seen || lists.size < limit) && !isFuture(list.iat, now)) lists.set(name, list)
    return list
  }
}
