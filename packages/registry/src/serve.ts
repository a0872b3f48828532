import { Refusal, repeat } from '@liangpai/server'
import { listen, type Listening, type ListenOptions } from '@liangpai/server/http'
import { createApp } from './http/app.ts'
import type { OpenRegistry } from './open.ts'
import type { BadgeFiles } from './script/badgeFiles.ts'

/** How a registry is served. `proxies` is the number of trusted proxies in front; `report` gets what went wrong. */
export type ServeOptions = ListenOptions & {
  proxies?: number
  badgeFiles: BadgeFiles
  report?: (error: unknown) => void
}

/** A registry that is being served. */
export type Served = Listening

/** Milliseconds between two looks for what has to be signed, and for shops to check again. */
const SIGN_EVERY = 5000
const RECHECK_EVERY = 3_600_000
/** A line that could not be written is tried again after so long. */
const JOURNAL_EVERY = 5000

/** Milliseconds between two looks at the disk. */
const SPACE_EVERY = 60_000

/** Serves a registry. Signs what is due and writes the journal before the first answer, and then while it runs. */
export async function serve(registry: OpenRegistry, options: ServeOptions): Promise<Served> {
  const { badgeFiles, proxies = 0, report = () => {} } = options
  const sign = signAndReport(registry, report)
  await sign().catch(report) // what cannot be signed keeps nobody from stopping
  await registry.writeJournal().catch(report) // what a process that was killed has left
  const app = createApp(registry, { badgeFiles, proxies, report: ({ error }) => report(error) })
  const { port, close } = await listen(app.fetch, options)
  const keepReserve = watchSpace(registry, report)
  await keepReserve()
  const jobs = [
    repeat(keepReserve, SPACE_EVERY, report),
    repeat(sign, SIGN_EVERY, report),
    repeat(registry.writeJournal, JOURNAL_EVERY, report),
    repeat(registry.recheckShops, RECHECK_EVERY, report),
  ]
  return {
    port,
    async close() {
      await Promise.all(jobs.map((job) => job.stop()))
      await close()
    },
  }
}

/** Keeps the reserve for a full disk, and reports once that it was given up. */
function watchSpace(registry: OpenRegistry, report: (error: unknown) => void): () => Promise<void> {
  let wasFull = false
  return async () => {
    const isFull = (await registry.keepReserve()) === 'givenUp'
    if (isFull && !wasFull) report(new Refusal('storageFull'))
    wasFull = isFull
  }
}

/** Signs what is due, and reports the clock once when it is doubted. */
function signAndReport(registry: OpenRegistry, report: (error: unknown) => void): () => Promise<void> {
  let isReported = false
  return async () => {
    await registry.signDue()
    const leap = registry.doubtedLeap()
    if (leap !== undefined && !isReported) report(new Refusal('clockLeapt', `by ${leap} s`))
    isReported = leap !== undefined
  }
}
