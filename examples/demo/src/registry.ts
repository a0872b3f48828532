import {
  type BadgeFiles,
  type Config,
  installedBadgeFiles,
  openRegistry,
  type OpenRegistry,
  serve,
} from '@liangpai/registry'
import type { City } from './city.ts'
import { carryToRoot } from './seed.ts'

/** A running registry of the demo. */
export type RunningCity = {
  registry: OpenRegistry
  origin: string
  anchors: string[]
  badgeFiles: BadgeFiles
  stop(): Promise<void>
}

type CityConfig = Config & { origin: string }

/** One origin and one folder for each city. */
export const configOf = (data: string, { host, technicalHost }: City, port: number): CityConfig => ({
  data,
  origin: `http://${host}:${port}`,
  host: technicalHost,
  listSize: 2 ** 13,
  // Its tenants share a host, where a file proves nothing about one shop: two people review instead.
  hosts: { 'market.localhost': { policy: 'script', shared: true } },
})

/** Opens a seeded registry, has its root sign again, and serves it with the badge file of the latest build. */
export async function openCity(config: CityConfig): Promise<RunningCity> {
  const registry = await openRegistry(config)
  await registry.acceptClock() // a demo may have been left alone for weeks
  await carryToRoot(registry, config.data)
  const badgeFiles = await installedBadgeFiles(registry)
  const served = await serve(registry, {
    hostname: '127.0.0.1',
    port: Number(new URL(config.origin).port),
    proxies: 0,
    badgeFiles,
    report: (fault) => console.error(fault),
  })
  return {
    registry,
    origin: config.origin,
    anchors: registry.anchors,
    badgeFiles,
    async stop() {
      await served.close()
      await registry.close()
    },
  }
}
