import { fetchBundle } from '../bundle.ts'
import { FetchError } from '../fetchError.ts'
import { provesList } from '../newestList.ts'
import { OTHER_BADGE, type Result, unavailableResult } from '../result.ts'
import { unverifiedIat, unverifiedPayload } from '../unverifiedPayload.ts'
import { type AuditContext, judge } from './context.ts'

/** What a request for a bundle came to: stored, not in effect, or a result that leaves nothing to store. */
export type BundleResponse = 'stored' | 'notInEffect' | Result

/** Fetches bundles and stores of each what its judgement proves. Concurrent rows of one badge share a request. */
export class BundleRequests {
  readonly #context: AuditContext
  readonly #pending = new Map<string, Promise<BundleResponse>>()

  constructor(context: AuditContext) {
    this.#context = context
  }

  /** Fetches the bundle at `url`, which must be of the badge `badgeNo`. */
  fetch(url: string, badgeNo: string): Promise<BundleResponse> {
    const pending = this.#pending.get(url) ?? this.#fetch(url, badgeNo).finally(() => this.#pending.delete(url))
    this.#pending.set(url, pending)
    return pending
  }

  async #fetch(url: string, badgeNo: string): Promise<BundleResponse> {
    const { get, registries, state, run, now } = this.#context
    try {
      const bundle = await fetchBundle(get, { url, authorities: registries.authorities })
      if (bundle) return await this.#store(url, badgeNo, { ...bundle })
      state.badges.end(url, run, now())
      return 'notInEffect'
    } catch (error) {
      if (error instanceof FetchError) return unavailableResult(error.reason)
      throw error
    }
  }

  /** Stores the chain, list and badge of a bundle as far as each is proven. */
  async #store(url: string, badgeNo: string, bundle: { [name: string]: unknown }): Promise<BundleResponse> {
    const { state, run, now } = this.#context
    const judgement = await judge(bundle, null, this.#context)
    const { iss, statusUri: uri, badgeNo: provenNo } = judgement.proven
    const { badge, chain, status } = bundle
    if (iss) state.issuers.store(iss, chain as string[], now())
    if (provenNo !== undefined && provenNo !== badgeNo) return OTHER_BADGE
    if (!iss || !uri) return judgement.verdict
    if (provesList(judgement) && state.lists.find(iss, uri)?.status !== status)
      state.lists.store(iss, uri, { status: status as string, iat: unverifiedIat(status as string), etag: null, run })
    state.badges.store(url, { token: badge as string, iss, uri, ...placeOf(badge as string), run, requestedAt: now() })
    return 'stored'
  }
}

/** Where a proven badge stands in its list, and when it ends. */
function placeOf(token: string): { idx: number; exp: number } {
  const { exp, status } = unverifiedPayload(token) as { exp: number; status: { status_list: { idx: number } } }
  return { idx: status.status_list.idx, exp }
}
