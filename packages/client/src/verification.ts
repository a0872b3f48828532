import { type Bundle, type EvidencePart, type Judgement, nextEvidence } from '@liangpai/core'
import type { BundleSource } from './bundle.ts'
import { FetchError } from './fetchError.ts'
import { type BundleAddress, badgeNoAt } from './input.ts'
import { type Judge, judgeByNewestList, type JudgedBundle, statusOf, withStatus } from './newestList.ts'
import type { Registries } from './registries.ts'
import { NOT_IN_EFFECT, OTHER_BADGE, type Result, supersedes, unavailableResult } from './result.ts'
import type { StatusLists } from './statusLists.ts'

/** What a verification works with. */
export type VerificationContext = {
  bundleAt: BundleSource
  lists: StatusLists
  registries: Registries
  judge: Judge
  signal?: AbortSignal | undefined
}

/** Verifies the bundle at an address. One whose address names no badge is somebody's copy, like a bundle in hand. */
export async function verifyAddress({ url, badgeNo }: BundleAddress, context: VerificationContext): Promise<Result> {
  const bundle = await fetchFrom(url, context)
  if (bundle instanceof FetchError) return unavailableResult(bundle.reason)
  if (bundle === undefined) return NOT_IN_EFFECT
  return badgeNo === undefined
    ? verifyBundle(bundle, context)
    : verifyBundle(bundle, context, { badgeNo, requested: ['bundle'] })
}

/** Which badge is in question, if that is known, and which evidence was requested for it already. */
type Question = { badgeNo?: string; requested: EvidencePart[] }

/** Verifies a bundle, and fetches newer evidence for as long as `nextEvidence` names some; the best verdict stands. */
export async function verifyBundle(
  bundle: unknown,
  context: VerificationContext,
  { badgeNo, requested }: Question = { requested: [] },
): Promise<Result> {
  const { registries, judge, lists } = context
  let current = await judgeByNewestList(bundle, judge, lists)
  let { verdict } = current.judgement
  for (;;) {
    const { judgement } = current
    if (isOtherBadge(judgement, badgeNo)) return OTHER_BADGE
    if (supersedes(judgement.verdict, verdict)) verdict = judgement.verdict
    const inHand = { bundle: current.bundle, badgeNo, registries: registries.origins, requested }
    const next = nextEvidence({ judgement, inHand })
    if (next.kind === 'done') return verdict
    requested.push(next.what)
    if (next.what === 'list') {
      current = await withRefreshedList(current, context)
      continue
    }
    const newer = await fetchFrom(next.from, context)
    if (newer instanceof FetchError) continue
    if (newer === undefined) return NOT_IN_EFFECT
    badgeNo ??= badgeNoAt(next.from)
    current = await judgeByNewestList(newer, judge, lists)
  }
}

/** Puts what is at the list's address now into the bundle. */
async function withRefreshedList(current: JudgedBundle, context: VerificationContext): Promise<JudgedBundle> {
  const { lists, judge } = context
  const { iss = '', statusUri = '' } = current.judgement.proven
  const status = await lists.refresh({ iss, statusUri })
  if (status === undefined || status === statusOf(current.bundle)) return current
  return judgeByNewestList(withStatus(current.bundle, status), judge, lists)
}

const isOtherBadge = ({ proven }: Judgement, badgeNo: string | undefined): boolean =>
  badgeNo !== undefined && proven.badgeNo !== undefined && proven.badgeNo !== badgeNo

/** The bundle at an address, `undefined` if its registry says that the badge is not in effect, or why there is none. */
async function fetchFrom(url: string, context: VerificationContext): Promise<Bundle | undefined | FetchError> {
  const { bundleAt, registries, signal } = context
  try {
    return await bundleAt({ url, authorities: registries.authorities }, { signal })
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
}
