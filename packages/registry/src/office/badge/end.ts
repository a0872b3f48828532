import { badgeEffectOf, type BadgeOccasion, badgeOccasions, isOfShop } from '@liangpai/core/organization'
import { dayOf, hasRole, type Performed, Refusal } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'
import * as z from 'zod'
import type { Work } from '../../context.ts'
import { endBadge } from '../../publication/ending.ts'
import { badgesOf, findBadge } from '../../store/badges.ts'
import { lockLists } from '../../store/lockOrder.ts'
import { attestedRequests, requestOf, takeBackAttestation } from '../../store/requests.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { journaled } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { REVIEWERS } from '../roles.ts'
import { badgeOrRequest, byIssuer, loadBadge } from './badgeTarget.ts'
import { journalAndErase } from './journalAndErase.ts'
import { reviewAgain } from './reviewAgain.ts'
import { ofBadge } from '../concerns.ts'

/** Why the issuer ends a badge of its own accord. What befalls a member or their shop is an occasion instead. */
export const reasons = ['endedByIssuer', 'keyCompromised', 'issuedInError'] as const

const input = z.union([
  z.strictObject({
    badge: badgeOrRequest,
    reason: z.enum(reasons).describe('why the issuer ends it of its own accord; never public'),
  }),
  z.strictObject({
    badge: badgeOrRequest,
    occasion: z
      .enum(badgeOccasions)
      .describe('what befell the member, with all their badges, or the shop of the badge; never public'),
  }),
])

/** How many badges an occasion ended and paused. */
type Effects = { ended: number; paused: number }

/**
 * The issuer ends a badge; or it says what befell the member, their affiliation or their shop, and the rules say what that
 * does to their badges. Why is known to the issuer alone.
 */
export const end = defineVerb({
  name: 'end',
  summary: 'end a badge and delete its data, or pause it where it is reviewed again',
  input,
  output: z.strictObject({ ended: z.int(), paused: z.int(), ...journaled }),
  cli: { arguments: ['badge'], confirmedBy: 'shop' },
  isUrgent: true,
  needsStepUp: true,
  load: (work, { badge }) => loadBadge(work, badge),
  mayAct: [byIssuer],
  concerns: ofBadge,
  async act(work, cause, badge) {
    if ('occasion' in cause) return applyOccasion(work, badge, cause.occasion)
    await endBadge(work, badge, 'end')
    return { result: { ended: 1, paused: 0 }, subject: badge.codeHash, detail: { reason: cause.reason } }
  },
  after: journalAndErase,
})

async function applyOccasion(work: Work, badge: BadgeRow, occasion: BadgeOccasion): Promise<Performed<Effects>> {
  const { effect, ...rule } = badgeEffectOf(occasion, dayOf(work.at))
  if (effect === 'none') throw new Refusal('occasionWithoutEffect', occasion)
  const others = isOfShop(occasion) ? [] : await othersOf(work, badge)
  const active = [...others, badge].filter(({ state }) => state === 'active')
  const detail = { occasion, ...rule }
  await auditOthers(work, others, JSON.stringify(detail))
  await lockLists(
    work.tx,
    [...others, badge].map(({ listId }) => listId),
  )
  if (effect === 'end') for (const one of [...others, badge]) await endBadge(work, one, 'end')
  else for (const one of [...others, badge]) await reviewAgain(work, one)
  const result = effect === 'end' ? { ended: others.length + 1, paused: 0 } : { ended: 0, paused: active.length }
  return { result, subject: badge.codeHash, detail }
}

async function auditOthers(work: Work, others: readonly BadgeRow[], detail: string): Promise<void> {
  const { tx, at, actor, via, requestId } = work
  for (const other of others) {
    const organizationId = await ofBadge(other, undefined, work)
    await addAudit(tx, { at, actor, via, verb: 'end', subject: other.codeHash, detail, requestId, organizationId })
  }
}

/** The member's other badges that the actor may stop. What was attested for further ones has to be attested again. */
async function othersOf(work: Work, { badgeNo, requestId }: BadgeRow): Promise<BadgeRow[]> {
  const { tx, at } = work
  const { subjectId } = await requestOf(work, requestId)
  for (const { id, issuerId } of await attestedRequests(tx, subjectId))
    if (await hasRole(work, issuerId, REVIEWERS)) await takeBackAttestation(work, id, at)
  const others = []
  for (const { badgeNo: number } of await badgesOf(tx, subjectId)) {
    const one = number === badgeNo ? undefined : await findBadge(tx, number) // locked: it may have ended since the search
    if (one && (await hasRole(work, one.issuerId, REVIEWERS))) others.push(one)
  }
  return others
}
