import type { Bundle, Judgement, Verifier, VerifyContext } from '@liangpai/core'
import type { Registries } from '../registries.ts'
import type { Transport } from '../transport.ts'
import type { StoredBadge } from './state/badges.ts'
import type { AuditState } from './state/state.ts'

/** What an audit run works with. */
export type AuditContext = {
  state: AuditState
  get: Transport
  verifier: Pick<Verifier, 'judge'>
  registries: Registries
  /** The id of this run. */
  run: number
  /** The clock, in seconds. */
  now: () => number
}

/** A badge by the names under which its evidence is stored. */
export type BadgeOfIssuer = Pick<StoredBadge, 'token' | 'iss' | 'uri'>

/** A stored badge with the newest stored chain, and the newest stored list unless another is named. */
export function bundleOf({ token, iss, uri }: BadgeOfIssuer, { lists, issuers }: AuditState, status?: string): Bundle {
  const list = status ?? lists.find(iss, uri)?.status
  return { v: 1, badge: token, chain: issuers.chain(iss), ...(list !== undefined && { status: list }) }
}

/** Whether two bundles of `bundleOf` have the same badge, chain and list. */
export const isSameEvidence = (one: Bundle, other: Bundle): boolean =>
  one.badge === other.badge && one.chain === other.chain && one.status === other.status

/** Judges a bundle at this moment. */
export const judge = (bundle: unknown, page: VerifyContext['page'], context: AuditContext): Promise<Judgement> =>
  context.verifier.judge(bundle, { page, now: context.now() })
