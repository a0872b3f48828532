import type { PlainDate } from '../date.ts'
import { type Nodes, parentsOf, stateOn, type Timeline } from './timeline.ts'

type Timelines = ReadonlyMap<string, Timeline>

/**
 * The organisations that would be above themselves, each with the first day of it. Over time two may change places, so
 * those that are above themselves when all times are taken together are looked at day by day.
 */
export function findCycles(nodes: Nodes, ids: Iterable<string> = nodes.keys()): Map<string, PlainDate> {
  const suspects = findSuspects(nodes, ids)
  const found = new Map<string, PlainDate>()
  if (suspects.size === 0) return found
  const days = new Set([...suspects.values()].flatMap(({ states }) => states.map(({ from }) => from)))
  for (const day of [...days].toSorted())
    for (const id of findCyclesOn(suspects, day)) if (!found.has(id)) found.set(id, day)
  return found
}

/** What is left when everything is taken away, again and again, that has nothing above or nothing below it at any time. */
function findSuspects(nodes: Nodes, ids: Iterable<string>): Map<string, Timeline> {
  const suspects = new Map<string, Timeline>()
  const above = new Map<string, Set<string>>()
  const below = new Map<string, Set<string>>()
  for (const id of ids) {
    const node = nodes.get(id)
    const parents = new Set(node && parentsOf(node))
    parents.delete(id)
    // Most have nothing below them; to leave them out at once is what makes this quick.
    if (!node || node.below.size === 0 || parents.size === 0) continue
    suspects.set(id, node)
    above.set(id, parents)
    below.set(id, new Set())
  }
  for (const [id, parents] of above)
    for (const parent of parents) {
      const ids = below.get(parent)
      if (ids) ids.add(id)
      else parents.delete(parent)
    }
  const isEnd = (id: string) => above.get(id)?.size === 0 || below.get(id)?.size === 0
  const ends = [...suspects.keys()].filter(isEnd)
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    if (!suspects.delete(id)) continue
    for (const [from, to] of [
      [above, below],
      [below, above],
    ] as const)
      for (const neighbour of from.get(id) ?? []) {
        to.get(neighbour)?.delete(id)
        if (isEnd(neighbour)) ends.push(neighbour)
      }
  }
  return suspects
}

/** The organisations that are above themselves on one day. Each is walked through once. */
function findCyclesOn(timelines: Timelines, day: PlainDate): string[] {
  const walked = new Set<string>()
  const found: string[] = []
  for (const start of timelines.keys()) {
    const path: string[] = []
    let next: string | undefined = start
    while (next !== undefined && !walked.has(next)) {
      walked.add(next)
      path.push(next)
      next = parentOn(timelines, next, day)
    }
    if (next !== undefined && path.includes(next)) for (const id of path.slice(path.indexOf(next))) found.push(id)
  }
  return found
}

/** The superior on a day, if both are in force. */
function parentOn(timelines: Timelines, id: string, day: PlainDate): string | undefined {
  const timeline = timelines.get(id)
  const parent = timeline && stateOn(timeline, day)?.parent
  const superior = parent === undefined || parent === id ? undefined : timelines.get(parent)
  return superior && stateOn(superior, day) ? parent : undefined
}
