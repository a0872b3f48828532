import type { BadgeClaims } from '../badge/badge.ts'
import type { Chain } from '../chain/chain.ts'
import type { StatusList } from '../status/list.ts'

/**
 * Chooses the list that answers: the given one, or a newer one seen before for the same issuer and uri (PROFILE 6). Lists
 * are named by both, since a superior's id is a prefix of its subordinate's. A list of the future does not count as seen.
 */
export type NewestList = (
  list: StatusList,
  of: Pick<BadgeClaims, 'iss' | 'statusUri'>,
  chain: Pick<Chain, 'organizations'>,
  now: number,
) => StatusList
