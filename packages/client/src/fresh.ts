import type { Judgement } from '@liangpai/core'
import type { Lists, ListName } from './lists.ts'
import { signedAt } from './peek.ts'

/** Judges a bundle for the page in question. */
export type Judge = (bundle: unknown) => Promise<Judgement>

/**
 * Judges with the newest list. Past its `ttl` a list is fetched again from the address that the badge's signature
 * proved, and from no other; where that gives nothing better, the first verdict stands with the time it was true at.
 */
export async function judgeFresh(bundle: unknown, judge: Judge, lists: Lists): Promise<Judgement> {
  const first = await judge(bundle)
  const { iss, statusUri } = first.proven
  if (!iss || !statusUri) return first
  const name = { iss, statusUri }
  const room = { name, judge, lists }
  const { status } = membersOf(bundle)
  const given = typeof status === 'string' ? status : ''
  if (!wantsStatus(first)) return byNewest(first, { bundle, status: given, ...room })
  const fetched = await lists.refresh(name)
  if (fetched === undefined || fetched === given) return byNewest(first, { bundle, status: given, ...room })
  const second = await judge({ ...membersOf(bundle), status: fetched })
  const better = second.verdict.state !== 'unavailable'
  return byNewest(better ? second : first, { bundle, status: better ? fetched : given, ...room })
}

type Newest = { bundle: unknown; status: string; name: ListName; judge: Judge; lists: Lists }

/** Of two lists of one issuer and address the newer answers (PROFILE 6), whichever of several verifiers has met it. */
async function byNewest(judgement: Judgement, { bundle, status, name, judge, lists }: Newest): Promise<Judgement> {
  const newest = lists.newest(name)
  if (!provesList(judgement) || newest?.status === status) return judgement
  const asOf = signedAt(status)
  if (newest && newest.asOf > asOf) return judge({ ...membersOf(bundle), status: newest.status })
  lists.proven(name, { status, asOf })
  return judgement
}

/** Whether a judgement went as far as to prove the list it was given. */
export const provesList = ({ verdict }: Judgement): boolean =>
  verdict.state === 'verified' ||
  verdict.state === 'wrongSite' ||
  (verdict.state === 'inactive' && verdict.step === 'status')

const wantsStatus = ({ verdict }: Judgement): boolean =>
  verdict.state === 'verified' ? !verdict.fresh : verdict.step === 'status'

/** A bundle that was judged to its status step is an object or the text of one. */
const membersOf = (bundle: unknown): { readonly [name: string]: unknown } =>
  (typeof bundle === 'string' ? JSON.parse(bundle) : bundle) as { readonly [name: string]: unknown }
