import QuickLRU from 'quick-lru'
import type { Transport } from './transport.ts'

/** A list is named by issuer and address: a superior's id is a prefix of its subordinate's, so the address is not enough. */
export type ListName = { iss: string; statusUri: string }

/** A status token that a judgement has proven; `iat` is when it was signed, in seconds. */
export type ProvenList = { status: string; iat: number }

/** A list is not requested again within this time, in milliseconds. */
const SPACING = 30_000
/** Lists to remember; the least recently used are forgotten first, at the latest beyond twice as many. */
const LISTS = 512

type Entry = { proven?: ProvenList; fetched?: string; request?: Promise<void>; requestedAt: number }

/** The newest status lists that a client has seen, each requested once for all badges that need it at the same time. */
export class StatusLists {
  readonly #entries = new QuickLRU<string, Entry>({ maxSize: LISTS })
  readonly #get: Transport
  readonly #clock: () => number

  /** `clock` gives milliseconds that never go back. */
  constructor(get: Transport, clock: () => number = () => performance.now()) {
    this.#get = get
    this.#clock = clock
  }

  /** Fetches what is at a list's address now; `undefined` if nothing came. Only for an address that a judgement proved. */
  async refresh(name: ListName): Promise<string | undefined> {
    const entry = this.#entryOf(name)
    if (this.#clock() - entry.requestedAt >= SPACING) entry.request ??= this.#fetchInto(entry, name.statusUri)
    await entry.request
    return entry.fetched
  }

  /** The newest list that a judgement has proven. */
  newest(name: ListName): ProvenList | undefined {
    return this.#entryOf(name).proven
  }

  /** Remembers a list that a judgement has proven, unless a newer one is known. */
  add(name: ListName, list: ProvenList): void {
    const entry = this.#entryOf(name)
    if ((entry.proven?.iat ?? -Infinity) < list.iat) entry.proven = list
  }

  #entryOf({ iss, statusUri }: ListName): Entry {
    const id = `${iss} ${statusUri}`
    const existing = this.#entries.get(id)
    if (existing) return existing
    const entry: Entry = { requestedAt: -Infinity }
    this.#entries.set(id, entry)
    return entry
  }

  async #fetchInto(entry: Entry, url: string): Promise<void> {
    entry.requestedAt = this.#clock()
    const response = await this.#get(url).catch(() => undefined)
    if (response?.status === 200) entry.fetched = response.text
    delete entry.request
  }
}
