import { readFileSync } from 'node:fs'
import type { Config } from '@liangpai/registry'
import { type Actor, bareActor, registryActor, type Scripts } from './actors.ts'

// A process with some of the clients: the registry's, or those of the bare loop. It does what it is told and says when it
// is done.

/** `acts`: the numbers of the first act and of the one after the last. */
export type Task = { phase: 'consent' | 'stop'; acts: readonly [number, number] } | 'close'

/** How such a process is started: what it acts on, how many clients it has, and the file of offers and scripts. */
export type Start = { who: 'registry' | 'bare'; config: Config; clients: number; prepared: string }

/** What was prepared for all of them. */
export type Prepared = { offers: readonly string[]; scripts: Scripts }

/** The answer to `close`, or that a task is done. */
export type Answer = { retried: number }

const { who, config, clients, prepared } = JSON.parse(process.argv[2] ?? '{}') as Start
const { offers, scripts } = JSON.parse(readFileSync(prepared, 'utf8')) as Prepared
const actor =
  who === 'registry' ? await registryActor(config, offers) : await bareActor(config, scripts, Math.max(1, clients))

const answer = (): void => void process.send?.({ retried: actor.retried } satisfies Answer)

process.on('message', (task: Task) => {
  void (async () => {
    if (task === 'close') {
      await actor.close()
      answer()
      process.disconnect()
    } else {
      await work(actor, task)
      answer()
    }
  })()
})
process.on('disconnect', () => process.exit()) // the bench was broken off
answer()

/** Each client takes the next act when it has done one. */
async function work(by: Actor, { phase, acts: [first, end] }: Exclude<Task, 'close'>): Promise<void> {
  let next = first
  await Promise.all(
    Array.from({ length: clients }, async (_, lane) => {
      while (next < end) await by[phase](next++, lane)
    }),
  )
}
