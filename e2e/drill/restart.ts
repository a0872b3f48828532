import { setTimeout as sleep } from 'node:timers/promises'
import { openRegistry } from '@liangpai/registry'
import { findFaults, findLost, NOT_SHOWN } from './invariants.ts'
import { type Badge, Ledger } from './ledger.ts'
import { makeOffer, setUp } from './office.ts'
import { type Place, type Service, startService } from './process.ts'

/** A PostgreSQL that can be ended and started again. */
export type Restartable = { restart(signal: NodeJS.Signals): Promise<void> }

/** `acts` consents, half of which are stopped again, by so many clients at once. */
export type RestartOptions = { acts: number; clients: number; signals: readonly NodeJS.Signals[] }

export type RestartReport = Ledger['counts'] & { restarts: number; faults: string[] }

/** Restarts the server while members consent and stop: each is answered, and the service lives. */
export async function drillRestart(
  place: Place,
  server: Restartable,
  { acts, clients, signals }: RestartOptions,
): Promise<RestartReport> {
  const config = { ...place, origin: 'http://localhost:8787', listSize: 8192 }
  const registry = await setUp(config)
  const offers: string[] = []
  for (let i = 0; i < acts; i++) offers.push(await makeOffer(registry, `m${i}`))
  await registry.close()
  const service = await startService(place)
  const ledger = new Ledger()
  const faults: string[] = []
  const load = Promise.all(Array.from({ length: clients }, () => client(service, ledger, offers, faults)))
  for (const signal of signals) {
    await sleep(500 + Math.random() * 500)
    await server.restart(signal)
  }
  await load
  if (service.child.exitCode !== null || ledger.counts.unanswered > 0) faults.push(`the service died: ${service.log()}`)
  faults.push(...findLost(config, ledger))
  await untilReady(service)
  const looking = await openRegistry(config)
  faults.push(...(await findFaults(looking, service, ledger)))
  await looking.close()
  await service.stop()
  return { ...ledger.counts, restarts: signals.length, faults }
}

/** Consents and stops, again and again until each is answered with done; a stopped badge is never shown. */
async function client(service: Service, ledger: Ledger, offers: string[], faults: string[]): Promise<void> {
  for (let token = offers.pop(); token !== undefined; token = offers.pop()) {
    const badge = await consentUntilDone(service, ledger, token)
    if (offers.length % 2 === 0) continue
    while (!(await ledger.stop(service, badge))) await sleep(100)
    const { status = 0 } = (await service.get(`/badges/${badge.badgeNo}/bundle`)) ?? {}
    if (!NOT_SHOWN.includes(status)) faults.push(`${badge.badgeNo} was stopped and is answered with ${status}`)
  }
}

async function consentUntilDone(service: Service, ledger: Ledger, token: string): Promise<Badge> {
  for (;;) {
    const outcome = await ledger.consent(service, token)
    if (outcome !== 'again') return outcome
    await sleep(100)
  }
}

async function untilReady(service: Service): Promise<void> {
  for (let i = 0; i < 100 && (await service.get('/statuses/1'))?.status !== 200; i++) await sleep(100)
}
