import { type BadgeFiles, type Config, installedBadgeFiles, openRegistry, serve } from '@liangpai/registry'
import type { City } from './city.ts'
import { carryToRoot } from './seed.ts'

/** A registry of the demo that is up. */
export type RunningCity = { origin: string; anchors: string[]; badgeFiles: BadgeFiles; stop(): Promise<void> }

type CityConfig = Config & { origin: string }

/** One origin and one folder for each city. */
export const configOf = (data: string, { host, technicalHost }: City, port: number): CityConfig => ({
  data,
  origin: `http://${host}:${port}`,
  host: technicalHost,
  listSize: 2 ** 13,
  // Its tenants share a host, so that no file there proves whose shop it is: two persons look instead.
  hosts: { 'market.localhost': { policy: 'script', shared: true } },
})

/** Opens a seeded registry, has its root sign anew, and serves it with the badge file that was just built. */
export async function openCity(config: CityConfig): Promise<RunningCity> {
  const registry = await openRegistry(config)
  await carryToRoot(registry, config.data)
  const badgeFiles = installedBadgeFiles(config.data, { replace: true })
  const served = await serve(registry, {
    hostname: '127.0.0.1',
    port: Number(new URL(config.origin).port),
    proxies: 0,
    badgeFiles,
    report: (fault) => console.error(fault),
  })
  return {
    origin: config.origin,
    anchors: registry.anchors,
    badgeFiles,
    async stop() {
      await served.close()
      await registry.close()
    },
  }
}
