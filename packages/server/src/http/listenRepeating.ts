import { repeat } from '../jobs.ts'
import { listen, type Listening, type ListenOptions } from './listen.ts'

/** Work that a service repeats while it is served, and the milliseconds between two turns. */
export type Repeated = readonly [work: () => Promise<unknown>, every: number]

/** Milliseconds between two turns of what every service repeats. */
export const EVERY = {
  /** A look for lines of the trail that are not chained yet. */
  chain: 60_000,
  /** A look at the disk. */
  space: 60_000,
  /** A look whether a server's tables have to be rewritten. */
  rewrite: 3_600_000,
} as const

/** Serves the `fetch` of a Hono app, and repeats work until it is closed. Throws as `listen`. */
export async function listenRepeating(
  fetch: Parameters<typeof listen>[0],
  { report, ...where }: ListenOptions & { report(error: unknown): void },
  repeated: readonly Repeated[],
): Promise<Listening> {
  const { port, close } = await listen(fetch, where)
  const jobs = repeated.map(([work, every]) => repeat(work, every, report))
  return {
    port,
    async close() {
      await Promise.all(jobs.map((job) => job.stop()))
      await close()
    },
  }
}
