import { renamePerson } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { shopFrom, type TypedShop } from '../../shop/typedShop.ts'
import { addPairs, deletePairs, pairsOf } from '../../store/pairs.ts'
import { deleteProofsBut, proofsOf } from '../../store/proofs.ts'
import { unattested, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { addProofs } from '../proof/addProofs.ts'
import { claimsOf } from '../proof/proofTask.ts'
import { isNotAskedAgain } from '../request/judgePairs.ts'
import { judgePolicy } from '../request/judgePolicy.ts'

/** What a member completes a request by the public form with. */
type Completed = { name: string; shop: TypedShop; pledge?: string | undefined; note?: string | undefined }

/**
 * Writes what a member has completed of a request that was sent back. What was proven of an address stays proven. Who is put
 * right to somebody that has declined or asked for that shop is answered by the same work as everybody, and the branch is told
 * nothing more of it.
 */
export async function completeAsked(
  work: Work,
  { id, subjectId }: RequestRow,
  { name, shop: typed, pledge, note }: Completed,
): Promise<void> {
  const { tx, at: updatedAt } = work
  const shop = shopFrom(typed, work)
  const hostPolicy = judgePolicy(work, shop)
  const pairs = pairsOf(work.vault, { name, shop })
  const isWithheld = await isNotAskedAgain(work, pairs, (other) => other.id === id)
  await renamePerson(work, subjectId, name)
  await deletePairs(tx, id)
  await addPairs(tx, id, pairs)
  const claims = claimsOf(shop)
  await deleteProofsBut(work, id, claims)
  const proven = (await proofsOf(work, id)).map(({ claim }) => claim)
  await addProofs(work, id, shop, (claim) => !proven.includes(claim))
  await updateRequest(work, id, {
    ...unattested,
    state: isWithheld ? 'withheld' : 'requested',
    shopName: shop.name,
    urls: JSON.stringify(shop.urls),
    listing: shop.listing ? JSON.stringify(shop.listing) : null,
    hostPolicy,
    pledge: pledge ?? null,
    note: note ?? null,
    updatedAt,
  })
}
