import { isFuture } from '../lifetime.ts'
import type { StatusList } from '../status/list.ts'
import type { NewestList } from './newestList.ts'

/** A list seen, and the organisations from the root to its issuer. */
type SeenList = { list: StatusList; organizations: readonly { id: string }[] }

/**
 * Remembers at most `limit` lists of up to 16 KiB each. Beyond that, siblings share alike: going down from the root,
 * the organisation that has the most lists, its subordinates' counted in, loses the one used longest ago. So however many
 * lists it signs, and under however many ids that it charters, an organisation drives out its own and its subordinates'
 * alone. A superior can do that to a subordinate; it can also end the charter.
 */
export function createNewestList(limit: number): NewestList {
  const lists = new Map<string, SeenList>()
  return (list, { iss, statusUri }, { organizations }, now) => {
    if (isFuture(list.iat, now)) return list
    const name = `${iss} ${statusUri}`
    const seen = lists.get(name)
    const newest = seen && seen.list.iat > list.iat ? seen.list : list
    lists.delete(name) // so that it is the last of the map, used now
    lists.set(name, { list: newest, organizations })
    if (lists.size > limit) lists.delete(leastEntitled(lists))
    return newest
  }
}

/** A chain of eight statements has seven organisations. */
const LEVELS = 7

/** The name of the list to forget. `lists` begins with the one used longest ago. */
function leastEntitled(lists: ReadonlyMap<string, SeenList>): string {
  let largest = [...lists]
  for (let level = 0; level < LEVELS; level++) {
    const families = new Map<string | undefined, typeof largest>()
    for (const entry of largest) {
      const id = entry[1].organizations[level]?.id
      const family = families.get(id) ?? []
      family.push(entry)
      families.set(id, family)
    }
    largest = [...families.values()].reduce((one, other) => (other.length > one.length ? other : one))
  }
  return largest[0]?.[0] ?? ''
}
