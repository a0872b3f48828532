import { createVerifier, parseBadgeNo, type Bundle, type Judgement, type Listing, type Verdict } from '@liangpai/core'
import { type Answer, final, unavailable } from './answer.ts'
import { fetchBundle } from './bundle.ts'
import { FetchError } from './fetchError.ts'
import { bundleAddress, type Input, isAllowed, readInput } from './input.ts'
import { isLocalhost } from './localhost.ts'
import { createTransport, type Transport } from './transport.ts'
import { ClientUsageError } from './usageError.ts'

/** `anchors` and `revoked` are thumbprints of keys; the clock gives seconds. */
export type ClientOptions = {
  /** The origin of the registry that codes are asked from. */
  registry: string
  anchors: readonly string[]
  revoked?: readonly string[]
  fetch?: typeof globalThis.fetch
  now?: () => number
}

export type Client = {
  /** Judges a badge for a page, a listing, or `null` for none. Nothing that a shop or a host sends makes it reject. */
  verify(input: Input, asked: { page: string | Listing | null }): Promise<Answer>
  /** The bundle as the registry serves it, unjudged; `undefined` if the badge is not in effect. Throws `FetchError`. */
  badge(code: string): Promise<Bundle | undefined>
}

type Room = {
  get: Transport
  judge: (bundle: unknown) => Promise<Judgement>
}

/** Makes a client of one registry. Its judge keeps keys, chains and status lists from one badge to the next. */
export function createClient(options: ClientOptions): Client {
  const { anchors, revoked = [], now = () => Math.floor(Date.now() / 1000) } = options
  const { origin, allowLocalhost } = readRegistry(options.registry)
  const verifier = createVerifier({ anchors: [...anchors], revoked: [...revoked], allowLocalhost })
  const get = createTransport(options.fetch)
  return {
    async verify(input, { page }) {
      const room = { get, judge: (bundle: unknown) => verifier.judge(bundle, { page, now: now() }) }
      const question = readInput(input, origin, allowLocalhost)
      if (question.kind === 'unreadable') return final('invalid', 'INPUT_UNREADABLE')
      if (question.kind === 'refused') return final('invalid', 'ADDRESS_NOT_ALLOWED')
      if (question.kind === 'bundle') return verifyGiven(question.bundle, room)
      return answerOf(() => verifyAt(question, origin, room))
    },
    async badge(code) {
      const badgeNo = parseBadgeNo(code)
      if (!badgeNo) throw new ClientUsageError('BADGE_NO_INVALID')
      return fetchBundle(get, bundleAddress(origin, badgeNo), origin)
    },
  }
}

/** Only an origin: a registry serves its paths below it. On this machine http will do. */
function readRegistry(registry: string): { origin: string; allowLocalhost: boolean } {
  const url = URL.canParse(registry) ? new URL(registry) : undefined
  const local = url !== undefined && isLocalhost(url.hostname)
  const bare = url?.pathname === '/' && url.search === '' && url.hash === ''
  if (!url || !bare || !isAllowed(url, local)) throw new ClientUsageError('REGISTRY_INVALID')
  return { origin: url.origin, allowLocalhost: local }
}

type Place = { url: string; badgeNo?: string }

/** `authority` is the host whose word `not_in_effect` counts. A bundle that names no code is somebody's own copy. */
async function verifyAt({ url, badgeNo }: Place, authority: string, room: Room): Promise<Answer> {
  const bundle = await fetchBundle(room.get, url, authority)
  if (!bundle) return final('inactive', 'NOT_IN_EFFECT')
  if (badgeNo === undefined) return verifyGiven(bundle, room)
  const { verdict, proven } = await judgeFresh(bundle, room)
  return proven.badgeNo !== undefined && proven.badgeNo !== badgeNo ? final('invalid', 'OTHER_BADGE') : verdict
}

/** A copy that ran out may have a successor: it is asked for once, at the issuer that the chain proved. */
async function verifyGiven(bundle: unknown, room: Room): Promise<Answer> {
  const { verdict, proven } = await judgeFresh(bundle, room)
  const { iss, badgeNo } = proven
  if (!iss || !badgeNo || !ranOut(verdict)) return verdict
  const { origin } = new URL(iss)
  const renewed = await answerOf(() => verifyAt({ url: bundleAddress(origin, badgeNo), badgeNo }, origin, room))
  return renewed.state === 'unavailable' ? verdict : renewed
}

const ranOut = (verdict: Verdict): boolean =>
  verdict.state === 'expired' || (verdict.state === 'unavailable' && verdict.step === 'status')

/**
 * Past its `ttl` a status list is fetched again from the address that the badge's signature proved, and from no other.
 * Where that gives nothing better, the first verdict stands with the time it was true at.
 */
async function judgeFresh(bundle: unknown, { get, judge }: Room): Promise<Judgement> {
  const first = await judge(bundle)
  const { statusUri } = first.proven
  if (!statusUri || !wantsStatus(first)) return first
  const status = await get(statusUri).catch(() => undefined)
  if (status?.status !== 200) return first
  const second = await judge({ ...membersOf(bundle), status: status.text })
  return second.verdict.state === 'unavailable' ? first : second
}

const wantsStatus = ({ verdict }: Judgement): boolean =>
  verdict.state === 'verified' ? !verdict.fresh : verdict.step === 'status'

/** A bundle that was judged to its status step is an object or the text of one. */
const membersOf = (bundle: unknown): object => (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as object

async function answerOf(verify: () => Promise<Answer>): Promise<Answer> {
  try {
    return await verify()
  } catch (error) {
    if (error instanceof FetchError) return unavailable(error.reason)
    throw error
  }
}
