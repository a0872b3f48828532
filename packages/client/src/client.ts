import {
  bundleAddress,
  createVerifier,
  parseBadgeNo,
  type Bundle,
  type Verifier,
  type VerifierOptions,
  type VerifyContext,
} from '@liangpai/core'
import { type BundleLocation, type BundleSource, fetchBundle } from './bundle.ts'
import { type Input, readInput } from './input.ts'
import { mapInOrder } from './mapInOrder.ts'
import { readRegistries } from './registries.ts'
import { finalResult, type Result } from './result.ts'
import { withRevalidation } from './revalidation.ts'
import { snapshotLines } from './snapshot/lines.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { bundlesOf, offlineTransport } from './snapshot/source.ts'
import { StatusLists } from './statusLists.ts'
import { createTransport } from './transport.ts'
import { ClientUsageError } from './usageError.ts'
import { type VerificationContext, verifyAddress, verifyBundle } from './verification.ts'

/** Whom a client asks and whom it trusts. */
export type ClientOptions = {
  /** The origin of a registry, or of several: the first is asked for bare codes, each for its own verify addresses. */
  registry: string | readonly string[]
  /** RFC 7638 thumbprints of root keys, from the issuer by another channel than the registry. */
  anchors: readonly string[]
  /** Thumbprints of keys that count as absent. */
  revoked?: readonly string[]
  /** Used instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** The clock, in seconds since the epoch. */
  now?: () => number
  /** Work from this snapshot, without any request. */
  snapshot?: Snapshot
  /** Makes the verifier that judges; that of a pool (`@liangpai/client/pool`) judges on worker threads. */
  createVerifier?: (options: VerifierOptions) => Pick<Verifier, 'judge'>
  /** Called with the address of each request that goes out, retries included. */
  onRequest?: (url: string) => void
}

/** A badge to verify, and for what: the address of a page, a listing, or `null` for neither. */
export type Check = { badge: Input; page: VerifyContext['page'] }

/** `concurrency` is the number of badges in work at a time (64 by default); an aborted `signal` ends it. */
export type ManyOptions = { concurrency?: number; signal?: AbortSignal }

/** Verifies badges of one or several registries. */
export type Client = {
  /**
   * Verifies a badge for a page, a listing, or `null` for neither. Nothing that a shop or a host sends makes it reject;
   * an aborted signal does, with its reason.
   */
  verify(input: Input, options: { page: VerifyContext['page']; signal?: AbortSignal }): Promise<Result>
  /**
   * Verifies many badges: one result for each check, in the order of the checks. Reads no further ahead than
   * `concurrency` and waits for whoever reads the results. Rejects when `checks` does, or with the signal's reason.
   */
  verifyMany(
    checks: AsyncIterable<Check> | Iterable<Check>,
    options?: ManyOptions,
  ): AsyncGenerator<Result, void, undefined>
  /**
   * The bundle as the registry serves it, unjudged; `undefined` if the badge is not in effect. Throws `FetchError`, and
   * `ClientUsageError` for a code that is no badge number.
   */
  badge(code: string, options?: { signal?: AbortSignal }): Promise<Bundle | undefined>
  /**
   * Everything needed to verify these badges without network, as lines of JSON with each chain and list once; read it
   * with `readSnapshot`. Leaves out badges that are not in effect; throws `FetchError` if one cannot be fetched.
   */
  snapshot(
    codes: AsyncIterable<string> | Iterable<string>,
    options?: ManyOptions,
  ): AsyncGenerator<string, void, undefined>
}

const CONCURRENCY = 64

/**
 * Makes a client. Keys, chains and status lists are cached and shared by all badges that it verifies. Throws
 * `ClientUsageError` for a registry that is no origin, and core's `UsageError` without anchors.
 */
export function createClient(options: ClientOptions): Client {
  const { anchors, revoked = [], now = () => Math.floor(Date.now() / 1000) } = options
  const registries = readRegistries(options.registry)
  const { first, authorities, allowLocalhost } = registries
  const makeVerifier = options.createVerifier ?? createVerifier
  const verifier = makeVerifier({ anchors: [...anchors], revoked: [...revoked], allowLocalhost })
  const { snapshot, fetch, onRequest } = options
  const get = snapshot ? offlineTransport : withRevalidation(createTransport({ fetch, onRequest }))
  const bundleAt: BundleSource = snapshot ? bundlesOf(snapshot) : (...where) => fetchBundle(get, ...where)
  const lists = new StatusLists(get)

  async function verify(input: Input, { page, signal }: { page: Check['page']; signal?: AbortSignal | undefined }) {
    signal?.throwIfAborted()
    const judge = (bundle: unknown) => verifier.judge(bundle, { page, now: now() })
    const context: VerificationContext = { bundleAt, lists, registries, judge, signal }
    const parsed = readInput(input, first, allowLocalhost)
    if (parsed.kind === 'unreadable') return finalResult('invalid', 'INPUT_UNREADABLE')
    if (parsed.kind === 'refused') return finalResult('invalid', 'ADDRESS_NOT_ALLOWED')
    return parsed.kind === 'bundle' ? verifyBundle(parsed.bundle, context) : verifyAddress(parsed, context)
  }

  async function badge(code: string, { signal }: { signal?: AbortSignal | undefined } = {}) {
    const badgeNo = parseBadgeNo(code)
    if (!badgeNo) throw new ClientUsageError('BADGE_NO_INVALID')
    const location: BundleLocation = { url: bundleAddress(first, badgeNo), authorities }
    return bundleAt(location, { signal })
  }

  return {
    verify,
    badge,
    verifyMany: (checks, { concurrency = CONCURRENCY, signal } = {}) =>
      mapInOrder(checks, (check) => verify(check?.badge, { page: check?.page, signal }), { concurrency, signal }),
    snapshot: (codes, { concurrency = CONCURRENCY, signal } = {}) =>
      snapshotLines(mapInOrder(codes, (code) => badge(code, { signal }), { concurrency, signal })),
  }
}
