import { readBadgeNo } from '@liangpai/core'
import { inEachLanguage, pageWords } from '@liangpai/presentation'
import { type LinkPermission, Refusal, type RolePermission } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { findBadge, findBadgeByRequest } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { REVIEWERS } from '../roles.ts'
import { linkToken } from '../../input/schemas.ts'
import { accessOf } from '../session/access.ts'
import { inSession } from '../session/schemas.ts'

/** A badge by its number as people type and paste it, or by the address of its verify page. */
export const badgeNumber = z.string().describe('the number of the badge')

/** The same, or by the request that it was issued for, which is all that a page of the office names. */
export const badgeOrRequest = z.string().describe('the number of the badge, or the request that it was issued for')

/** The holder of a stop link. */
export const stopLink = z.strictObject({ token: linkToken.describe('the token of the stop link') })

/** Which badge: by the member's stop link or in a session of "My data", or by its number or its request for the issuer's people. */
export const badgeTarget = z.union([z.strictObject({ badge: badgeOrRequest }), stopLink, inSession])
type BadgeTarget = z.output<typeof badgeTarget>

/** The badge of a target, also an expired one; throws `linkUnknown`, `dataSessionEnded`, and `notInEffect` for what has ended or never was. */
export async function loadTarget(work: Reading, target: BadgeTarget): Promise<BadgeRow> {
  if ('badge' in target) return loadBadge(work, target.badge)
  if ('session' in target) return (await accessOf(work, target.session)).badge
  const link = await findStopLink(work.tx, target.token)
  if (!link) throw new Refusal('linkUnknown')
  const badge = await findBadge(work.tx, link.badgeNo ?? '')
  if (!badge) throw new Refusal('notInEffect')
  return badge
}

/** The number that was typed; throws `badgeNoUnreadable`. */
export function readNumber({ origin }: Pick<Reading, 'origin'>, typed: string): string {
  const read = readBadgeNo(typed, [origin])
  if ('badgeNo' in read) return read.badgeNo
  throw new Refusal(
    'badgeNoUnreadable',
    inEachLanguage((language) => pageWords[language].verify.doubts[read.fault]),
  )
}

/**
 * The badge of a typed number, or of a request; throws `badgeNoUnreadable` for what is neither, and `notInEffect` for what has
 * ended or never was.
 */
export async function loadBadge(work: Reading, typed: string): Promise<BadgeRow> {
  const byRequest = 'fault' in readBadgeNo(typed, [work.origin]) && (await findBadgeByRequest(work.tx, typed.trim()))
  const badge = byRequest || (await findBadge(work.tx, readNumber(work, typed)))
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
