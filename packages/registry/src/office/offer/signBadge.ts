import { type Facts, parseBadgeNo } from '@liangpai/core'
import { drawBadgeNo, issueBadge } from '@liangpai/core/issue'
import { hashOf, midnight, Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { bundleText } from '../../publication/bundle.ts'
import { checkOwnBadge } from '../../publication/ownCheck.ts'
import { takeIndex, tokenOf } from '../../publication/statusList.ts'
import type { Issuer } from '../../store/issuers.ts'
import { shopOf } from '../../store/requests.ts'
import { chainOf } from '../../store/statements.ts'
import { findEntry } from '../../store/statusLists.ts'
import type { BadgeRow, RequestRow, StatusListRow } from '../../store/tables.ts'

/** What is signed into a badge. `exp` in seconds. */
export type BadgeContent = { request: RequestRow; issuer: Issuer; facts: Facts; exp: number }

/** Signs a badge under a new number and a new index, and checks it as a verifier would. */
export async function signBadge(work: Work, content: BadgeContent): Promise<{ badge: BadgeRow; list: StatusListRow }> {
  const { request, issuer, exp } = content
  const badgeNo = await drawFreeBadgeNo(work)
  const codeHash = hashOf(badgeNo)
  const { list, idx } = await takeIndex(work, issuer, { codeHash, exp })
  const iat = midnight(work.at)
  const token = await signToken(work, content, { badgeNo, iat, list, idx })
  const bundle = bundleText(token, await chainOf(work.tx, issuer.id), await tokenOf(work, list))
  await checkOwnBadge(work, bundle, { badgeNo, shop: shopOf(request) })
  const keys = { requestId: request.id, issuerId: issuer.id, listId: list.id, idx }
  return { badge: { badgeNo, codeHash, ...keys, token, iat, exp, state: 'active', changedAt: work.at }, list }
}

type Numbers = { badgeNo: string; iat: number; list: StatusListRow; idx: number }

async function signToken(
  work: Work,
  { request, issuer, facts, exp }: BadgeContent,
  { badgeNo, iat, list, idx }: Numbers,
): Promise<string> {
  const { membership } = request
  if (membership === null) throw new Refusal('requestState')
  const shop = shopOf(request)
  return issueBadge(
    { iss: issuer.entityId, iat, exp, badgeNo, membership, shop, facts, statusUri: list.uri, statusIndex: idx },
    await work.keys.signer(work.tx, issuer.id, 'badge'),
  )
}

async function drawFreeBadgeNo({ tx }: Work): Promise<string> {
  for (;;) {
    const badgeNo = drawBadgeNo()
    if (parseBadgeNo(badgeNo) === badgeNo && !(await findEntry(tx, hashOf(badgeNo)))) return badgeNo
  }
}
