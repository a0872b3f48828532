import { DAY, makeLink, onlyToken } from '@liangpai/server'
import * as z from 'zod'
import { linkToken, name, slug } from '@liangpai/server/input'
import { pledge, shop as shopSchema } from '../../input/schemas.ts'
import { shopFrom } from '../../shop/typedShop.ts'
import { pairsOf } from '../../store/pairs.ts'
import { ASKED, forgetRequest } from '../../store/requests.ts'
import { defineVerb } from '../defineVerb.ts'
import { isNotAskedAgain } from '../request/judgePairs.ts'
import { judgeIssuer } from '../request/judgeIssuer.ts'
import { judgePolicy } from '../request/judgePolicy.ts'
import { writeRequest } from '../request/writeRequest.ts'
import { findAsked } from './askedByLink.ts'
import { requireAskable } from './branches.ts'

/** The link outlives any request: it ends with it. */
const LINK_LIFE = 400 * DAY

const input = z.strictObject({
  organization: slug.describe('the branch that is asked'),
  name: name.describe("the member's name"),
  shop: shopSchema,
  pledge: pledge.optional().describe('what the member promises in their own words; public only if they agree to it'),
  replaces: linkToken.optional().describe('the link of an earlier request, in whose place this one comes'),
})

/**
 * Takes in what a member asks for themself by the public form. Who once declined for that shop, or has asked already, gets the
 * same answer by the same work, and the branch gets nothing: nobody learns by asking what another person decided.
 */
export const ask = defineVerb({
  name: 'ask',
  summary: 'ask for a badge oneself',
  input,
  output: onlyToken.extend({ hasReplaced: z.boolean() }),
  mayAct: [{ by: 'anybody', form: 'form of /ask' }],
  async act(work, { organization, name: memberName, shop: typed, pledge: words, replaces }) {
    await requireAskable(work, organization)
    const issuer = await judgeIssuer(work, organization)
    const shop = shopFrom(typed, work)
    const hostPolicy = judgePolicy(work, shop)
    const replaced = replaces === undefined ? undefined : await findAsked(work, replaces)
    if (replaced) await forgetRequest(work.tx, replaced.id)
    const subject = { name: memberName }
    const pairs = pairsOf(work.vault, { ...subject, shop })
    const state = (await isNotAskedAgain(work, pairs)) ? 'withheld' : 'requested'
    const judged = {
      organization,
      issuer,
      subject,
      shop,
      hostPolicy,
      pairs,
      pledge: words,
      relation: 'operator',
    } as const
    const { id } = await writeRequest(work, judged, { state, byForm: 1 })
    const { token } = await makeLink(work, { purpose: ASKED, subject: id, life: LINK_LIFE })
    return { result: { token, hasReplaced: replaced !== undefined }, subject: id }
  },
  async after({ store }, result) {
    if (result.hasReplaced) await store.erase()
    return result
  },
})
