import { type Check, createClient, type ClientOptions } from '@liangpai/client'
import { createPool } from '@liangpai/client/pool'
import type { Candidate, Run } from '../../candidate.ts'
import type { Fixture } from '../../fixture.ts'
import { OURS } from '../../ours.ts'
import { RAW, signaturesOf } from '../../raw.ts'
import { SD_JWT_VC } from '../../sdJwtVc.ts'
import { createRawPool } from './rawPool.ts'

/** Fewer than the 256 badges that a verifier caches by their text. */
const CACHED = 200
/** Checks under way at a time: the client's default for one thread, what its documentation names for a pool. */
const ONE_THREAD = 64
const POOLED = 512

/** The candidates of the bulk bench. `close` ends the threads that they start. */
export type Bulk = { candidates: Candidate[]; close(): Promise<void> }

export type BulkSize = { badges: number; threads: number }

const shared = { signatures: 1, checks: ['badge', 'list', 'chain'] as const }

export function bulkCandidates({ badges, threads }: BulkSize): Bulk {
  const closing: (() => Promise<unknown>)[] = []
  const bare = signaturesOf(badges)
  const bareThreads = bareOnThreads({ badges, threads }, closing)
  return {
    candidates: [
      ...named(RAW, 'crypto.verify, P1363', 'crypto.verify, DER'),
      bare,
      bareThreads,
      ...named(OURS, 'judge'),
      ...oneThread(badges, bare.name),
      ...pooled({ badges, threads }, bareThreads.name, closing),
      ...named(SD_JWT_VC, 'sd-jwt-vc, status'),
    ],
    async close() {
      await Promise.all(closing.map((end) => end()))
    },
  }
}

const named = (all: readonly Candidate[], ...names: string[]) => all.filter(({ name }) => names.includes(name))

function bareOnThreads({ badges, threads }: BulkSize, closing: (() => Promise<unknown>)[]): Candidate {
  return {
    ...shared,
    operations: badges,
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
}

function oneThread(badges: number, limit: string): Candidate[] {
  const again = Math.min(CACHED, badges)
  const options = { concurrency: ONE_THREAD }
  return [
    {
      ...shared,
      operations: badges,
      name: 'client',
      does: `verifyMany of ${badges} badges, each as if new, one thread; chain and list cached`,
      limit,
      prepare: (fixture) => verifyMany(fixture, options),
    },
    {
      ...shared,
      operations: again,
      name: 'client, a second time',
      does: `the same of ${again} badges judged just before, few enough to be cached`,
      limit,
      prepare: (fixture) => verifyMany(firstOf(fixture, again), options),
    },
  ]
}

function pooled({ badges, threads }: BulkSize, limit: string, closing: (() => Promise<unknown>)[]): Candidate[] {
  const again = Math.min(CACHED, badges)
  const pool = createPool({ threads })
  closing.push(() => pool.close())
  const options = { createVerifier: pool.createVerifier, concurrency: POOLED }
  return [
    {
      ...shared,
      operations: badges,
      name: 'client, pool',
      does: `verifyMany of ${badges} badges, each as if new, on a pool of ${threads} threads; chain and list cached`,
      limit,
      prepare: (fixture) => verifyMany(fixture, options),
    },
    {
      ...shared,
      operations: again,
      name: 'client, pool, a second time',
      does: `the same of ${again} badges judged just before, in turns too short to fill ${threads} threads evenly`,
      limit,
      prepare: (fixture) => verifyMany(firstOf(fixture, again), options),
    },
  ]
}

const firstOf = (fixture: Fixture, count: number): Fixture => ({ ...fixture, many: fixture.many.slice(0, count) })

type VerifyManyOptions = Pick<ClientOptions, 'createVerifier'> & { concurrency: number }

/** Judges all badges of a fixture with one client, which caches chain and list from one call to the next. */
function verifyMany({ world, now, many }: Fixture, { concurrency, ...options }: VerifyManyOptions): Run {
  // Nothing needs fetching; the client would ask for newer evidence of a tampered badge.
  const fetch = async () => new Response('', { status: 404 })
  const client = createClient({
    registries: [world.office.id],
    anchors: world.anchors,
    now: () => now,
    fetch,
    ...options,
  })
  const page = world.shop.urls[0] ?? null
  const checks: Check[] = many.map((badge) => ({ badge, page }))
  return async () => {
    let good = 0
    for await (const { state } of client.verifyMany(checks, { concurrency })) if (state === 'verified') good++
    return good === checks.length
  }
}
