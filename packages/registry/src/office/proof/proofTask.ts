import { randomBytes } from 'node:crypto'
import type { Shop } from '@liangpai/core'
import { drawId } from '@liangpai/server'
import { type HostTable, isShared } from '../../shop/hostPolicy.ts'
import type { ProofRow } from '../../store/tables.ts'

/** What has to be done to prove one claim of a shop: put a file there, or have two persons look at it. */
export type ProofTask = Pick<ProofRow, 'claim' | 'method' | 'fileName' | 'content'> & { proven: boolean }

/** What of a shop is proven: its addresses, and its listing. */
export const claimsOf = ({ urls, listing }: Shop): string[] => [
  ...urls,
  ...(listing ? [`${listing.host}/${listing.id}`] : []),
]

/** The tasks of a new request, one for each address and for the listing. */
export function proofTasksOf(shop: Shop, hosts: HostTable): ProofTask[] {
  return claimsOf(shop).map((claim) => ({
    claim,
    method: shop.urls.includes(claim) && !isShared(claim, hosts) ? ('file' as const) : ('review' as const),
    fileName: `${drawId()}.txt`,
    content: randomBytes(24).toString('hex'),
    proven: false,
  }))
}

/** The task of a proof and whether it is done. */
export const taskOf = ({ claim, method, fileName, content, provenAt }: ProofRow): ProofTask => ({
  claim,
  method,
  fileName,
  content,
  proven: provenAt !== null,
})
