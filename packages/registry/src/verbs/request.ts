import { randomBytes } from 'node:crypto'
import type { Shop } from '@liangpai/core'
import { holdsOn, operates, shopRelations } from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { drawId } from '../secret.ts'
import { hostPolicyOf, isShared, isWholeSharedHost } from '../shop/hostPolicy.ts'
import { withSuperiors } from '../store/organizations.ts'
import { ensurePerson } from '../store/people.ts'
import { addProof } from '../store/proofs.ts'
import { addRequest, unattested } from '../store/requests.ts'
import type { ProofRow } from '../store/schema.ts'
import { dayOf } from '../time.ts'
import { RECORDERS, requireRole } from './authority.ts'
import { shop, slug, text } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'

const input = z.strictObject({
  organization: slug,
  /** The member himself. */
  subject: z.strictObject({ id: slug, name: text(64) }),
  shop,
  /** What he promises in his own words, if he later agrees to publish it. */
  pledge: text(200).optional(),
  relation: z.enum(shopRelations).default('operator'),
})

/** What a shop has to do to be proven, one a claim: the file to put there, or that two persons look at it. */
export type ProofTask = Pick<ProofRow, 'claim' | 'method' | 'fileName' | 'content'> & { proven: boolean }

/** Takes in a member's request for one shop: by himself, or by who writes it down for him. Nothing is public by it. */
export const request = defineVerb({
  name: 'request',
  input,
  async act(work, { organization, subject, shop: given, pledge, relation }) {
    const { tx, at } = work
    if (work.actor !== subject.id) await requireRole(work, organization, RECORDERS)
    const line = await withSuperiors(tx, organization)
    if (!line.every(({ since }) => holdsOn({ from: since }, dayOf(at)))) throw new Refusal('organizationNotInForce')
    const issuer = line.find(({ entityId }) => entityId !== null)
    if (!issuer) throw new Refusal('notIssuer')
    if (!operates(relation)) throw new Refusal('notOperator')
    const asked = shopFrom(given)
    const hostPolicy = judgeHosts(work, asked)
    await ensurePerson(tx, { ...subject, createdAt: at })
    const id = drawId()
    await addRequest(tx, {
      ...unattested,
      id,
      organizationId: organization,
      issuerId: issuer.id,
      subjectId: subject.id,
      shopName: asked.name,
      urls: JSON.stringify(asked.urls),
      listing: asked.listing ? JSON.stringify(asked.listing) : null,
      hostPolicy,
      pledge: pledge ?? null,
      relation,
      createdAt: at,
      updatedAt: at,
    })
    const proofs = await askForProofs(work, id, asked)
    return { result: { request: id, hostPolicy, proofs }, subject: id, detail: { organization } }
  },
})

const shopFrom = ({ listing, ...shop }: z.output<typeof input>['shop']): Shop => ({
  ...shop,
  ...(listing && { listing }),
})

function judgeHosts({ hosts }: Work, shop: Shop) {
  const policy = hostPolicyOf(shop, hosts)
  if (policy === 'forbidden') throw new Refusal('hostForbidden', 'this host forbids any such content')
  if (shop.urls.some((url) => isWholeSharedHost(url, hosts))) throw new Refusal('sharedHost')
  return policy
}

async function askForProofs({ tx, hosts }: Work, requestId: string, { urls, listing }: Shop): Promise<ProofTask[]> {
  const claims = [
    ...urls.map((claim) => ({ claim, method: isShared(claim, hosts) ? ('review' as const) : ('file' as const) })),
    ...(listing ? [{ claim: `${listing.host}/${listing.id}`, method: 'review' as const }] : []),
  ]
  const tasks = claims.map((claim) => ({
    ...claim,
    fileName: `${drawId()}.txt`,
    content: randomBytes(24).toString('hex'),
  }))
  for (const task of tasks)
    await addProof(tx, {
      id: drawId(),
      requestId,
      ...task,
      firstBy: null,
      provenAt: null,
      checkedAt: null,
      failures: 0,
    })
  return tasks.map((task) => ({ ...task, proven: false }))
}
