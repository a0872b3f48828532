import { type Refusal, SYSTEM } from '@liangpai/server'
import { keepReserve } from '@liangpai/server/store'
import { refusalOfDoubt } from '../clock/requireClock.ts'
import { writeJournal } from '../office/writeJournal.ts'
import { acceptClock, settleClock } from './settleClock.ts'
import type { Context } from '../context.ts'
import type { Repairs } from '../journal/journal.ts'
import type { Reader } from '../publication/reader.ts'
import { countMonths } from './countMonths.ts'
import { Faults } from './faults.ts'
import { forgetOld } from './forget.ts'
import { recheckShops } from './recheckShops.ts'
import { redateBadges } from './redateBadges.ts'
import { rewriteDeleted } from './rewrite.ts'
import { signDue } from './signDue.ts'
import { chainAndNote } from './trail.ts'

/** What a service repeats. */
export interface Upkeep {
  /**
   * Judges the clock, signs what is due, counts each month that is over and deletes what is old; a service calls it every few seconds. True if anything was
   * due. What fails keeps nothing else from being done, and is thrown in the end, several faults as an `AggregateError`.
   */
  signDue(): Promise<boolean>
  /** Writes what waits for the journal, and the refusals beside it; a service calls it every few seconds. */
  writeJournal(): Promise<void>
  /** Chains the audit trail and notes its end in the journal; a service calls it every minute. True if there was anything. */
  chainTrail(): Promise<boolean>
  /** What was put right between journal and database since it was opened, or since this was called last. */
  takeRepairs(): Repairs
  /** Makes the reserve for a full disk where it is missing; a service calls it every minute. Returns why there is no room. */
  keepReserve(): Promise<'storageFull' | 'reserveMissing' | undefined>
  /** Checks shops that were proven a month ago; a service calls it every hour. Returns how many. */
  recheckShops(): Promise<number>
  /** Takes what was deleted out of a server's files each month; a service calls it every hour. True if it was due. */
  rewriteDeleted(): Promise<boolean>
  /** Why the clock is doubted, `clockLeapt` or `clockDiffers`; absent while it is believed. */
  clockDoubt(): Refusal | undefined
  /** Believes the clock as it is, and signs again what it dated wrongly. Returns the leap, 0 if there was none. */
  acceptClock(): Promise<number>
}

/** The upkeep of a registry, whose reader learns of what was written. */
export function upkeepOf(context: Context, { changed }: Reader): Upkeep {
  const sign = async () => {
    const faults = new Faults()
    const signed = await signDue(context, faults)
    await faults.gather(async () => (await countMonths(context)).length > 0) // before what is counted is deleted
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
    keepReserve: () => keepReserve(context.store),
    async writeJournal() {
      await context.journal.write()
      await context.refusals.update()
    },
    chainTrail: () => chainAndNote(context),
    takeRepairs: () => context.journal.takeRepairs(),
    async signDue() {
      await settleClock(context)
      return sign()
    },
    async recheckShops() {
      const count = await recheckShops(context)
      changed()
      return count
    },
    rewriteDeleted: () => rewriteDeleted(context),
    clockDoubt: () => refusalOfDoubt(context.clock),
    async acceptClock() {
      const leap = await acceptClock(context)
      await sign()
      return leap
    },
  }
}

/**
 * Deletes what is old, unless the clock is doubted. A leap that was believed by waiting may still be wrong: what is signed
 * by it can be signed again, what is deleted is gone. So people have to confirm it.
 */
async function forget(context: Context): Promise<boolean> {
  const { doubt, unconfirmedLeap } = context.clock
  if (doubt || unconfirmedLeap > 0) return false
  await context.transact(SYSTEM, forgetOld, { urgent: true })
  await writeJournal(context, {})
  await context.store.erase()
  return true
}
