import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, openRegistry } from '@liangpai/registry'
import pg from 'pg'
import { begins, type Script, type Step } from './script.ts'
import { consentBy, stopBy } from './site.ts'

/** Who does the acts, each known by its number. `lane` is the client that does it. */
export type Actor = {
  consent(act: number, lane: number): Promise<void>
  stop(act: number, lane: number): Promise<void>
  /** How often a transaction lost against another one and was begun again; unknown of a registry. */
  readonly retried: number
  close(): Promise<void>
}

/** The registry itself, by the links of its members. */
export async function registryActor(config: Config, offers: readonly string[]): Promise<Actor> {
  const registry = await openRegistry(config)
  const stopLinks = new Map<number, string>()
  return {
    async consent(act) {
      stopLinks.set(act, await consentBy(registry, offers[act] ?? ''))
    },
    stop: (act) => stopBy(registry, stopLinks.get(act) ?? ''),
    retried: 0,
    close: () => registry.close(),
  }
}

/** What is recorded of each act. */
export type Scripts = { consents: readonly Script[]; stops: readonly Script[] }

/** What the same acts asked of the database, the keys and the disk, and nothing else; a connection for each client. */
export async function bareActor({ data, databaseUrl }: Config, scripts: Scripts, clients: number): Promise<Actor> {
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: databaseUrl }))
  for (const client of connections) await client.connect()
  const journal = await open(join(data, 'bare.jsonl'), 'a')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let retried = 0
  const run = async (script: Script | undefined, lane: number) => {
    const client = connections[lane]
    if (!script || !client) throw new Error('an act that was not recorded')
    retried += await replay(script, { client, journal, key: privateKey })
  }
  return {
    consent: (act, lane) => run(scripts.consents[act], lane),
    stop: (act, lane) => run(scripts.stops[act], lane),
    get retried() {
      return retried
    },
    async close() {
      for (const client of connections) await client.end()
      await journal.close()
    },
  }
}

type Hands = { client: pg.Client; journal: FileHandle; key: KeyObject }

/** Lost against another transaction, deadlocked, or the same row added at once: the registry begins again as well. */
const LOST = ['40001', '40P01', '23505']

/** Returns how often a transaction was begun again. */
async function replay(script: Script, hands: Hands): Promise<number> {
  let [begun, retried] = [0, 0]
  for (let at = 0; at < script.length; at++) {
    const step = script[at] as Step
    if (begins(step)) begun = at
    try {
      await take(step, hands)
    } catch (error) {
      if (!LOST.includes((error as { code?: string }).code ?? '') || retried++ > 100) throw error
      await hands.client.query('rollback')
      await sleep(5 + Math.random() * 25)
      at = begun - 1
    }
  }
  return retried
}

async function take(step: Step, { client, journal, key }: Hands): Promise<void> {
  if ('sql' in step) await client.query(step.sql, [...step.values])
  else if ('sign' in step) sign('sha256', Buffer.alloc(step.sign), { key, dsaEncoding: 'ieee-p1363' })
  else {
    await journal.write(step.append)
    await journal.sync()
  }
}
