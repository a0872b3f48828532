import { runOwnProcess } from '../client/process.ts'
import { type Behaviour, BEHAVIOURS } from './behaviours.ts'
import { serveLoopback } from '../loopback.ts'

/** Seconds, bytes off the wire, and bytes by which the peak of memory grew. */
export type Cost = {
  answers: { [answer: string]: number }
  seconds: number
  bytes: number
  requests: number
  grown: number
}

/** The cost at one kind of registry. */
export type HostileCost = { behaviour: string; one: Cost; many: Cost }

/** Checks at each registry after the first one. */
const CHECKS = 5_000
/** A small heap, so that what is not yet collected does not count. */
const FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=4']

export type HostileFigures = { node: string; checks: number; costs: HostileCost[] }

/** Asks registries of each kind, over loopback HTTP, from a process of its own for each. */
export async function measureHostile({ checks = CHECKS, behaviours = BEHAVIOURS } = {}): Promise<HostileFigures> {
  const polite = await serveLoopback((_, response) => void response.writeHead(404).end('{}'))
  const costOf = async ({ name, open }: Behaviour): Promise<HostileCost> => {
    const respond = open()
    const host = await serveLoopback((_, response) => respond(response))
    const { output } = await runOwnProcess<Omit<HostileCost, 'behaviour'>>(
      'hostileVisit',
      [host.origin, polite.origin, String(checks)],
      FLAGS,
    )
    host.close()
    return { behaviour: name, ...output }
  }
  const costs = new Map<string, HostileCost>()
  // Registries that only wait are measured together; the busy ones one after another.
  const measure = async (behaviour: Behaviour) => void costs.set(behaviour.name, await costOf(behaviour))
  await Promise.all(behaviours.filter(({ waits }) => waits).map(measure))
  for (const behaviour of behaviours.filter(({ waits }) => !waits)) await measure(behaviour)
  polite.close()
  const all = behaviours.flatMap(({ name }) => costs.get(name) ?? [])
  return { node: process.versions.node, checks, costs: all }
}
