import type { VerifyContext, Judgement, Verifier } from '@liangpai/core'
import { type Answer, final, unavailable } from '../answer.ts'
import { fetchBundle } from '../bundle.ts'
import { FetchError } from '../fetchError.ts'
import { provesList } from '../fresh.ts'
import { peek, signedAt } from '../peek.ts'
import type { Transport } from '../transport.ts'
import type { KeptBadge } from './state/badges.ts'
import type { State } from './state/state.ts'

/** A chain that ends within a day is fetched anew; seconds. */
const CHAIN_NEAR_END = 86_400
/** A list is not asked for again sooner; seconds, the `ttl` of a registry's lists. */
const SPACING = 300

/** What an audit judges with, and when. */
export type Desk = {
  state: State
  get: Transport
  verifier: Pick<Verifier, 'judge'>
  authorities: ReadonlySet<string>
  night: number
  now: () => number
}

/** What came of asking for a bundle: it is at hand now, it is not in effect, or an answer that leaves nothing to keep. */
export type Fetching = 'kept' | 'gone' | Answer

/** The evidence at hand, and the few requests that keep it fresh. Nothing is kept that a judgement has not proven. */
export type Evidence = ReturnType<typeof createEvidence>

export function createEvidence(desk: Desk) {
  const { state, get, verifier, authorities, night, now } = desk
  const fetching = new Map<string, Promise<Fetching>>()
  const renewals = new Map<string, Promise<boolean>>()
  const refreshes = new Map<string, { at: number; under: Promise<boolean> }>()

  const judge = (bundle: unknown, page: VerifyContext['page']) => verifier.judge(bundle, { page, now: now() })

  /** A badge with the newest chain and list at hand. */
  const bundleOf = ({ token, iss, uri }: Pick<KeptBadge, 'token' | 'iss' | 'uri'>, status?: string) => {
    const list = status ?? state.lists.find(iss, uri)?.status
    return { v: 1, badge: token, chain: state.issuers.chain(iss), ...(list !== undefined && { status: list }) }
  }

  async function fetchNow(url: string, badgeNo: string): Promise<Fetching> {
    try {
      const bundle = await fetchBundle(get, { url, authorities })
      if (bundle) return keep(url, badgeNo, bundle as unknown as { [name: string]: unknown })
      state.badges.gone(url, night, now())
      return 'gone'
    } catch (error) {
      if (error instanceof FetchError) return unavailable(error.reason)
      throw error
    }
  }

  /** Keeps of a bundle what its judgement proves, part by part. */
  async function keep(url: string, badgeNo: string, bundle: { [name: string]: unknown }): Promise<Fetching> {
    const judgement = await judge(bundle, null)
    const { iss, statusUri: uri, badgeNo: proven } = judgement.proven
    const { badge, chain, status } = bundle
    if (iss) state.issuers.keep(iss, chain as string[])
    if (proven !== undefined && proven !== badgeNo) return final('invalid', 'OTHER_BADGE')
    if (!iss || !uri) return judgement.verdict
    const token = badge as string
    const isKnown = state.lists.find(iss, uri)?.status === status
    if (!isKnown && provesList(judgement)) keepList({ iss, uri }, status as string, null)
    const { exp, status: reference } = peek(token) as { exp: number; status: { status_list: { idx: number } } }
    state.badges.keep(url, { token, iss, uri, idx: reference.status_list.idx, exp, night, asked: now() })
    return 'kept'
  }

  const keepList = ({ iss, uri }: { iss: string; uri: string }, status: string, etag: string | null) =>
    state.lists.keep(iss, uri, { status, iat: signedAt(status), etag, night })

  /** Any badge of an issuer brings the chain of all of them. */
  async function renewNow(iss: string): Promise<boolean> {
    const before = state.issuers.chain(iss).join(' ')
    for (const { url, token } of state.badges.someOf(iss)) {
      await fetchNow(url, String(peek(token)['badge_no']))
      if (state.issuers.chain(iss).join(' ') !== before) return true
    }
    return false
  }

  async function refreshNow(iss: string, uri: string): Promise<boolean> {
    const had = state.lists.find(iss, uri)
    const fetched = await get(uri, { etag: had?.etag ?? undefined }).catch(() => undefined)
    if (had && fetched?.status === 304) state.lists.keep(iss, uri, { ...had, night })
    if (fetched?.status !== 200) return false
    const token = state.badges.oneOf(iss, uri)
    if (token === undefined || !(await proves({ token, iss, uri }, fetched.text))) return false
    keepList({ iss, uri }, fetched.text, fetched.etag ?? null)
    return fetched.text !== had?.status
  }

  /** Whether a list holds by the chain at hand, or by a newer one. */
  async function proves(badge: Pick<KeptBadge, 'token' | 'iss' | 'uri'>, status: string): Promise<boolean> {
    const first = await judge(bundleOf(badge, status), null)
    if (provesList(first) || !wantsChain(first)) return provesList(first)
    return (await evidence.renewChain(badge.iss)) && provesList(await judge(bundleOf(badge, status), null))
  }

  const evidence = {
    judge: (badge: KeptBadge, page: VerifyContext['page']) => judge(bundleOf(badge), page),

    /** Fetches a bundle; rows that ask for the same one wait for the same request. */
    fetch(url: string, badgeNo: string): Promise<Fetching> {
      const under = fetching.get(url) ?? fetchNow(url, badgeNo).finally(() => fetching.delete(url))
      fetching.set(url, under)
      return under
    },

    /** Renews the chain of an issuer, once a night. Says whether it is another one now. */
    renewChain(iss: string): Promise<boolean> {
      const under = renewals.get(iss) ?? renewNow(iss)
      renewals.set(iss, under)
      return under
    },

    /** Asks for a list, once for all and not again for a while; says whether it is a newer one now. */
    refreshList(iss: string, uri: string): Promise<boolean> {
      const id = `${iss} ${uri}`
      const known = refreshes.get(id)
      if (known && now() - known.at < SPACING) return known.under
      const under = refreshNow(iss, uri)
      refreshes.set(id, { at: now(), under })
      return under
    },

    /** The work of every night: what nears its end and every list, whoever asks for it. */
    async refreshAll(): Promise<void> {
      const ending = state.issuers.all().filter(({ until }) => until - now() < CHAIN_NEAR_END)
      await Promise.all(ending.map(({ iss }) => evidence.renewChain(iss)))
      await Promise.all(state.lists.all().map(({ iss, uri }) => evidence.refreshList(iss, uri)))
    },
  }
  return evidence
}

/** Whether a newer chain may change a judgement. */
export const wantsChain = ({ verdict }: Judgement): boolean =>
  verdict.state === 'unavailable' && (verdict.step === 'chain' || verdict.reason === 'STATUS_KEY_UNKNOWN')

/** Whether a newer list may change it. */
export const wantsList = ({ verdict }: Judgement): boolean =>
  verdict.state === 'verified' ? !verdict.fresh : verdict.state === 'unavailable' && verdict.step === 'status'
