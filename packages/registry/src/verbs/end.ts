import { badgeEffectOf, type BadgeOccasion, badgeOccasions, isOfShop } from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { addAudit } from '../store/audit.ts'
import { badgesOf } from '../store/badges.ts'
import { attestedRequests, requestOf, takeBackAttestation } from '../store/requests.ts'
import type { BadgeRow } from '../store/schema.ts'
import { hasRole, REVIEWERS } from './authority.ts'
import { endBadge, pauseBadge } from './ending.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import { badgeOf } from './target.ts'

/** Why the issuer ends a badge of its own accord. What befalls a member or his shop is an occasion instead. */
export const reasons = ['endedByIssuer', 'keyCompromised', 'issuedInError'] as const

const input = z.union([
  z.strictObject({ badge: z.string(), reason: z.enum(reasons) }),
  z.strictObject({ badge: z.string(), occasion: z.enum(badgeOccasions) }),
])

type Ended = { ended: number; paused: number }

/**
 * The issuer ends a badge; or it says what befell the member, his belonging or his shop, and the rules say what that
 * does to his badges. Why is the issuer's own knowledge, never public.
 */
export const end = defineVerb({
  name: 'end',
  input,
  async act(work, given) {
    const badge = await badgeOf(work, { badge: given.badge })
    if ('occasion' in given) return befall(work, badge, given.occasion)
    await endBadge(work, badge, 'end')
    return { result: { ended: 1, paused: 0 }, subject: badge.codeHash, detail: { reason: given.reason } }
  },
})

async function befall(work: Work, badge: BadgeRow, occasion: BadgeOccasion) {
  const effect = badgeEffectOf(occasion)
  if (effect.effect === 'none') throw new Refusal('occasionWithoutEffect', `${occasion} ends no badge`)
  const others = isOfShop(occasion) ? [] : await othersOf(work, badge)
  const detail = { occasion, ...(effect.effect === 'end' && { reason: effect.reason }) }
  const result: Ended = { ended: 0, paused: 0 }
  const act = async (one: BadgeRow) => {
    if (effect.effect === 'end') {
      await endBadge(work, one, 'end')
      result.ended++
    } else if (one.state === 'active') {
      await pauseBadge(work, one)
      result.paused++
    }
  }
  for (const one of [...others, badge]) await act(one)
  for (const { codeHash } of others)
    await addAudit(work.tx, {
      at: work.at,
      actor: work.actor,
      verb: 'end',
      subject: codeHash,
      detail: JSON.stringify(detail),
    })
  return { result, subject: badge.codeHash, detail }
}

/** The member's other badges that the actor may stop. What was attested for more of them is attested anew. */
async function othersOf(work: Work, { badgeNo, requestId }: BadgeRow): Promise<BadgeRow[]> {
  const { tx, at } = work
  const { subjectId } = await requestOf(tx, requestId)
  for (const { id, issuerId } of await attestedRequests(tx, subjectId))
    if (await hasRole(work, issuerId, REVIEWERS)) await takeBackAttestation(tx, id, at)
  const others = []
  for (const one of await badgesOf(tx, subjectId))
    if (one.badgeNo !== badgeNo && (await hasRole(work, one.issuerId, REVIEWERS))) others.push(one)
  return others
}
