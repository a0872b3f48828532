import type { Journal } from './journal/journal.ts'
import type { KeyRing } from './keys/signer.ts'
import type { Vault } from './keys/vault.ts'
import type { HostTable } from './shop/hostPolicy.ts'
import type { Store, Tx } from './store/database.ts'

/** What every verb works with. */
export type Context = {
  origin: string
  /** True only where the registry itself is on localhost. */
  allowLocalhost: boolean
  /** Who runs the machine, for the consent text. */
  host: string
  hosts: HostTable
  /** Entries of a new status list: 2^13 to 2^17. */
  listSize: number
  /** For how long a badge is good, at most 400 days. */
  validityDays: number
  store: Store
  vault: Vault
  keys: KeyRing
  journal: Journal
  /** Seconds since the epoch. */
  now(): number
}

/** One verb at work: its transaction, its moment, who acts. the constants below are no persons. */
export type Work = Context & { tx: Tx; at: number; actor: string }

/** The actor of a member's own act by a link, which names nobody. */
export const MEMBER = '(member)'
/** The actor of what is done by itself. */
export const SYSTEM = '(system)'
