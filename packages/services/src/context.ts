import type { BranchParts, ServerWork } from '@liangpai/server'
import type { TransactOptions } from '@liangpai/server/store'
import type { Kysely, Transaction } from 'kysely'
import type { BaseTables } from './store/tables.ts'

/**
 * What the services work with. `Tables` are those of the module that reads: each knows its own and those that every service has,
 * so that none reads another's.
 */
export interface Context<Tables extends BaseTables = BaseTables> extends BranchParts<Tables> {
  /** Reads without a transaction, so that no writer waits. */
  read<T>(actor: string, act: (work: Reading<Tables>) => Promise<T>): Promise<T>
  transact<T>(actor: string, act: (work: Work<Tables>) => Promise<T>, options?: TransactOptions): Promise<T>
  /** Whether somebody works here by what a module says, who leads no branch: the people of a park's operator. */
  isLetIn(reading: Reading, person: string): Promise<boolean>
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
