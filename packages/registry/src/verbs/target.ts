import { parseBadgeNo } from '@liangpai/core'
import * as z from 'zod'
import { MEMBER, type Work } from '../context.ts'
import { findBadge, findStopLink } from '../store/badges.ts'
import type { BadgeRow } from '../store/schema.ts'
import { requireRole, REVIEWERS } from './authority.ts'
import { Refusal } from '@liangpai/server'

/** Which badge: by the member's stop link, or by its number for the issuer's people. */
export const target = z.union([z.strictObject({ token: z.string() }), z.strictObject({ badge: z.string() })])

/** The badge, once the actor has shown that he may stop it. Throws `notInEffect` for what has ended or never was. */
export async function badgeOf(work: Work, given: z.output<typeof target>): Promise<BadgeRow> {
  if ('token' in given) return byLink(work, given.token)
  if (work.actor === MEMBER) throw new Refusal('notAllowed')
  const badge = await findBadge(work.tx, parseBadgeNo(given.badge) ?? '')
  if (!badge) throw new Refusal('notInEffect')
  await requireRole(work, badge.issuerId, REVIEWERS)
  return badge
}

async function byLink({ tx }: Work, token: string): Promise<BadgeRow> {
  const link = await findStopLink(tx, token)
  if (!link) throw new Refusal('linkUnknown')
  const badge = link.badgeNo === null ? undefined : await findBadge(tx, link.badgeNo)
  if (!badge) throw new Refusal('notInEffect')
  return badge
}
