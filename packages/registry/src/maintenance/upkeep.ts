import { SYSTEM } from '@liangpai/server'
import type { ReserveState } from '@liangpai/server/store'
import { LONGEST_PAUSE } from '../clock/clock.ts'
import { readLeap } from '../store/leap.ts'
import { acceptClock, settleClock } from './settleClock.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../publication/reader.ts'
import { Faults } from './faults.ts'
import { forgetOld } from './forget.ts'
import { recheckShops } from './recheckShops.ts'
import { redateBadges } from './redateBadges.ts'
import { signDue } from './signDue.ts'

/** What a service repeats. */
export interface Upkeep {
  /**
   * Judges the clock, signs what is due and deletes what is old; a service calls it every few seconds. True if anything was
   * due. What fails keeps nothing else from being done, and is thrown in the end, several faults as an `AggregateError`.
   */
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
    const faults = new Faults()
    const signed = await signDue(context, faults)
    if (signed) {
      changed() // at once: what follows may fail
      await faults.gather(() => forget(context))
    }
    const redated = await redateBadges(context, faults)
    if (redated > 0) changed()
    faults.throwAny()
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
      const leap = await acceptClock(context)
      await sign()
      return leap
    },
  }
}

/**
 * Deletes what is old, unless the clock is doubted. A leap that was believed by evidence may still be wrong: what is signed
 * by it can be signed again, what is deleted is gone. After one that no holiday explains people have to confirm the time.
 */
async function forget(context: Context): Promise<boolean> {
  const leap = await readLeap(context.store.db)
  const isConfirmed = !leap || leap.confirmed || Math.abs(leap.by) <= LONGEST_PAUSE
  if (!context.clock.isSure() || !isConfirmed) return false
  await context.transact(SYSTEM, forgetOld, { urgent: true })
  await context.store.erase()
  return true
}
