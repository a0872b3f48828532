import { type Facts, parseBadgeNo } from '@liangpai/core'
import { drawBadgeNo, issueBadge as signBadgeToken } from '@liangpai/core/issue'
import { DAY, midnight, Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { bundleText } from '../../publication/bundle.ts'
import { checkOwnBadge } from '../../publication/ownCheck.ts'
import { type TakenIndex, takeIndex, tokenOf } from '../../publication/statusList.ts'
import { codeHashOf, sealToken } from '../../store/badges.ts'
import type { Issuer } from '../../store/issuers.ts'
import { shopOf } from '../../store/requests.ts'
import { chainOf } from '../../store/statements.ts'
import { countTaken, findList, hasEntry } from '../../store/statusLists.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'

/** What is signed into a badge. `exp` in seconds. */
export type BadgeContent = { request: RequestRow; issuer: Issuer; facts: Facts; exp: number }

/** A badge number and an index that belong to no other badge. */
export type Reservation = TakenIndex & { badgeNo: string }

/**
 * Reserves an index, and a number unless the badge has one, and records them for the journal: nobody else gets them, whatever
 * happens.
 */
export async function reserve(work: Work, issuer: Issuer, exp: number, number?: string): Promise<Reservation> {
  const badgeNo = number ?? (await drawFreeBadgeNo(work))
  const code = codeHashOf(work.vault, badgeNo)
  const { list, idx } = await takeIndex(work, issuer, { codeHash: code, exp })
  await work.journal.record(work.tx, { turn: 0, at: work.at, act: 'issue', code, uri: list.uri, idx, exp })
  await countTaken(work.tx, list.id) // last: it locks the list
  return { badgeNo, list, idx }
}

/** Signs a badge under what was reserved for it, and checks it as a verifier would. */
export async function signBadge(work: Work, content: BadgeContent, reservation: Reservation): Promise<BadgeRow> {
  const { request, issuer, exp } = content
  const { badgeNo, list, idx } = reservation
  const codeHash = codeHashOf(work.vault, badgeNo)
  const iat = midnight(work.at)
  const token = await signToken(work, content, { badgeNo, iat, list, idx })
  await checkToken(work, token, content, reservation)
  const keys = { requestId: request.id, issuerId: issuer.id, listId: list.id, idx }
  const sealed = sealToken(work.vault, badgeNo, token)
  return { badgeNo, codeHash, ...keys, token: sealed, iat, exp, state: 'active', pausedFor: null, changedAt: work.at }
}

/**
 * Signs a badge again under its own number and index, dated today: it was consented to while the clock was ahead. It ends
 * no later than it would, were it issued today, and no later than what the member agreed to.
 */
export async function signBadgeAgain(
  work: Work,
  content: BadgeContent,
  { badgeNo, listId, idx, state }: BadgeRow,
): Promise<Pick<BadgeRow, 'token' | 'iat' | 'exp'>> {
  const list = await findList(work.tx, listId)
  if (!list) throw new Refusal('statusMissing')
  const iat = midnight(work.at)
  const exp = Math.min(content.exp, usualEnd(work))
  const token = await signToken(work, { ...content, exp }, { badgeNo, iat, list, idx })
  if (state === 'active') await checkToken(work, token, content, { badgeNo, list, idx })
  return { token: sealToken(work.vault, badgeNo, token), iat, exp }
}

/** The end of a badge that is issued today. An offer made while the clock was ahead may name a later one. */
export const usualEnd = ({ at, validityDays }: Pick<Work, 'at' | 'validityDays'>): number =>
  midnight(at) + validityDays * DAY

async function checkToken(
  work: Work,
  token: string,
  { request, issuer }: BadgeContent,
  { badgeNo, list }: Reservation,
): Promise<void> {
  const bundle = bundleText(token, await chainOf(work.tx, issuer.id), await tokenOf(work, list))
  await checkOwnBadge(work, bundle, { badgeNo, shop: shopOf(request) })
}

type Numbers = Reservation & { iat: number }

/** What a badge says of its member and shop, whatever its number. Throws `requestState` before anything was attested. */
export function statementOf({ request, issuer, facts, exp }: BadgeContent) {
  const { membership } = request
  if (membership === null) throw new Refusal('requestState')
  return { iss: issuer.entityId, exp, membership, shop: shopOf(request), facts }
}

async function signToken(work: Work, content: BadgeContent, { badgeNo, iat, list, idx }: Numbers): Promise<string> {
  return signBadgeToken(
    { ...statementOf(content), iat, badgeNo, statusUri: list.uri, statusIndex: idx },
    await work.keys.signer(work.tx, content.issuer.id, 'badge'),
  )
}

async function drawFreeBadgeNo({ tx, vault }: Work): Promise<string> {
  for (;;) {
    const badgeNo = drawBadgeNo()
    if (parseBadgeNo(badgeNo) === badgeNo && !(await hasEntry(tx, codeHashOf(vault, badgeNo)))) return badgeNo
  }
}
