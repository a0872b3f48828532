import { setTimeout as sleep } from 'node:timers/promises'
import { openRegistry } from '@liangpai/registry'
import { findFaults, findLost } from './invariants.ts'
import { type Badge, Ledger } from './ledger.ts'
import { makeOffer, setUp } from './office.ts'
import { type Place, type Service, startService } from './process.ts'

/** How many consents and as many stops, and how many of each are sent at once. */
export type KillOptions = { acts: number; atOnce: number }

/** What a drill came to. */
export type KillReport = Ledger['counts'] & { kills: number; faults: string[] }

/**
 * Kills a service at random moments while members consent and stop, and looks after each start whether it stands by what
 * they were told.
 */
export async function drillKill(place: Place, { acts, atOnce }: KillOptions): Promise<KillReport> {
  const config = { ...place, origin: 'http://localhost:8787', listSize: 8192 }
  const registry = await setUp(config)
  const offers: string[] = []
  for (let i = 0; i < acts; i++) offers.push(await makeOffer(registry, `m${i}`))
  await registry.close()
  const ledger = new Ledger()
  const faults: string[] = []
  let [kills, usual] = [0, 0]
  while (faults.length === 0 && (offers.length > 0 || ledger.badges.some(isStoppable))) {
    const service = await startService(place)
    faults.push(...(await faultsAfterStart(config, service, ledger)))
    const started = performance.now()
    const sent = send(service, ledger, offers.splice(0, atOnce), atOnce)
    if (usual === 0) {
      await sent // the first goes undisturbed: it says how long one takes
      usual = performance.now() - started
    } else {
      await sleep(Math.random() * usual * 2)
      kills++
    }
    await service.kill()
    offers.push(...(await sent))
    faults.push(...findLost(config, ledger))
  }
  const service = await startService(place)
  faults.push(...(await faultsAfterStart(config, service, ledger)))
  await service.stop()
  return { ...ledger.counts, kills, faults }
}

const isStoppable = ({ stop }: Badge): boolean => stop !== 'acknowledged'

/** Sends consents and stops, and returns the offers that have to be tried again. */
async function send(service: Service, ledger: Ledger, offers: readonly string[], atOnce: number): Promise<string[]> {
  const stops = ledger.badges.filter(isStoppable).slice(0, atOnce)
  const [outcomes] = await Promise.all([
    Promise.all(offers.map((token) => ledger.consent(service, token))),
    Promise.all(stops.map((badge) => ledger.stop(service, badge))),
  ])
  return offers.filter((_token, i) => outcomes[i] === 'again')
}

async function faultsAfterStart(
  config: Parameters<typeof openRegistry>[0],
  service: Service,
  ledger: Ledger,
): Promise<string[]> {
  const registry = await openRegistry(config)
  try {
    return await findFaults(registry, service, ledger)
  } finally {
    await registry.close()
  }
}
