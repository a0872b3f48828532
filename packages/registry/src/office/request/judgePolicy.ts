import type { Shop } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { type HostPolicy, hostPolicyOf } from '../../shop/hostPolicy.ts'

/** What the host of a shop allows; throws `hostForbidden`. */
export function judgePolicy({ hosts }: Pick<Work, 'hosts'>, shop: Shop): HostPolicy {
  const policy = hostPolicyOf(shop, hosts)
  if (policy === 'forbidden') throw new Refusal('hostForbidden')
  return policy
}
