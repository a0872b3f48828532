import type { Facts, Membership } from '@liangpai/core'
import { Refusal } from '@liangpai/server'
import type { Context, Work } from '../../context.ts'
import { findBadge } from '../../store/badges.ts'
import { updateRequest } from '../../store/requests.ts'
import type { BadgeRow, ConsentRow, RequestRow } from '../../store/tables.ts'
import { issueBadge, reserveIndex } from './issueBadge.ts'
import { replaceWithConsent } from './replaceBadge.ts'
import type { Reservation } from './signBadge.ts'
import { chosenFacts, factsOf } from './facts.ts'
import type { FactChoices, Notice } from '../../receipt/consentReceipt.ts'
import { boxesOf, type Offering } from './notice.ts'
import type { Choice } from './schemas.ts'

/** What a member agreed to: the text, each fact that there was to choose, and what is public by it. */
export type Agreement = {
  notice: Notice
  choices: FactChoices
  facts: Facts
  membership: Membership | null
  consentedAt: number
}

/** What a member agrees to now, of what was offered to them. */
export function agreementTo(
  { at }: Pick<Work, 'at'>,
  { membership }: RequestRow,
  { choice, offering: { facts, notice } }: { choice: Choice; offering: Offering },
): Agreement {
  const choices = Object.fromEntries(boxesOf(facts).map((fact) => [fact, choice[fact]]))
  return { notice, choices, facts: chosenFacts(facts, choice), membership, consentedAt: at }
}

/** Whether a request is signed once its member agrees; a renewal is confirmed first, and attested and reviewed after it. */
export const isReviewed = ({ reviewedBy }: RequestRow): boolean => reviewedBy !== null

/** Reserves what a request will be signed under; throws as `reserveIndex`. */
export const reserveFor = <Found extends { request: RequestRow; exp: number } | undefined>(
  context: Context,
  content: (work: Work) => Promise<Found>,
): Promise<Reservation | Extract<Found, undefined>> =>
  reserveIndex(context, async (work) => {
    const found = await content(work)
    if (!found) return found as Extract<Found, undefined>
    const { request, exp } = found
    return { issuerId: request.issuerId, exp, badgeNo: request.badgeNo ?? undefined }
  })

/** What came of an agreement: a badge that is public; or a new one that is to be published, with the token of its stop link. */
export type SignedAgreement = { badge: BadgeRow; consent: ConsentRow; stopToken?: string }

/** Signs what was reviewed and consented to: a new badge, which is not public yet, or one again under its number. */
export async function signAgreement(
  work: Work,
  { request, exp, agreement }: { request: RequestRow; exp: number; agreement: Agreement },
  reservation: Reservation,
): Promise<SignedAgreement> {
  const { facts, notice, choices, consentedAt } = agreement
  const consent = { kind: request.kind, notice, choices, consentedAt }
  const issuance = { request, facts, exp, consent, reservation }
  if (request.kind !== 'badge') {
    const replaces = await findBadge(work.tx, request.badgeNo ?? '')
    if (!replaces) throw new Refusal('notInEffect')
    return replaceWithConsent(work, { ...issuance, replaces })
  }
  const issued = await issueBadge(work, issuance)
  await updateRequest(work, request.id, { state: 'issued', updatedAt: work.at })
  return issued
}

/** Keeps what a member confirmed until it has been attested and reviewed. */
export async function saveAgreement(work: Work, request: RequestRow, agreement: Agreement): Promise<void> {
  const consent = JSON.stringify(agreement)
  await updateRequest(work, request.id, { state: 'requested', consent, updatedAt: work.at })
}

/** What was confirmed of a request, if what would be public by it is still the same; undefined otherwise. */
export async function savedAgreement(work: Work, request: RequestRow): Promise<Agreement | undefined> {
  if (request.consent === null) return undefined
  const agreement = JSON.parse(request.consent) as Agreement
  const facts = chosenFacts(await factsOf(work, request), agreement.choices)
  const isSame = JSON.stringify(facts) === JSON.stringify(agreement.facts)
  return isSame && request.membership === agreement.membership ? agreement : undefined
}
