import { readBadgeNo } from '@liangpai/core'
import { inEachLanguage, pageWords } from '@liangpai/presentation'
import { type LinkPermission, Refusal, type RolePermission } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { findBadge, findStopLink } from '../../store/badges.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { REVIEWERS } from '../roles.ts'
import { linkToken } from '../../input/schemas.ts'

/** A badge by its number as people type and paste it, or by the address of its verify page. */
export const badgeNumber = z.string().describe('the number of the badge')

/** The holder of a stop link. */
export const stopLink = z.strictObject({ token: linkToken.describe('the token of the stop link') })

/** Which badge: by the member's stop link, or by its number for the issuer's people. */
export const badgeTarget = z.union([z.strictObject({ badge: badgeNumber }), stopLink])
type BadgeTarget = z.output<typeof badgeTarget>

/** The badge of a target; throws `linkUnknown`, and `notInEffect` for what has ended or never was. */
export async function loadTarget(work: Reading, target: BadgeTarget): Promise<BadgeRow> {
  if ('badge' in target) return loadBadge(work, target.badge)
  const { tx, at } = work
  const link = await findStopLink(tx, target.token)
  if (!link) throw new Refusal('linkUnknown')
  const badge = await findBadge(tx, link.badgeNo ?? '')
  if (!badge || at >= badge.exp) throw new Refusal('notInEffect')
  return badge
}

/** The badge of a typed number; throws `badgeNoUnreadable`, and `notInEffect` for what has ended or never was. */
export async function loadBadge({ tx, origin }: Reading, typed: string): Promise<BadgeRow> {
  const read = readBadgeNo(typed, [origin])
  if ('fault' in read)
    throw new Refusal(
      'badgeNoUnreadable',
      inEachLanguage((language) => pageWords[language].verify.doubts[read.fault]),
    )
  const badge = await findBadge(tx, read.badgeNo)
  if (!badge) throw new Refusal('notInEffect')
  return badge
}

/** The issuer's people may act on a badge. */
export const byIssuer: RolePermission<Reading, unknown, BadgeRow> = {
  by: 'role',
  roles: REVIEWERS,
  of: 'the issuer',
  organization: ({ issuerId }) => issuerId,
}

/** The member may act on a badge by their stop link. */
export const byStopLink: LinkPermission<BadgeTarget> = {
  by: 'link',
  link: 'stop link',
  holds: (target) => 'token' in target,
}
