import type { Facts } from '@liangpai/core'
import { drawId, drawToken, hashOf, MEMBER } from '@liangpai/server'
import { requireClock } from '../../clock/requireClock.ts'
import type { Context, Work } from '../../context.ts'
import { addBadge } from '../../store/badges.ts'
import { addStopLink } from '../../store/stopLinks.ts'
import { addConsent, countConsents } from '../../store/consents.ts'
import { type Issuer, issuerOf, nameIn } from '../../store/issuers.ts'
import { shopOf } from '../../store/requests.ts'
import type { BadgeRow, ConsentKind, ConsentRow, RequestRow } from '../../store/tables.ts'
import { type FactChoices, type Notice, signReceipt } from '../../receipt/consentReceipt.ts'
import { contactOf } from './notice.ts'
import { type Reservation, reserve, signBadge } from './signBadge.ts'

/** What the member agreed to: the text they were shown, and each fact that they could choose. */
export type NewConsent = { kind: ConsentKind; notice: Notice; choices: FactChoices; consentedAt: number }

/** `facts` are those to be public; `exp` in seconds. */
export type Issuance = {
  request: RequestRow
  facts: Facts
  exp: number
  consent: NewConsent
  reservation: Reservation
}

/** A badge, the record of its consent, and the token of its lasting stop link. */
export type IssuedBadge = { badge: BadgeRow; consent: ConsentRow; stopToken: string }

/** For whom an index is reserved and until when; for a badge that has a number, under that. */
type Reserving = { issuerId: string; exp: number; badgeNo?: string | undefined }

/**
 * Reserves an index, and a number unless the badge has one, before the transaction that issues. They are on disk outside of the database before a
 * badge under them is public: were they lost with the database, nobody could stop it. `content` finds for whom and until
 * when; nothing is reserved where it finds nothing to sign. Throws `journalUnreachable`, with nothing issued.
 */
export async function reserveIndex<Found extends Reserving | undefined>(
  context: Context,
  content: (work: Work) => Promise<Found>,
): Promise<Reservation | Extract<Found, undefined>> {
  const reservation = await context.transact(MEMBER, async (work) => {
    const found = await content(work)
    if (!found) return found as Extract<Found, undefined>
    requireClock(context.clock)
    const { issuerId, exp, badgeNo } = found
    return reserve(work, await issuerOf(work, issuerId), exp, badgeNo)
  })
  if (reservation) await context.journal.write()
  return reservation
}

/** Signs a badge and checks it, records the consent to it with its receipt, and makes its stop link. It is not public yet. */
export async function issueBadge(work: Work, issuance: Issuance): Promise<IssuedBadge> {
  const { request, facts, exp, reservation } = issuance
  const issuer = await issuerOf(work, request.issuerId)
  const badge = await signBadge(work, { request, issuer, facts, exp }, reservation)
  await addBadge(work.tx, badge)
  const consent = await recordConsent(work, badge, issuer, issuance)
  const stopToken = await makeStopLink(work, badge)
  return { badge, consent, stopToken }
}

/** Records a consent to a badge, with the receipt that the issuer signs. */
export async function recordConsent(
  work: Work,
  badge: BadgeRow,
  issuer: Issuer,
  { request, facts, consent: { kind, notice, choices, consentedAt } }: Pick<Issuance, 'request' | 'facts' | 'consent'>,
): Promise<ConsentRow> {
  const [id, { badgeNo, exp: validUntil }] = [drawId(), badge]
  const receipt = await signReceipt(
    {
      id,
      badgeNo,
      issuer: { id: issuer.entityId, name: nameIn(issuer, notice.language), contact: await contactOf(work, issuer) },
      host: work.host,
      kind,
      notice,
      choices,
      membership: request.membership ?? 'full',
      shop: shopOf(request),
      facts,
      dataUrl: `${work.origin}/data`,
      withdrawAt: `${work.origin}/stop`,
      consentedAt,
      validUntil,
    },
    await work.keys.signer(work.tx, issuer.id, 'federation'),
  )
  const { version: textVersion, language, hash: noticeHash, text } = notice
  const shown = { textVersion, language, noticeHash, notice: text }
  const n = await countConsents(work, badgeNo)
  const row = { id, badgeNo, n, kind, ...shown, facts: JSON.stringify(facts), receipt, consentedAt }
  await addConsent(work, row)
  return row
}

/** Makes a lasting link that stops a badge; the database has only the hash of its token. */
export async function makeStopLink(
  { tx }: Pick<Work, 'tx'>,
  { badgeNo, exp }: Pick<BadgeRow, 'badgeNo' | 'exp'>,
): Promise<string> {
  const stopToken = `${badgeNo}.${drawToken()}`
  await addStopLink(tx, { tokenHash: hashOf(stopToken), badgeNo, exp })
  return stopToken
}
