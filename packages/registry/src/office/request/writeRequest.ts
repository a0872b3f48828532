import type { Shop } from '@liangpai/core'
import type { ShopRelation } from '@liangpai/core/organization'
import { drawId } from '@liangpai/server'
import type { Work } from '../../context.ts'
import type { HostPolicy } from '../../shop/hostPolicy.ts'
import type { Issuer } from '../../store/issuers.ts'
import { ensureMember } from '../../store/members.ts'
import { addPairs, type Pairs } from '../../store/pairs.ts'
import { addRequest, forNewBadge, unattested } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { addProofs } from '../proof/addProofs.ts'
import type { ProofTask } from '../proof/proofTask.ts'
import { requireGoingOn } from './requireGoingOn.ts'

/** A request for a new badge that has been judged: of whom, to which organisation, for which shop. */
export type JudgedRequest = {
  organization: string
  issuer: Issuer
  subject: { id?: string | undefined; name: string }
  shop: Shop
  hostPolicy: HostPolicy
  pairs: Pairs
  pledge?: string | undefined
  relation: ShopRelation
}

/** Writes a request with its person, its pairs and what is to be proven of its shop. */
export async function writeRequest(
  work: Work,
  { organization, issuer, subject, shop, hostPolicy, pairs, pledge, relation }: JudgedRequest,
  how: Partial<Pick<RequestRow, 'state' | 'byForm'>> = {},
): Promise<{ id: string; proofs: ProofTask[] }> {
  const { at, tx } = work
  const id = drawId()
  const subjectId = await ensureMember(work, subject)
  await addRequest(work, {
    ...forNewBadge,
    ...unattested,
    id,
    organizationId: organization,
    issuerId: issuer.id,
    subjectId,
    shopName: shop.name,
    urls: JSON.stringify(shop.urls),
    listing: shop.listing ? JSON.stringify(shop.listing) : null,
    hostPolicy,
    pledge: pledge ?? null,
    pledgeVersion: 1,
    relation,
    createdAt: at,
    updatedAt: at,
    ...how,
  })
  await addPairs(tx, id, pairs)
  await requireGoingOn(work, organization)
  return { id, proofs: await addProofs(work, id, shop) }
}
