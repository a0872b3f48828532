import type { Shop } from '@liangpai/core'
import { drawId, personOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading, Work } from '../../context.ts'
import { journaled, aboutRequest, proofTask } from '../../output/schemas.ts'
import { awaitedKindOf, changeOf, failedChangeOf, forgetFailed, forgetUnanswered } from '../../store/changes.ts'
import { copyDeclines } from '../../store/declines.ts'
import { addPairs, pairsOf, personIndex } from '../../store/pairs.ts'
import { moveProofs, proofsOf } from '../../store/proofs.ts'
import { addRequest, forNewBadge, requestOf, shopOf, unattested } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { addProofs } from '../proof/addProofs.ts'
import { judgeNewShop } from '../request/judgePairs.ts'
import { judgePolicy } from '../request/judgePolicy.ts'
import { claimsOf, type ProofTask, taskOf } from '../proof/proofTask.ts'
import { requireGoingOn } from '../request/requireGoingOn.ts'

/** What a change leaves otherwise than its badge has it. */
export type ChangedColumns = Partial<
  Pick<
    RequestRow,
    'organizationId' | 'issuerId' | 'newName' | 'note' | 'state' | 'consent' | 'membership' | 'probationEnd'
  >
> & { shop?: Shop }

/** A change that was asked for, and what is to be proven for it. */
type OpenedChange = { request: string; proofs: ProofTask[] }

/** The answer to whoever asked for it. */
export const openedChange = aboutRequest.extend({ proofs: z.array(proofTask), ...journaled })

/** Throws `changeUnderWay`: a badge is changed once at a time. */
export async function requireNoChange(work: Reading, { badgeNo }: Pick<BadgeRow, 'badgeNo'>): Promise<void> {
  if (await changeOf(work, badgeNo)) throw new Refusal('changeUnderWay')
}

/**
 * Throws `changeAwaited`: what came to nothing is asked for again before a badge that shows nothing without it is changed
 * otherwise. A wrong name is corrected at any time, which puts nothing into effect.
 */
async function requireAwaited(work: Reading, { badgeNo }: BadgeRow, kind: RequestRow['kind']): Promise<void> {
  if (kind === 'correction') return
  const awaited = await awaitedKindOf(work, badgeNo)
  if (awaited !== undefined && awaited !== kind) throw new Refusal('changeAwaited')
}

/**
 * Asks for a change of a badge: attested and reviewed like a new one, it is signed under the badge's own number once the
 * member agrees. One at a time: throws `changeUnderWay`, `changeAwaited`; for another shop, what `judgeNewShop` throws.
 */
export async function openChange(
  work: Work,
  badge: BadgeRow,
  kind: Exclude<RequestRow['kind'], 'badge'>,
  { shop: newShop, ...changed }: ChangedColumns = {},
): Promise<OpenedChange> {
  const { tx, at, vault } = work
  await requireNoChange(work, badge)
  await requireAwaited(work, badge, kind)
  const failed = await failedChangeOf(work, badge.badgeNo)
  await forgetUnanswered(tx, badge.badgeNo)
  const before = await requestOf(work, badge.requestId)
  const shop = newShop ?? shopOf(before)
  const { name: presentName } = await personOf(work, before.subjectId)
  const name = changed.newName ?? presentName
  const pairs = pairsOf(vault, { name, shop })
  // The new name is known from now on: nobody asks again by it while it waits to be agreed to.
  await copyDeclines(tx, { from: personIndex(vault, presentName), to: pairs.person })
  if (newShop) await judgeNewShop(work, pairs, badge)
  const request: RequestRow = {
    ...before,
    ...forNewBadge,
    ...unattested,
    ...changed,
    id: drawId(),
    kind,
    badgeNo: badge.badgeNo,
    shopName: shop.name,
    urls: JSON.stringify(shop.urls),
    listing: shop.listing ? JSON.stringify(shop.listing) : null,
    hostPolicy: judgePolicy(work, shop),
    createdAt: at,
    updatedAt: at,
  }
  await addRequest(work, request)
  await addPairs(tx, request.id, pairs)
  // What is wrong is corrected to the last day.
  if (kind !== 'correction') await requireGoingOn(work, request.organizationId)
  // A file that a member has put up for what was sent back stays the one that is looked for.
  if (failed) await moveProofs(work, { from: failed.id, to: request.id, claims: claimsOf(shop) })
  await forgetFailed(tx, badge.badgeNo, kind)
  const moved = await proofsOf(work, request.id)
  const claims = new Set([...(await proofsOf(work, before.id)), ...moved].map(({ claim }) => claim))
  const added = await addProofs(work, request.id, shop, (claim) => !claims.has(claim))
  return { request: request.id, proofs: [...moved.map(taskOf), ...added] }
}
