import type { Transport } from './transport.ts'

/** A list by its issuer and its address: a superior's id is a prefix of its subordinate's, so the address is not enough. */
export type ListName = { iss: string; statusUri: string }

/** A status token that a judgement has proven, and when it was signed. */
export type ProvenList = { status: string; asOf: number }

/** Lists are fetched once for all badges that ask at the same time, and not again within so many milliseconds. */
const SPACING = 30_000
const KEPT = 1024

type Entry = { proven?: ProvenList; fetched?: string; asking?: Promise<void>; askedAt: number }

/** The newest status lists that a client has met. */
export type Lists = {
  /** What is at the list's address now; only for one that a judgement has proven. `undefined`: nothing came. */
  refresh(name: ListName): Promise<string | undefined>
  /** The newest list that a judgement has proven. */
  newest(name: ListName): ProvenList | undefined
  /** A judgement has proven a list. */
  proven(name: ListName, list: ProvenList): void
}

/** Makes an empty memory of lists. */
export function createLists(get: Transport, clock: () => number = () => performance.now()): Lists {
  const entries = new Map<string, Entry>()
  const entryOf = ({ iss, statusUri }: ListName): Entry => {
    const id = `${iss} ${statusUri}`
    const entry = entries.get(id) ?? { askedAt: -Infinity }
    entries.delete(id)
    entries.set(id, entry)
    const [oldest] = entries.keys()
    if (entries.size > KEPT && oldest !== undefined) entries.delete(oldest)
    return entry
  }

  async function fetchInto(entry: Entry, url: string): Promise<void> {
    entry.askedAt = clock()
    const fetched = await get(url).catch(() => undefined)
    if (fetched?.status === 200) entry.fetched = fetched.text
    delete entry.asking
  }

  return {
    async refresh(name) {
      const entry = entryOf(name)
      if (clock() - entry.askedAt >= SPACING) entry.asking ??= fetchInto(entry, name.statusUri)
      await entry.asking
      return entry.fetched
    },
    newest: (name) => entryOf(name).proven,
    proven(name, list) {
      const entry = entryOf(name)
      if ((entry.proven?.asOf ?? -Infinity) < list.asOf) entry.proven = list
    },
  }
}
