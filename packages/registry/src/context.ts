import type { ServerWork, Transacting, Vault, WorkingCalendar } from '@liangpai/server'
import type { Journal } from './journal/journal.ts'
import type { RefusalsCopy } from './journal/refusalsCopy.ts'
import type { Clock } from './clock/clock.ts'
import type { KeyRing } from './keys/signer.ts'
import type { HostTable } from './shop/hostPolicy.ts'
import type { Db, Store, Tx } from './store/store.ts'

/** What a registry works with. */
export interface Context extends Transacting<Work, Reading> {
  readonly origin: string
  /** The folder of the embedded database, and of what is kept beside any database. */
  readonly data: string
  /** The folders that the registry writes to: that one, and that of the journal. */
  readonly folders: readonly string[]
  /** True only where the registry itself is on localhost. */
  readonly allowLocalhost: boolean
  /** Who runs the machine, for the consent text. */
  readonly host: string
  readonly hosts: HostTable
  /** Entries of a new status list: 2^13 to 2^17. */
  readonly listSize: number
  /** For how long a badge is good, at most 400 days. */
  readonly validityDays: number
  /** Days after which backups are deleted. */
  readonly backupDays: number
  /** Days for which the record of a consent is kept after the ending; undefined where none is. */
  readonly keptDays: number | undefined
  readonly store: Store
  /** The file of the master key, which the vault was opened with. */
  readonly keyFile: string
  readonly vault: Vault
  readonly keys: KeyRing
  readonly journal: Journal
  readonly refusals: RefusalsCopy
  readonly clock: Clock
  /** The days that are worked, by which answers are due. */
  readonly calendar: WorkingCalendar
  /** Whether the clock of a database server is asked; not in a rehearsal, whose time is its own. */
  readonly asksDatabaseTime: boolean
  /** The time of the clock, in seconds since the epoch. */
  now(): number
}

/** What a running verb gets: the registry's context with transaction, timestamp in seconds and actor. */
export interface Work extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Tx
}

/** The same while a verb only reads: within its transaction, or before that is opened. */
export interface Reading extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Db
}
