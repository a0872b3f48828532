import { forgetWaysIn, SYSTEM } from '@liangpai/server'
import { chainTrail, personalServerTables, rewriteMonthly } from '@liangpai/server/store'
import { clocksOf } from '../clocks/storedClocks.ts'
import type { Context } from '../context.ts'
import type { ServiceModule } from '../module.ts'
import { publishFigures } from './publishFigures.ts'
import { settings } from '../store/settings.ts'

/** What a services process repeats; each is done for one module after the other, and one that fails holds up no other. */
export type Upkeep = {
  /** Ends what time has ended. Returns the ids of what was ended. */
  elapseDue(): Promise<string[]>
  /** Deletes what has had its day. Returns the ids of what was deleted. */
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

/** The upkeep of the services. */
export function upkeepOf(context: Context, modules: readonly ServiceModule[]): Upkeep {
  const tables = [...personalServerTables, ...modules.flatMap(({ personalTables }) => personalTables)]
  return {
    elapseDue: async () => (await ofEach(modules, (module) => module.elapseDue(context))).flat(),
    forgetExpired: async () => {
      await forgetWaysIn(context.store, context.now())
      // By the clocks as they are now: nothing is deleted on a day that no longer holds, and nothing stays beyond its own.
      await recountDates(context, modules)
      return (await ofEach(modules, (module) => module.forgetExpired(context))).flat()
    },
    publishFigures: () => publishFigures(context, modules),
    recountDates: () => recountDates(context, modules),
    async chainTrail() {
      const { vault } = context
      const head = await context.transact(SYSTEM, (work) => chainTrail(work, vault.authenticator('trail')))
      return head !== undefined
    },
    rewriteDeleted: () => rewriteMonthly(context.store, { tables, now: () => context.now() }),
  }
}

async function recountDates(context: Context, modules: readonly ServiceModule[]): Promise<number> {
  const { knownUntil } = context.calendar
  const { counted, by } = await context.read(SYSTEM, async ({ tx }) => ({
    counted: await settings.read(tx, 'counted'),
    by: JSON.stringify({ knownUntil, clocks: await clocksOf({ tx }) }),
  }))
  if (counted === by) return 0
  const counts = await ofEach(modules, async (module) => (await module.recountDates?.(context)) ?? 0)
  await context.transact(SYSTEM, ({ tx }) => settings.write(tx, 'counted', by))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Does it for each module; what failed first is thrown once all have had their turn. */
async function ofEach<T>(modules: readonly ServiceModule[], work: (module: ServiceModule) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  const faults: unknown[] = []
  for (const module of modules)
    try {
      done.push(await work(module))
    } catch (error) {
      faults.push(error)
    }
  if (faults.length > 0) throw faults[0]
  return done
}
