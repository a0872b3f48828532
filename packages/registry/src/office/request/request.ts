import { eligibilityRules, operates, rulesOn, shopRelations } from '@liangpai/core/organization'
import { dayOf, MEMBER, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { name, slug } from '@liangpai/server/input'
import { shopFrom } from '../../shop/typedShop.ts'
import { pairsOf } from '../../store/pairs.ts'
import { hostPolicy, aboutRequest, proofTask } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { RECORDERS } from '../roles.ts'
import { pledge, shop as shopSchema, shopOptions } from '../../input/schemas.ts'
import { judgeIssuer } from './judgeIssuer.ts'
import { judgePairs } from './judgePairs.ts'
import { judgePolicy } from './judgePolicy.ts'
import { writeRequest } from './writeRequest.ts'

const input = z.strictObject({
  organization: slug.describe('the organisation that is asked'),
  subject: z.strictObject({
    id: slug.optional().describe("the member's short name in commands; drawn if absent"),
    name: name.describe("the member's name"),
  }),
  shop: shopSchema,
  pledge: pledge.optional().describe('what the member promises in their own words; public only if they agree to it'),
  relation: z.enum(shopRelations).default('operator').describe('what the member is to the shop'),
})

/** Takes in a member's request for one shop, from themself or from whoever writes it down for them. Nothing is public by it. */
export const request = defineVerb({
  name: 'request',
  summary: "write down a member's request for one shop",
  input,
  output: aboutRequest.extend({ hostPolicy, proofs: z.array(proofTask) }),
  cli: {
    arguments: ['organization'],
    options: { 'subject.id': 'subject', 'subject.name': 'name', ...shopOptions },
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
    if (!operates(draft.relation, rulesOn(eligibilityRules, dayOf(work.at)))) throw new Refusal('notOperator')
    const shop = shopFrom(draft.shop, work)
    const hostPolicy = judgePolicy(work, shop)
    const pairs = pairsOf(work.vault, { name: draft.subject.name, shop })
    await judgePairs(work, pairs)
    const { id, proofs } = await writeRequest(work, { ...draft, issuer, shop, hostPolicy, pairs })
    return {
      result: { request: id, hostPolicy, proofs },
      subject: id,
      detail: { organization: draft.organization },
      ...(work.actor === draft.subject.id && { actor: MEMBER }),
    }
  },
})
