import type { BranchParts, ServerWork, Transacting } from '@liangpai/server'
import type { ClockProfile } from './clock/clockProfile.ts'
import type { Tables } from './store/schema.ts'
import type { Db, Tx } from './store/store.ts'

/** What a station works with. */
export interface Context extends Transacting<Work, Reading>, BranchParts<Tables> {
  readonly profile: ClockProfile
}

/** What a running verb gets: the station's context with transaction, timestamp in seconds and actor. */
export interface Work extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Tx
}

/** The same while a verb only reads. */
export interface Reading extends Context, Omit<ServerWork, 'tx' | 'vault'> {
  readonly tx: Db
}
