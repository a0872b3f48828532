import { SYSTEM } from '@liangpai/server'
import { chainTrail, rewriteMonthly } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { elapseDue } from './elapse.ts'
import { forgetExpired } from './forget.ts'
import { publishFigures } from './publishFigures.ts'
import { recountDates } from './recount.ts'
import { PERSONAL_TABLES } from './rewrite.ts'

/** What a station's service repeats. */
export type Upkeep = {
  /** Ends what time has ended. Returns the numbers of the cases. */
  elapseDue(): Promise<string[]>
  /** Deletes what has had its day. Returns the numbers of the cases. */
  forgetExpired(): Promise<string[]>
  /** Counts dates anew when holidays have become known. Returns how many cases there were. */
  recountDates(): Promise<number>
  /** Publishes the figures of months that are over. Returns these months. */
  publishFigures(): Promise<string[]>
  /** Chains what was written to the trail since. True if there was anything. */
  chainTrail(): Promise<boolean>
  /** Takes what was deleted out of a server's files each month. True if it was due. */
  rewriteDeleted(): Promise<boolean>
}

/** The upkeep of a station. */
export const upkeepOf = (context: Context): Upkeep => ({
  elapseDue: () => elapseDue(context),
  forgetExpired: () => forgetExpired(context),
  recountDates: () => recountDates(context),
  publishFigures: () => publishFigures(context),
  async chainTrail() {
    const { vault } = context
    const head = await context.transact(SYSTEM, (work) => chainTrail(work, vault.authenticator('trail')))
    return head !== undefined
  },
  rewriteDeleted: () => rewriteMonthly(context.store, { tables: PERSONAL_TABLES, now: () => context.now() }),
})
