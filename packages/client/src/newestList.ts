import type { Judgement } from '@liangpai/core'
import type { StatusLists } from './statusLists.ts'
import { unverifiedIat } from './unverifiedPayload.ts'

/** Judges a bundle for the page in question. */
export type Judge = (bundle: unknown) => Promise<Judgement>

/** A bundle and what the judge says of it. */
export type JudgedBundle = { bundle: unknown; judgement: Judgement }

/**
 * Judges by the newest list of its issuer and address that this client has seen (PROFILE 6), whichever of several
 * verifiers saw it; remembers the bundle's own list if that is newer and proven.
 */
export async function judgeByNewestList(bundle: unknown, judge: Judge, lists: StatusLists): Promise<JudgedBundle> {
  const judgement = await judge(bundle)
  const { iss, statusUri } = judgement.proven
  if (!iss || !statusUri) return { bundle, judgement }
  const name = { iss, statusUri }
  const newest = lists.newest(name)
  const status = statusOf(bundle)
  // A bundle without list stays one: it was published so, and only its registry can mend it.
  if (status === '' || newest?.status === status) return { bundle, judgement }
  const iat = unverifiedIat(status)
  if (newest && newest.iat > iat) {
    const replaced = withStatus(bundle, newest.status)
    return { bundle: replaced, judgement: await judge(replaced) }
  }
  if (provesList(judgement)) lists.add(name, { status, iat })
  return { bundle, judgement }
}

/** Whether a judgement went far enough to prove the bundle's list. */
export const provesList = ({ verdict }: Judgement): boolean =>
  verdict.state === 'verified' ||
  verdict.state === 'wrongSite' ||
  (verdict.state === 'inactive' && verdict.step === 'status')

/** The bundle with another list. */
export const withStatus = (bundle: unknown, status: string): object => ({ ...membersOf(bundle), status })

/** The list of a bundle, `''` if it has none. */
export function statusOf(bundle: unknown): string {
  const { status } = membersOf(bundle)
  return typeof status === 'string' ? status : ''
}

/** A bundle that was judged as far as its list is an object or the JSON text of one. */
const membersOf = (bundle: unknown): { readonly [name: string]: unknown } =>
  (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as { readonly [name: string]: unknown }
