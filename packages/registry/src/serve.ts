import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import { createApp } from './http/app.ts'
import type { BadgeFiles } from './http/badgeFiles.ts'
import type { OpenRegistry } from './open.ts'

/** How a registry is served. `proxies` is how many of ours stand in front of it; `report` hears what went wrong. */
export type ServeOptions = {
  port: number
  hostname?: string
  proxies?: number
  badgeFiles: BadgeFiles
  report?: (error: unknown) => void
}

export type Served = { port: number; close(): Promise<void> }

/** Between two looks at what has to be signed anew. */
const LOOK_EVERY = 5000
const RECHECK_EVERY = 3_600_000

/** Serves a registry, and does what is due: signs once before the first answer, then while it runs. */
export async function serve(registry: OpenRegistry, options: ServeOptions): Promise<Served> {
  const { badgeFiles, proxies = 0, report = () => {} } = options
  await registry.signDue()
  const app = createApp(registry, { badgeFiles, proxies, report: ({ error }) => report(error) })
  const server = await start(app.fetch, options)
  const signing = repeat(registry.signDue, LOOK_EVERY, report)
  const rechecking = repeat(registry.recheckShops, RECHECK_EVERY, report)
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      await Promise.all([signing(), rechecking()])
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function start(fetch: Parameters<typeof listen>[0]['fetch'], { port, hostname = '127.0.0.1' }: ServeOptions) {
  return new Promise<Server>((resolve, reject) => {
    const server = listen({ fetch, port, hostname }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}

/** A failure is told and tried again: lists stay good for a day, so that a while without a database does no harm. */
function repeat(work: () => Promise<unknown>, every: number, report: (error: unknown) => void) {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch(report)
      .finally(() => (running = undefined))
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
