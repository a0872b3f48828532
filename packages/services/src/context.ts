import type { ServerWork, Vault, WorkingCalendar } from '@liangpai/server'
import type { Store, TransactOptions } from '@liangpai/server/store'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from './store/tables.ts'

/**
 * What the services work with. `Tables` are those of the module that reads: each knows its own and those that every service has,
 * so that none reads another's.
 */
export interface Context<Tables extends BaseTables = BaseTables> {
  /** Reads without a transaction, so that no writer waits. */
  read<T>(actor: string, act: (work: Reading<Tables>) => Promise<T>): Promise<T>
  transact<T>(actor: string, act: (work: Work<Tables>) => Promise<T>, options?: TransactOptions): Promise<T>
  readonly origin: string
  readonly data: string
  readonly store: Store<Tables>
  /** Where the master key lies. */
  readonly keyFile: string
  readonly vault: Vault
  /** The holidays that are published, and from when on dates are provisional. */
  readonly calendar: WorkingCalendar
  /** The branch that runs them. */
  readonly ledBy: string
  /** Whether somebody works here by what a module says, who leads no branch: the people of a park's operator. */
  isLetIn(reading: Reading, person: string): Promise<boolean>
  /** The time of the clock, in seconds since the epoch. */
  now(): number
}

/** What a running verb gets: the context with transaction, timestamp in seconds and actor. */
export interface Work<Tables extends BaseTables = BaseTables>
  extends Context<Tables>, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Transaction<Tables>
}

/** The same while a verb only reads. */
export interface Reading<Tables extends BaseTables = BaseTables>
  extends Context<Tables>, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Kysely<Tables> | Transaction<Tables>
}
