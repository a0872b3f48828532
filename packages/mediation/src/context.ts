import type { ServerWork, Transacting, Vault, WorkingCalendar } from '@liangpai/server'
import type { ClockProfile } from './clock/clockProfile.ts'
import type { Db, Store, Tx } from './store/store.ts'

/** What a station works with. */
export interface Context extends Transacting<Work, Reading> {
  readonly origin: string
  readonly data: string
  readonly store: Store
  /** Where the master key lies. */
  readonly keyFile: string
  readonly vault: Vault
  /** The holidays that are published, and from when on dates are provisional. */
  readonly calendar: WorkingCalendar
  readonly profile: ClockProfile
  /** The branch that leads the station: its people handle cases and appoint mediators. */
  readonly ledBy: string
  /** The time of the clock, in seconds since the epoch. */
  now(): number
}

/** What a running verb gets: the station's context with transaction, timestamp in seconds and actor. */
export interface Work extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Tx
}

/** The same while a verb only reads. */
export interface Reading extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Db
}
