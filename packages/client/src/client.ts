import {
  createVerifier,
  parseBadgeNo,
  type VerifyContext,
  type Bundle,
  type Verifier,
  type VerifierOptions,
} from '@liangpai/core'
import { type Answer, final } from './answer.ts'
import { type BundleSource, fetchBundle, type Place } from './bundle.ts'
import type { Judge } from './fresh.ts'
import { bundleAddress, type Input, readInput } from './input.ts'
import { inOrder } from './inOrder.ts'
import { createLists } from './lists.ts'
import { readRegistries } from './registries.ts'
import { revalidating } from './revalidation.ts'
import { snapshotLines } from './snapshot/lines.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { offline, sourceOf } from './snapshot/source.ts'
import { createTransport } from './transport.ts'
import { ClientUsageError } from './usageError.ts'
import { type Room, verifyAt, verifyGiven } from './verification.ts'

/** `anchors` and `revoked` are thumbprints of keys; the clock gives seconds. */
export type ClientOptions = {
  /** The origin of the registry that codes are asked from; of several, the first. Verify addresses go to their own. */
  registry: string | readonly string[]
  anchors: readonly string[]
  revoked?: readonly string[]
  /** How to read from a network, in place of the global `fetch`. */
  fetch?: typeof globalThis.fetch
  now?: () => number
  /** Works from what was kept, and asks nobody. */
  snapshot?: Snapshot
  /** Where judgements are made: here, or by a pool of workers (`@liangpai/client/pool`). */
  createVerifier?: (options: VerifierOptions) => Pick<Verifier, 'judge'>
  /** Is told the address of each request that goes out, tries included. */
  onRequest?: (url: string) => void
}

/** One badge to check: what names it, and the address of a page, a listing, or `null` for none. */
export type Check = { badge: Input; page: VerifyContext['page'] }

/** How many checks are under way at a time (64 if not said), and how to stop. */
export type ManyOptions = { concurrency?: number; signal?: AbortSignal }

export type Client = {
  /**
   * Judges a badge for a page, a listing, or `null` for none. Nothing that a shop or a host sends makes it reject; an
   * aborted signal does, with its reason.
   */
  verify(input: Input, asked: { page: VerifyContext['page']; signal?: AbortSignal }): Promise<Answer>
  /**
   * Judges many, in the order of the input, one answer for each. It reads ahead no further than `concurrency`, and waits
   * for whoever reads the answers. It rejects when the input itself does, or with the reason of an aborted signal.
   */
  verifyMany(
    checks: AsyncIterable<Check> | Iterable<Check>,
    options?: ManyOptions,
  ): AsyncGenerator<Answer, void, undefined>
  /** The bundle as the registry serves it, unjudged; `undefined` if the badge is not in effect. Throws `FetchError`. */
  badge(code: string, asked?: { signal?: AbortSignal }): Promise<Bundle | undefined>
  /**
   * What is needed to judge these badges without network, as lines of JSON with each chain and list once. A badge that
   * is not in effect is left out; throws `FetchError` where one cannot be fetched. `readSnapshot` reads it again.
   */
  snapshot(
    codes: AsyncIterable<string> | Iterable<string>,
    options?: ManyOptions,
  ): AsyncGenerator<string, void, undefined>
}

const CONCURRENCY = 64

/**
 * Makes a client. Its judge keeps keys, chains and status lists from one badge to the next. Throws `ClientUsageError`
 * for a registry that is none, and `UsageError` of core without anchors.
 */
export function createClient(options: ClientOptions): Client {
  const {
    anchors,
    revoked = [],
    now = () => Math.floor(Date.now() / 1000),
    createVerifier: make = createVerifier,
  } = options
  const { first, origins, allowLocalhost } = readRegistries(options.registry)
  const verifier = make({ anchors: [...anchors], revoked: [...revoked], allowLocalhost })
  const { snapshot, fetch, onRequest } = options
  const get = snapshot ? offline : revalidating(createTransport({ fetch, onRequest }))
  const bundleAt: BundleSource = snapshot ? sourceOf(snapshot) : (place, reading) => fetchBundle(get, place, reading)
  const lists = createLists(get)

  async function verify(
    input: Input,
    { page, signal }: { page: VerifyContext['page']; signal?: AbortSignal | undefined },
  ) {
    signal?.throwIfAborted()
    const judge: Judge = (bundle) => verifier.judge(bundle, { page, now: now() })
    const room: Room = { bundleAt, lists, authorities: origins, judge, signal }
    const question = readInput(input, first, allowLocalhost)
    if (question.kind === 'unreadable') return final('invalid', 'INPUT_UNREADABLE')
    if (question.kind === 'refused') return final('invalid', 'ADDRESS_NOT_ALLOWED')
    return question.kind === 'bundle' ? verifyGiven(question.bundle, room) : verifyAt(question, room)
  }

  async function badge(code: string, { signal }: { signal?: AbortSignal | undefined } = {}) {
    const badgeNo = parseBadgeNo(code)
    if (!badgeNo) throw new ClientUsageError('BADGE_NO_INVALID')
    const place: Place = { url: bundleAddress(first, badgeNo), authorities: origins }
    return bundleAt(place, { signal })
  }

  return {
    verify,
    badge,
    verifyMany: (checks, { concurrency = CONCURRENCY, signal } = {}) =>
      inOrder(checks, (check) => verify(check?.badge, { page: check?.page, signal }), { concurrency, signal }),
    snapshot: (codes, { concurrency = CONCURRENCY, signal } = {}) =>
      snapshotLines(inOrder(codes, (code) => badge(code, { signal }), { concurrency, signal })),
  }
}
