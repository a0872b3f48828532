import type { Hono } from 'hono'
import type { BranchParts } from '../branch/branchContext.ts'
import type { Upkeep } from '../branch/upkeep.ts'
import { watchSpace } from '../store/space.ts'
import type { Listening, ListenOptions } from './listen.ts'
import { EVERY, listenRepeating } from './listenRepeating.ts'

/** How a service is served. `proxies` is the number of trusted proxies in front; `report` gets what went wrong. */
export type ServeBranchOptions = ListenOptions & { proxies?: number; report?: (error: unknown) => void }

/** How the app of a service is made. `proxies` is the number of trusted proxies in front; `report` gets faults, never an address, a path or a token. */
export type BranchAppOptions = { proxies: number; report?(fault: { error: unknown; requestId?: string }): void }

/** Milliseconds between two looks for what a day has ended or deletes: it begins at midnight in Shanghai. */
const DAY_EVERY = 60_000

/** Serves the service of a branch. Ends and deletes what is due before the first answer, and then while it runs. */
export async function serveBranch(
  service: Upkeep & { readonly context: Pick<BranchParts, 'store'> },
  appWith: (options: BranchAppOptions) => Hono,
  { proxies = 0, report = () => {}, ...where }: ServeBranchOptions,
): Promise<Listening> {
  const keepReserve = watchSpace(service.context.store, report)
  await keepReserve()
  const dailyWork = () => workOfTheDay(service, report)
  await dailyWork() // what fails keeps nobody from acting
  const app = appWith({ proxies, report: ({ error }) => report(error) })
  return listenRepeating(app.fetch, { ...where, report }, [
    [keepReserve, EVERY.space],
    [dailyWork, DAY_EVERY],
    [service.chainTrail, EVERY.chain],
    [service.rewriteDeleted, EVERY.rewrite],
  ])
}

/** Dates come first, since they decide what has ended; one that fails keeps no other from being done. */
async function workOfTheDay(service: Upkeep, report: (error: unknown) => void): Promise<void> {
  for (const work of [service.recountDates, service.elapseDue, service.publishFigures, service.forgetExpired])
    await work().catch(report)
}
