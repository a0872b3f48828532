import { provesList } from '../newestList.ts'
import { unverifiedIat, unverifiedPayload } from '../unverifiedPayload.ts'
import type { BundleRequests } from './bundleRequests.ts'
import { type AuditContext, bundleOf, judge } from './context.ts'

/** A list is not requested again within this time: seconds, the `ttl` of a registry's lists. */
const SPACING = 300

/** Fetches evidence that many badges share, once for all of them: chains and status lists. */
export class SharedEvidence {
  readonly #context: AuditContext
  readonly #bundles: BundleRequests
  readonly #chains = new Map<string, Promise<void>>()
  readonly #listBundles = new Map<string, Promise<void>>()
  readonly #lists = new Map<string, { at: number; request: Promise<void> }>()

  constructor(context: AuditContext, bundles: BundleRequests) {
    this.#context = context
    this.#bundles = bundles
  }

  /** Brings a newer chain of an issuer by the bundle of any of its badges, once a run. */
  renewChain(iss: string): Promise<void> {
    const { issuers, badges } = this.#context.state
    return once(this.#chains, iss, () => this.#fetchUntilChanged(badges.someOfIssuer(iss), () => issuers.chain(iss)))
  }

  /** Brings a newer list by the bundle of any badge in it, once a run. */
  renewList(iss: string, uri: string): Promise<void> {
    const { lists, badges } = this.#context.state
    return once(this.#listBundles, `${iss} ${uri}`, () =>
      this.#fetchUntilChanged(badges.someOfList(iss, uri), () => lists.find(iss, uri)?.status),
    )
  }

  /** Brings a newer list from its own address, once within `SPACING`. */
  refreshList(iss: string, uri: string): Promise<void> {
    const id = `${iss} ${uri}`
    const at = this.#context.now()
    const last = this.#lists.get(id)
    if (last && at - last.at < SPACING) return last.request
    const request = this.#refreshList(iss, uri)
    this.#lists.set(id, { at, request })
    return request
  }

  async #fetchUntilChanged(badges: { url: string; token: string }[], read: () => unknown): Promise<void> {
    const before = read()
    for (const { url, token } of badges) {
      await this.#bundles.fetch(url, String(unverifiedPayload(token)['badge_no']))
      if (read() !== before) return
    }
  }

  async #refreshList(iss: string, uri: string): Promise<void> {
    const { state, get, run } = this.#context
    const stored = state.lists.find(iss, uri)
    const response = await get(uri, { etag: stored?.etag ?? undefined }).catch(() => undefined)
    if (stored && response?.status === 304) state.lists.store(iss, uri, { ...stored, run })
    if (response?.status !== 200) return
    const { text: status, etag = null } = response
    if (await this.#proves(iss, uri, status))
      state.lists.store(iss, uri, { status, iat: unverifiedIat(status), etag, run })
  }

  /** Whether a list holds by the stored chain of its issuer, or else by a newer one. */
  async #proves(iss: string, uri: string, status: string): Promise<boolean> {
    const [badge] = this.#context.state.badges.someOfList(iss, uri)
    if (!badge) return false
    const judgeList = () =>
      judge(bundleOf({ token: badge.token, iss, uri }, this.#context.state, status), null, this.#context)
    const judgement = await judgeList()
    if (judgement.verdict.state !== 'unavailable') return provesList(judgement)
    await this.renewChain(iss)
    return provesList(await judgeList())
  }
}

/** The work of a key, begun the first time that it is asked for. */
function once(started: Map<string, Promise<void>>, key: string, work: () => Promise<void>): Promise<void> {
  const promise = started.get(key) ?? work()
  started.set(key, promise)
  return promise
}
