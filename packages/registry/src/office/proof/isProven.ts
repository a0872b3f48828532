import type { Unsealing } from '../../store/store.ts'
import { findBadge } from '../../store/badges.ts'
import { proofsOf } from '../../store/proofs.ts'
import { shopOf } from '../../store/requests.ts'
import type { ProofRow, RequestRow } from '../../store/tables.ts'
import { claimsOf } from './proofTask.ts'

/** Whether each address of a request's shop is proven; a change counts what was proven for its badge. */
export async function isProven(work: Unsealing, request: RequestRow): Promise<boolean> {
  const proven = new Set((await allProofs(work, request)).filter(({ provenAt }) => provenAt !== null).map(claimIn))
  return claimsOf(shopOf(request)).every((claim) => proven.has(claim))
}

async function allProofs(work: Unsealing, { id, badgeNo }: RequestRow): Promise<ProofRow[]> {
  const badge = badgeNo === null ? undefined : await findBadge(work.tx, badgeNo)
  return [...(await proofsOf(work, id)), ...(badge ? await proofsOf(work, badge.requestId) : [])]
}

const claimIn = ({ claim }: ProofRow): string => claim
