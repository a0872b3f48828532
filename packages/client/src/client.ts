import { createVerifier, type Bundle, type Verifier, type VerifierOptions } from '@liangpai/core'
import { type BundleSource, fetchBundle } from './bundle.ts'
import { type Check, readChecks } from './checks.ts'
import { type Input, readInput } from './input.ts'
import { isIterable, type ManyOptions, readManyOptions } from './manyOptions.ts'
import { mapInOrder } from './mapInOrder.ts'
import { readRegistries } from './registries.ts'
import { type Page, readPage } from './page.ts'
import { type Result, unreadableResult } from './result.ts'
import { withRevalidation } from './revalidation.ts'
import { snapshotLines } from './snapshot/lines.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { bundlesOf, offlineTransport } from './snapshot/source.ts'
import { StatusLists } from './statusLists.ts'
import { createTransport } from './transport.ts'
import { readTrust } from './trust.ts'
import { ClientUsageError } from './usageError.ts'
import { type VerificationContext, verifyAddress, verifyBundle } from './verification.ts'

/** Whom a client asks and whom it trusts. */
export type ClientOptions = {
  /** The origins of registries: the first is asked for bare codes, each for its own verify addresses. */
  registries: readonly string[]
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

/** What a badge is verified for, as in `Check`; an aborted `signal` ends it. */
export type VerifyOptions = { page: Page; signal?: AbortSignal }

/** Verifies badges of one or several registries. */
export type Client = {
  /**
   * Verifies a badge for a page, a listing, or `null` for neither. Code and page may be as people type them; only the
   * client's registries are asked, whatever address the input is. Nothing that a shop or a host sends makes it reject;
   * an aborted signal does, with its reason, and a `page` that is left out does, with `ClientUsageError`.
   */
  verify(input: Input, options: VerifyOptions): Promise<Result>
  /**
   * Verifies many badges: one result for each check, in the order of the checks. Reads no further ahead than
   * `concurrency` and waits for whoever reads the results. Rejects when `checks` does, or with the signal's reason; a
   * check that cannot be read is `unreadable`. Throws `ClientUsageError` at once for a text, for what is no iterable, and
   * for a `concurrency` below 1.
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
   * with `readSnapshot`. Leaves out badges that are not in effect; throws `FetchError` if one cannot be fetched, and
   * `ClientUsageError` as `verifyMany` does.
   */
  snapshot(
    codes: AsyncIterable<string> | Iterable<string>,
    options?: ManyOptions,
  ): AsyncGenerator<string, void, undefined>
}

/**
 * Makes a client. Keys, chains and status lists are cached and shared by all badges that it verifies. Throws
 * `ClientUsageError` for `registries` that is no list of origins, without anchors, and for a thumbprint that is none.
 */
export function createClient(options: ClientOptions): Client {
  const registries = readRegistries(options?.registries)
  const { now = () => Math.floor(Date.now() / 1000) } = options
  const { authorities, allowLocalhost } = registries
  const makeVerifier = options.createVerifier ?? createVerifier
  const verifier = makeVerifier({ ...readTrust(options), allowLocalhost })
  const { snapshot, fetch, onRequest } = options
  const get = snapshot ? offlineTransport : withRevalidation(createTransport({ fetch, onRequest }))
  const bundleAt: BundleSource = snapshot ? bundlesOf(snapshot) : (...where) => fetchBundle(get, ...where)
  const lists = new StatusLists(get)

  async function verifyRead(input: unknown, page: unknown, signal: AbortSignal | undefined): Promise<Result> {
    signal?.throwIfAborted()
    const target = readPage(page)
    if (target === undefined) return unreadableResult('PAGE_UNREADABLE')
    const parsed = readInput(input, registries)
    if (parsed.kind === 'unreadable') return unreadableResult('INPUT_UNREADABLE')
    if (parsed.kind === 'foreign') return unreadableResult('REGISTRY_NOT_NAMED')
    const judge = (bundle: unknown) => verifier.judge(bundle, { page: target, now: now() })
    const context: VerificationContext = { bundleAt, lists, registries, judge, signal }
    return parsed.kind === 'bundle' ? verifyBundle(parsed.bundle, context) : verifyAddress(parsed, context)
  }

  async function verify(input: Input, options: Partial<VerifyOptions> = {}): Promise<Result> {
    if (options?.page === undefined) throw new ClientUsageError('PAGE_MISSING')
    return verifyRead(input, options.page, options.signal)
  }

  async function badge(code: string, { signal }: { signal?: AbortSignal | undefined } = {}) {
    const parsed = readInput(code, registries)
    if (parsed.kind !== 'address' || parsed.badgeNo === undefined) throw new ClientUsageError('BADGE_NO_INVALID', code)
    return bundleAt({ url: parsed.url, authorities }, { signal })
  }

  return {
    verify,
    badge,
    verifyMany(checks, options) {
      if (!isIterable(checks)) throw new ClientUsageError('CHECKS_INVALID', checks)
      const many = readManyOptions(options)
      return mapInOrder(readChecks(checks), ({ badge: input, page }) => verifyRead(input, page, many.signal), many)
    },
    snapshot(codes, options) {
      if (!isIterable(codes)) throw new ClientUsageError('CODES_INVALID', codes)
      const many = readManyOptions(options)
      return snapshotLines(mapInOrder(codes, (code) => badge(code, { signal: many.signal }), many))
    },
  }
}
