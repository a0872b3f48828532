import { verify } from 'node:crypto'
import { type Check, createClient, type ClientOptions } from '@liangpai/client'
import { createPool } from '@liangpai/client/pool'
import type { Contestant, Run } from '../../contestant.ts'
import { derOf, nodeKey, signedOf } from '../../ecdsa.ts'
import { OURS } from '../../ours.ts'
import { RAW } from '../../raw.ts'
import type { Scene } from '../../scene.ts'
import { SD_JWT_VC } from '../../sdJwtVc.ts'
import { createRawPool } from './rawPool.ts'

/** Fewer than the 256 badges that a verifier remembers by their text. */
const REMEMBERED = 200
/** Checks under way at a time: the client's default for one thread, what its documentation names for a pool. */
const ONE_THREAD = 64
const POOLED = 512

/** Those who judge in bulk. `close` ends the threads that they have started. */
export type Bulk = { contestants: Contestant[]; close(): Promise<void> }

const everything = ['badge', 'list', 'chain'] as const

export function bulkContestants({ badges, threads }: { badges: number; threads: number }): Bulk {
  const closing: (() => Promise<unknown>)[] = []
  const pool = createPool({ threads })
  closing.push(() => pool.close())
  const pooled = { createVerifier: pool.createVerifier, concurrency: POOLED }
  const alone = { concurrency: ONE_THREAD }
  const shared = { signatures: 1, checks: everything, operations: badges }
  const again = Math.min(REMEMBERED, badges)

  const rawMany: Contestant = {
    ...shared,
    name: 'crypto.verify × many',
    does: `the signatures of ${badges} badges, DER, one thread`,
    checks: ['badge'],
    prepare({ world, many }) {
      const key = nodeKey(world.branch.badge.key)
      const all = many.map(({ badge }) => signedOf(badge))
      const ready = all.map(({ data, signature }) => ({ data, signature: derOf(signature) }))
      return () => ready.every(({ data, signature }) => verify('sha256', data, key, signature))
    },
  }
  const rawThreads: Contestant = {
    ...shared,
    name: `crypto.verify × ${threads} threads`,
    does: `the same on ${threads} worker threads, which have keys and signatures beforehand`,
    checks: ['badge'],
    prepare({ world: { branch }, many }) {
      const tokens = many.map(({ badge }) => ({ token: badge, key: branch.badge.key }))
      const raw = createRawPool(tokens, threads)
      closing.push(() => raw.close())
      return () => raw.run()
    },
  }

  const ours: Contestant[] = [
    {
      ...shared,
      name: 'client',
      does: `verifyMany of ${badges} badges, each as if new, one thread; chain and list cached`,
      limit: rawMany.name,
      prepare: (scene) => manyOf(scene, alone),
    },
    {
      ...shared,
      name: 'client, a second time',
      does: `the same of ${again} badges that it has just judged, few enough to be remembered`,
      operations: again,
      limit: rawMany.name,
      prepare: (scene) => manyOf({ ...scene, many: scene.many.slice(0, again) }, alone),
    },
    {
      ...shared,
      name: 'client, pool',
      does: `verifyMany of ${badges} badges, each as if new, on a pool of ${threads} threads; chain and list cached`,
      limit: rawThreads.name,
      prepare: (scene) => manyOf(scene, pooled),
    },
    {
      ...shared,
      name: 'client, pool, a second time',
      does: `the same of ${again} badges that it has just judged, in turns too short to fill ${threads} threads evenly`,
      operations: again,
      limit: rawThreads.name,
      prepare: (scene) => manyOf({ ...scene, many: scene.many.slice(0, again) }, pooled),
    },
  ]
  const named = (all: readonly Contestant[], ...names: string[]) => all.filter(({ name }) => names.includes(name))
  return {
    contestants: [
      ...named(RAW, 'crypto.verify, P1363', 'crypto.verify, DER'),
      rawMany,
      rawThreads,
      ...named(OURS, 'judge'),
      ...ours,
      ...named(SD_JWT_VC, 'sd-jwt-vc, status'),
    ],
    async close() {
      await Promise.all(closing.map((end) => end()))
    },
  }
}

type How = Pick<ClientOptions, 'createVerifier'> & { concurrency: number }

/** Judges all badges of a scene with one client, which keeps chain and list from one call to the next. */
function manyOf({ world, now, many }: Scene, { concurrency, ...how }: How): Run {
  // Nothing needs to be fetched; what is tampered would be asked for anew.
  const fetch = async () => new Response('', { status: 404 })
  const client = createClient({ registry: world.office.id, anchors: world.anchors, now: () => now, fetch, ...how })
  const page = world.shop.urls[0] ?? null
  const checks: Check[] = many.map((badge) => ({ badge, page }))
  return async () => {
    let good = 0
    for await (const { state } of client.verifyMany(checks, { concurrency })) if (state === 'verified') good++
    return good === checks.length
  }
}
