import { runOwn } from '../client/child.ts'
import { layOut } from '../table.ts'
import { type Behaviour, BEHAVIOURS } from './behaviours.ts'
import { openHost } from './host.ts'

/** What one or many checks at a hostile registry cost: seconds, bytes off the wire, bytes of memory above what was held. */
export type Cost = {
  answers: { [answer: string]: number }
  seconds: number
  bytes: number
  requests: number
  grown: number
}

export type Visit = { behaviour: string; one: Cost; many: Cost }

/** Checks at each of them, beside the one. */
const CHECKS = 5_000
/** A small heap, so that what is not yet collected does not count. */
const FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=4']

export type HostileReport = { node: string; checks: number; visits: Visit[] }

/** Asks registries of each kind, over loopback HTTP, from a process of its own for each. */
export async function measureHostile({ checks = CHECKS, behaviours = BEHAVIOURS } = {}): Promise<HostileReport> {
  const polite = await openHost((response) => void response.writeHead(404).end('{}'))
  const visitOne = async ({ name, open }: Behaviour): Promise<Visit> => {
    const host = await openHost(open())
    const { told } = await runOwn<Omit<Visit, 'behaviour'>>(
      'hostileVisit',
      [host.origin, polite.origin, String(checks)],
      FLAGS,
    )
    host.close()
    return { behaviour: name, ...told }
  }
  const visits = new Map<string, Visit>()
  // Those who only wait do so together; the busy ones have the machine for themselves.
  const keep = async (behaviour: Behaviour) => void visits.set(behaviour.name, await visitOne(behaviour))
  await Promise.all(behaviours.filter(({ waits }) => waits).map(keep))
  for (const behaviour of behaviours.filter(({ waits }) => !waits)) await keep(behaviour)
  polite.close()
  const all = behaviours.flatMap(({ name }) => visits.get(name) ?? [])
  return { node: process.versions.node, checks, visits: all }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
const s = (seconds: number) => `${seconds.toFixed(2)} s`
const reasonsOf = ({ answers }: Cost) =>
  Object.entries(answers)
    .map(([answer, count]) => (Object.keys(answers).length > 1 ? `${answer}: ${count}` : answer))
    .join(', ')

/** One row for each behaviour. */
export function hostileTable({ node, checks, visits }: HostileReport): string {
  const many = `${checks.toLocaleString('en')} checks`
  const costs = (cost: Cost) => [s(cost.seconds), String(cost.requests), kB(cost.bytes), MB(cost.grown)]
  const head = (what: string) => ['The registry …', what, 'Time', 'Requests', 'Bytes read', 'Memory']
  return [
    `Node ${node}. Memory is growth of the peak of the process above one that has read one small answer;
its heap is of 64 MB.`,
    '',
    ...layOut([head('One check'), ...visits.map(({ behaviour, one }) => [behaviour, reasonsOf(one), ...costs(one)])]),
    '',
    ...layOut([head(many), ...visits.map(({ behaviour, many: cost }) => [behaviour, reasonsOf(cost), ...costs(cost)])]),
  ].join('\n')
}
