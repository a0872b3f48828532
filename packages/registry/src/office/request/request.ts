import type { Shop } from '@liangpai/core'
import { holdsOn, operates, shopRelations } from '@liangpai/core/organization'
import { dayOf, drawId, ensurePerson, Refusal, withSuperiors } from '@liangpai/server'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { type HostPolicy, hostPolicyOf } from '../../shop/hostPolicy.ts'
import { shopFrom } from '../../shop/typedShop.ts'
import { firstIssuer, type Issuer } from '../../store/issuers.ts'
import { addProof } from '../../store/proofs.ts'
import { addRequest, unattested } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { RECORDERS } from '../roles.ts'
import { name, shop as shopSchema, slug, text } from '../../input/schemas.ts'
import { type ProofTask, proofTasksOf } from './proofTask.ts'

const input = z.strictObject({
  organization: slug.describe('the organisation that is asked'),
  subject: z.strictObject({
    id: slug.describe("the member's short name in commands"),
    name: name.describe("the member's name"),
  }),
  shop: shopSchema,
  pledge: text(200).optional().describe('what the member promises in their own words; public only if they agree to it'),
  relation: z.enum(shopRelations).default('operator').describe('what the member is to the shop'),
})

/** Takes in a member's request for one shop, from themself or from whoever writes it down for them. Nothing is public by it. */
export const request = defineVerb({
  name: 'request',
  summary: "write down a member's request for one shop",
  input,
  cli: {
    arguments: ['organization'],
    options: {
      'subject.id': 'subject',
      'subject.name': 'name',
      'shop.name': 'shop',
      'shop.urls': 'url',
      'shop.listing.host': 'listing-host',
      'shop.listing.id': 'listing-id',
    },
  },
  mayAct: [
    { by: 'rule', words: 'the member themself', holds: ({ actor }, { subject }) => actor === subject.id },
    {
      by: 'role',
      roles: RECORDERS,
      of: 'the organisation that is asked',
      organization: (_, { organization }) => organization,
    },
  ],
  async act(work, draft) {
    const issuer = await judgeIssuer(work, draft.organization)
    if (!operates(draft.relation)) throw new Refusal('notOperator')
    const shop = shopFrom(draft.shop, work)
    const hostPolicy = judgePolicy(work, shop)
    const id = drawId()
    await ensurePerson(work.tx, { ...draft.subject, createdAt: work.at })
    await insert(work, draft, { id, shop, hostPolicy, issuer })
    const proofs = await addProofs(work, id, shop)
    return {
      result: { request: id, hostPolicy, proofs },
      subject: id,
      detail: { organization: draft.organization },
    }
  },
})

type Draft = z.output<typeof input>

/** The nearest issuer, if the organisation and all above it are in force. */
async function judgeIssuer({ tx, at }: Work, organization: string): Promise<Issuer> {
  const line = await withSuperiors(tx, organization)
  if (!line.every(({ since }) => holdsOn({ from: since }, dayOf(at)))) throw new Refusal('organizationNotInForce')
  return firstIssuer(tx, line)
}

function judgePolicy({ hosts }: Work, shop: Shop): HostPolicy {
  const policy = hostPolicyOf(shop, hosts)
  if (policy === 'forbidden') throw new Refusal('hostForbidden')
  return policy
}

type Judged = { id: string; shop: Shop; hostPolicy: HostPolicy; issuer: Issuer }

async function insert(
  { tx, at }: Work,
  { organization, subject, pledge, relation }: Draft,
  { id, shop, hostPolicy, issuer }: Judged,
): Promise<void> {
  await addRequest(tx, {
    ...unattested,
    id,
    organizationId: organization,
    issuerId: issuer.id,
    subjectId: subject.id,
    shopName: shop.name,
    urls: JSON.stringify(shop.urls),
    listing: shop.listing ? JSON.stringify(shop.listing) : null,
    hostPolicy,
    pledge: pledge ?? null,
    relation,
    createdAt: at,
    updatedAt: at,
  })
}

async function addProofs({ tx, hosts }: Work, requestId: string, shop: Shop): Promise<ProofTask[]> {
  const tasks = proofTasksOf(shop, hosts)
  const undone = { firstBy: null, provenAt: null, checkedAt: null, failures: 0 }
  for (const { proven: _, ...task } of tasks) await addProof(tx, { id: drawId(), requestId, ...task, ...undone })
  return tasks
}
