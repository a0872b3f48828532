import { type Facts, parseBadgeNo, type Shop } from '@liangpai/core'
import { drawBadgeNo, issueBadge } from '@liangpai/core/issue'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { bundleText, publishBadge } from '../publication/bundle.ts'
import { checkOwnBadge } from '../publication/ownCheck.ts'
import { takeIndex, tokenOf } from '../publication/statusList.ts'
import type { Consented } from '../registry.ts'
import { drawId, drawToken, hashOf } from '../secret.ts'
import { addBadge } from '../store/badges.ts'
import { closeOffer } from '../store/offers.ts'
import { entityOf, organizationOf } from '../store/organizations.ts'
import { requestIn, shopOf, updateRequest } from '../store/requests.ts'
import type { BadgeRow, OfferRow, OrganizationRow, RequestRow, StatusListRow } from '../store/schema.ts'
import { chainOf } from '../store/statements.ts'
import { findEntry } from '../store/statusLists.ts'
import { midnight } from '../time.ts'
import { chosenFacts, factsOf } from './facts.ts'
import { liveOffer } from './liveOffer.ts'
import { defineVerb } from './perform.ts'
import { signReceipt } from './receipt.ts'
import { Refusal } from '@liangpai/server'

const input = z.strictObject({
  token: z.string(),
  choice: z.strictObject({
    name: z.boolean(),
    branch: z.boolean(),
    pledge: z.boolean(),
    agreed: z.boolean(),
    textVersion: z.string().min(1).max(64),
    language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  }),
})
type Choice = z.output<typeof input>['choice']

/** The member's own act, with which a badge begins: it is signed, checked and public when this returns. */
export const consent = defineVerb({
  name: 'consent',
  input,
  async act(work, { token, choice }) {
    if (!choice.agreed) throw new Refusal('notAgreed')
    const offer = await liveOffer(work.tx, token, work.at)
    const request = await requestIn(work.tx, offer.requestId, ['offered'])
    const issuer = await organizationOf(work.tx, request.issuerId)
    const facts = chosenFacts(await factsOf(work.tx, request), choice)
    const { badge, uri } = await sign(work, { request, issuer, facts, exp: offer.validUntil })
    const kept = await keep(work, { badge, request, issuer, facts, choice })
    await closeOffer(work.tx, offer.tokenHash, 'used')
    await updateRequest(work.tx, request.id, { state: 'issued', updatedAt: work.at })
    await publishBadge(work, badge)
    work.journal.append({ at: work.at, act: 'issue', code: badge.codeHash, uri, idx: badge.idx, exp: badge.exp })
    const detail = { issuer: issuer.id, textVersion: choice.textVersion, facts: Object.keys(facts) }
    return { result: kept, subject: badge.codeHash, detail }
  },
})

type Draft = { request: RequestRow; issuer: OrganizationRow; facts: Facts; exp: OfferRow['validUntil'] }

async function sign(work: Work, draft: Draft): Promise<{ badge: BadgeRow; uri: string }> {
  const badgeNo = await drawFreeBadgeNo(work)
  const codeHash = hashOf(badgeNo)
  const { list, idx } = await takeIndex(work, draft.issuer, { codeHash, exp: draft.exp })
  const shop = shopOf(draft.request)
  const iat = midnight(work.at)
  const token = await signToken(work, { ...draft, badgeNo, shop, iat, list, idx })
  const bundle = bundleText(token, await chainOf(work.tx, draft.issuer.id), await tokenOf(work, list))
  await checkOwnBadge(work, bundle, { badgeNo, shop })
  const { request, issuer, exp } = draft
  const place = { requestId: request.id, issuerId: issuer.id, listId: list.id, idx }
  const badge: BadgeRow = { badgeNo, codeHash, ...place, token, iat, exp, state: 'active', changedAt: work.at }
  return { badge, uri: list.uri }
}

type Signed = Draft & { badgeNo: string; shop: Shop; iat: number; list: StatusListRow; idx: number }

async function signToken(work: Work, { request, issuer, facts, exp, badgeNo, shop, iat, list, idx }: Signed) {
  const { membership } = request
  if (membership === null) throw new Refusal('requestState')
  const iss = entityOf(issuer)
  return issueBadge(
    { iss, iat, exp, badgeNo, membership, shop, facts, statusUri: list.uri, statusIndex: idx },
    await work.keys.signer(work.tx, issuer.id, 'badge'),
  )
}

async function drawFreeBadgeNo({ tx }: Work): Promise<string> {
  for (;;) {
    const badgeNo = drawBadgeNo()
    if (parseBadgeNo(badgeNo) === badgeNo && !(await findEntry(tx, hashOf(badgeNo)))) return badgeNo
  }
}

type Kept = { badge: BadgeRow; request: RequestRow; issuer: OrganizationRow; facts: Facts; choice: Choice }

/** The stop link and the receipt are handed out this once; of the link only the hash stays. */
async function keep(work: Work, kept: Kept): Promise<Consented> {
  const { badge, facts, choice } = kept
  const id = drawId()
  const stopToken = `${badge.badgeNo}.${drawToken()}`
  const receipt = await receiptOf(work, id, kept)
  const { badgeNo, exp } = badge
  const { textVersion, language } = choice
  const consent = { id, badgeNo, textVersion, language, facts: JSON.stringify(facts), receipt, consentedAt: work.at }
  await addBadge(work.tx, badge, consent, { tokenHash: hashOf(stopToken), badgeNo, exp, changedAt: null })
  return { badgeNo, stopToken, receipt, consentedAt: work.at }
}

async function receiptOf(work: Work, id: string, { badge, request, issuer, facts, choice }: Kept): Promise<string> {
  return signReceipt(
    {
      id,
      badgeNo: badge.badgeNo,
      issuer: { id: entityOf(issuer), name: issuer.name, contact: issuer.contact ?? '' },
      host: work.host,
      language: choice.language,
      textVersion: choice.textVersion,
      membership: request.membership ?? 'full',
      shop: request.shopName,
      facts,
      withdrawAt: `${work.origin}/stop`,
      consentedAt: work.at,
      validUntil: badge.exp,
    },
    await work.keys.signer(work.tx, issuer.id, 'federation'),
  )
}
