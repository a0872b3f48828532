import { readBadgeNo } from '@liangpai/core'
import { inEachLanguage, pageWords } from '@liangpai/presentation'
import { type LinkPermission, Refusal, type RolePermission } from '@liangpai/server'
import * as z from 'zod'
import { linkToken } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { findBadge, findBadgeByRequest } from '../../store/badges.ts'
import { findStopLink } from '../../store/stopLinks.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { REVIEWERS } from '../roles.ts'
import { requireSeen } from '../seen.ts'
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

/** The badge of a target, also an expired one; throws `linkUnknown`, `dataSessionEnded`, `notInEffect`, and as `loadBadge`. */
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
 * The badge of a typed number, or of the request that it was issued for, if there is one; throws `badgeNoUnreadable` for what is
 * neither.
 */
export const findNamed = async (work: Reading, typed: string): Promise<BadgeRow | undefined> =>
  REQUEST_ID.test(typed.trim())
    ? findBadgeByRequest(work.tx, typed.trim())
    : findBadge(work.tx, readNumber(work, typed))

const REQUEST_ID = /^[\da-f]{24}$/

/**
 * The same for somebody who is signed in; throws also `notFoundOrNotYours` for what has ended, never was, or is out of their
 * reach.
 */
export const loadBadge = async (work: Reading, typed: string): Promise<BadgeRow> =>
  requireSeen(work, await findNamed(work, typed))

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
