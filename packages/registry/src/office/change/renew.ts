import { DAY, drawToken, hashOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { privateUrl } from '@liangpai/server/input'
import type { Reading, Work } from '../../context.ts'
import { aboutRequest, privateLink } from '../../output/schemas.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import { addOffer } from '../../store/offers.ts'
import { updateRequest } from '../../store/requests.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { usualEnd } from '../issuance/signBadge.ts'
import { byDataSession } from '../session/access.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { agreementTo } from '../issuance/agreement.ts'
import { offeringOf, requireShown } from '../issuance/notice.ts'
import { choice as choiceSchema } from '../issuance/schemas.ts'
import { byBranch, byNumber, loadChanged, loadOwn, ownSession, type Target } from './changeTarget.ts'
import { openChange } from './openChange.ts'
import { ofItsRequest } from '../concerns.ts'

/** Days before its end in which a badge is renewed, and its member reminded once. */
export const DUE_WITHIN = 30 * DAY

const input = z.union([byNumber, z.strictObject({ ...ownSession, choice: choiceSchema })])

/** The link that reminds; or, where the member asked themself, the request. */
const renewal = aboutRequest.extend({
  url: privateLink.url.exactOptional(),
  token: privateLink.token.exactOptional(),
  expiresAt: privateLink.expiresAt.exactOptional(),
})
type Renewal = z.output<typeof renewal>

/**
 * A badge that ends within 30 days is to go on. By the branch's people: the link by which its member is reminded, once; by the
 * member in "My data": they confirm at once. What they confirmed is attested and reviewed again, then signed.
 */
export const renew = defineVerb({
  name: 'renew',
  summary: 'make the link that reminds a member, once, that their badge ends',
  input,
  output: renewal,
  cli: { arguments: ['badge'], options: { session: false, choice: false } },
  http: { path: '/member/data/renew' },
  load: (work, target) => ('badge' in target ? loadChanged(work, target) : loadOwn(work, target.session)),
  mayAct: [byDataSession, byBranch],
  concerns: ofItsRequest,
  async act(work, target, loaded) {
    const { badge } = loaded
    requireDue(work, badge)
    const result = 'badge' in target ? await remind(work, loaded) : await renewOwn(work, loaded, target.choice)
    return { result, subject: badge.codeHash, detail: { request: result.request } }
  },
  after: eraseDeleted,
})

/** Throws `notDue` unless a badge is in its last 30 days, or so shortly over that its number can go on. */
export function requireDue({ at }: Pick<Reading, 'at'>, { exp }: Pick<BadgeRow, 'exp'>): void {
  if (at < exp - DUE_WITHIN || at >= exp + SERVED_AFTER_END) throw new Refusal('notDue')
}

/** The link shows the words of the reminder, and lasts until the badge ends. There is no second one. */
async function remind(work: Work, { badge, request: issued }: Target): Promise<Renewal> {
  const { tx, at, origin } = work
  if (issued.remindedAt !== null || at >= badge.exp) throw new Refusal('reminded')
  const { membership, probationEnd } = issued
  const { request } = await openChange(work, badge, 'renewal', { state: 'offered', membership, probationEnd })
  const token = drawToken()
  const times = { expiresAt: badge.exp, validUntil: usualEnd(work), createdAt: at }
  await addOffer(tx, { tokenHash: hashOf(token), requestId: request, ...times })
  await updateRequest(work, issued.id, { remindedAt: at })
  return { request, token, url: privateUrl(origin, 'offer', token), expiresAt: badge.exp }
}

async function renewOwn(
  work: Work,
  { badge, request: issued }: Target,
  choice: z.output<typeof choiceSchema>,
): Promise<Renewal> {
  if (!choice.agreed) throw new Refusal('notAgreed')
  const offering = await offeringOf(work, issued, choice.notice.language)
  requireShown(offering.notice, choice.notice)
  const consent = JSON.stringify(agreementTo(work, issued, { choice, offering }))
  const { membership, probationEnd } = issued
  const { request } = await openChange(work, badge, 'renewal', { membership, probationEnd, consent })
  return { request }
}
