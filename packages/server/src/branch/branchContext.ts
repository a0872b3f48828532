import type { Store } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import type { ServerReading, ServerWork } from '../verb/verb.ts'
import type { Vault } from '../vault/vault.ts'
import type { WorkingCalendar } from '../workingDays/workingCalendar.ts'

/** What the service of a branch works with, whether it is a station or helps merchants. */
export interface BranchParts<Tables extends ServerTables = ServerTables> {
  readonly origin: string
  /** The folder of the embedded database. */
  readonly data: string
  readonly store: Store<Tables>
  /** Where the master key lies. */
  readonly keyFile: string
  readonly vault: Vault
  /** The holidays that are published, and from when on dates are provisional. */
  readonly calendar: WorkingCalendar
  /** The branch that leads the service; empty before it was set up. */
  readonly ledBy: string
  /** The time of the clock, in seconds since the epoch. */
  now(): number
}

/** What a verb of such a service works with, whatever is its own. */
export type BranchWork = ServerWork & Pick<BranchParts, 'origin' | 'ledBy'>

/** The same while a verb only reads. */
export type BranchReading = ServerReading & Pick<BranchParts, 'ledBy'>

/** The way into a transaction of such a service. */
export type BranchTransacting = {
  transact<T>(actor: string, act: (work: BranchWork) => Promise<T>): Promise<T>
}
