import { randomBytes } from 'node:crypto'
import type { Shop } from '@liangpai/core'
import { drawId } from '@liangpai/server'
import { type HostTable, isShared } from '../../shop/hostPolicy.ts'
import type { ProofRow } from '../../store/tables.ts'

/** What has to be done to prove one claim of a shop: put a file there, or have two persons look at it. */
export type ProofTask = Pick<ProofRow, 'claim' | 'method' | 'fileName' | 'content'> & { proven: boolean }

/** The tasks of a new request, one for each address and for the listing. */
export function proofTasksOf({ urls, listing }: Shop, hosts: HostTable): ProofTask[] {
  const claims = [
    ...urls.map((claim) => ({ claim, method: isShared(claim, hosts) ? ('review' as const) : ('file' as const) })),
    ...(listing ? [{ claim: `${listing.host}/${listing.id}`, method: 'review' as const }] : []),
  ]
  return claims.map((claim) => ({
    ...claim,
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
