import { filesUpkeep, forgetWaysIn, SYSTEM, type Upkeep } from '@liangpai/server'
import { personalServerTables } from '@liangpai/server/store'
import { clocksOf } from '../clocks/storedClocks.ts'
import type { Context } from '../context.ts'
import type { ServiceModule } from '../module.ts'
import { publishFigures } from './publishFigures.ts'
import { settings } from '../store/settings.ts'

/** The upkeep of the services; each is done for one module after the other, and one that fails holds up no other. */
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
    ...filesUpkeep(context, tables),
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
