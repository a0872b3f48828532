import { rewriteMonthly } from '../store/rewriteMonthly.ts'
import { chainTrail } from '../store/trail.ts'
import { SYSTEM } from '../verb/actor.ts'
import type { BranchParts, BranchTransacting } from './branchContext.ts'

/** What the service of a branch repeats. */
export type Upkeep = {
  /** Ends what time has ended. Returns what it was. */
  elapseDue(): Promise<string[]>
  /** Deletes what has had its day. Returns what it was. */
  forgetExpired(): Promise<string[]>
  /** Counts dates anew when holidays have become known, or clocks were set. Returns how many things there were. */
  recountDates(): Promise<number>
  /** Publishes the figures of months that are over. Returns what was published. */
  publishFigures(): Promise<string[]>
  /** Chains what was written to the trail since. True if there was anything. */
  chainTrail(): Promise<boolean>
  /** Takes what was deleted out of a server's files each month. True if it was due. */
  rewriteDeleted(): Promise<boolean>
}

/** The upkeep of trail and files; `tables` are those that hold something of a person, as the database names them. */
export const filesUpkeep = (
  context: BranchTransacting & Pick<BranchParts, 'store' | 'now'>,
  tables: readonly string[],
): Pick<Upkeep, 'chainTrail' | 'rewriteDeleted'> => ({
  async chainTrail() {
    const head = await context.transact(SYSTEM, (work) => chainTrail(work, work.vault.authenticator('trail')))
    return head !== undefined
  },
  rewriteDeleted: () => rewriteMonthly(context.store, { tables, now: () => context.now() }),
})
