import { repeat } from '@liangpai/server'
import { listen, type Listening, type ListenOptions } from '@liangpai/server/http'
import { watchSpace } from '@liangpai/server/store'
import { createServicesApp } from './http/app.ts'
import type { Services } from './openServices.ts'

/** How the services are served. `proxies` is the number of trusted proxies in front; `report` gets what went wrong. */
export type ServeServicesOptions = ListenOptions & { proxies?: number; report?: (error: unknown) => void }

/** Milliseconds between two looks for what a day has ended or deletes: it begins at midnight in Shanghai. */
const DAY_EVERY = 60_000
/** Milliseconds between two looks for lines of the trail that are not chained yet, and at the disk. */
const CHAIN_EVERY = 60_000
const SPACE_EVERY = 60_000
/** Milliseconds between two looks whether a server's tables have to be rewritten. */
const REWRITE_EVERY = 3_600_000

/** Serves a services. Ends and deletes what is due before the first answer, and then while it runs. */
export async function serveServices(services: Services, options: ServeServicesOptions): Promise<Listening> {
  const { proxies = 0, report = () => {} } = options
  const keepReserve = watchSpace(services.context.store, report)
  await keepReserve()
  const dailyWork = () => workOfTheDay(services, report)
  await dailyWork() // what fails keeps nobody from acting
  const app = createServicesApp(services, { proxies, report: ({ error }) => report(error) })
  const { port, close } = await listen(app.fetch, options)
  const jobs = [
    repeat(keepReserve, SPACE_EVERY, report),
    repeat(dailyWork, DAY_EVERY, report),
    repeat(services.chainTrail, CHAIN_EVERY, report),
    repeat(services.rewriteDeleted, REWRITE_EVERY, report),
  ]
  return {
    port,
    async close() {
      await Promise.all(jobs.map((job) => job.stop()))
      await close()
    },
  }
}

/** Dates come first, since they decide what has ended; one that fails keeps no other from being done. */
async function workOfTheDay(services: Services, report: (error: unknown) => void): Promise<void> {
  for (const work of [services.recountDates, services.elapseDue, services.publishFigures, services.forgetExpired])
    await work().catch(report)
}
