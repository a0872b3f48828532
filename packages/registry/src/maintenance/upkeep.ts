import type { ReserveState } from '@liangpai/server/store'
import { acceptClock, settleClock } from './settleClock.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../publication/reader.ts'
import { recheckShops } from './recheckShops.ts'
import { redateBadges } from './redateBadges.ts'
import { signDue } from './signDue.ts'

/** What a service repeats. */
export interface Upkeep {
  /** Judges the clock, and signs what is due; a service calls it every few seconds. True if anything was. */
  signDue(): Promise<boolean>
  /** Writes what waits for the journal; a service calls it every few seconds. */
  writeJournal(): Promise<void>
  /** Makes the reserve for a full disk where it is missing; a service calls it every minute. Returns how it stands. */
  keepReserve(): Promise<ReserveState>
  /** Checks shops that were proven a month ago; a service calls it every hour. Returns how many. */
  recheckShops(): Promise<number>
  /** By how many seconds the clock has leapt, while that is not believed; absent otherwise. */
  doubtedLeap(): number | undefined
  /** Believes the clock as it is, and signs again what it dated wrongly. Returns the leap, 0 if there was none. */
  acceptClock(): Promise<number>
}

/** The upkeep of a registry, whose reader learns of what was written. */
export function upkeepOf(context: Context, { changed }: Reader): Upkeep {
  const sign = async () => {
    const signed = await signDue(context)
    if (signed) changed() // at once: what follows may fail
    const redated = await redateBadges(context)
    if (redated > 0) changed()
    return signed || redated > 0
  }
  return {
    keepReserve: async () => context.store.reserve?.keep() ?? 'held',
    writeJournal: () => context.journal.write(),
    async signDue() {
      await settleClock(context)
      return sign()
    },
    async recheckShops() {
      const count = await recheckShops(context)
      changed()
      return count
    },
    doubtedLeap: () => context.clock.doubtedLeap,
    async acceptClock() {
      const leap = context.clock.isSure() ? 0 : await acceptClock(context)
      await sign()
      return leap
    },
  }
}
