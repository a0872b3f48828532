import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { requestOf } from '../../store/requests.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'
import { badgeOrRequest, findNamed, loadBadge } from '../badge/badgeTarget.ts'
import { accessOf, ownBadge } from '../session/access.ts'
import { session } from '../session/schemas.ts'
import { RECORDERS } from '../roles.ts'

/** A badge to change, with the request that it was issued for. */
export type Target = { badge: BadgeRow; request: RequestRow }

/** Which badge: by its number for the branch's people. */
export const byNumber = z.strictObject({ badge: badgeOrRequest })

/** The member in their session of "My data". */
export const ownSession = { session }

type Named = { badge: string } | { session: string }

/** The badge of a change, by its number or in a session of "My data" of any level, if there is one. */
export const findChanged = async (work: Reading, target: Named): Promise<BadgeRow | undefined> =>
  'badge' in target ? findNamed(work, target.badge) : (await accessOf(work, target.session)).badge

/** The same for whoever may see it; throws `notFoundOrNotYours`. */
export async function loadChanged(work: Reading, target: Named): Promise<Target> {
  const badge = 'badge' in target ? await loadBadge(work, target.badge) : (await accessOf(work, target.session)).badge
  return { badge, request: await requestOf(work, badge.requestId) }
}

/** The badge of a session of whoever is shown to be the member; throws `dataNeedsMore`. */
export async function loadOwn(work: Reading, secret: string): Promise<Target> {
  const badge = await ownBadge(work, secret)
  return { badge, request: await requestOf(work, badge.requestId) }
}

/** The people of the branch that attested a badge may write down what its member wants changed. */
export const byBranch = {
  by: 'role' as const,
  roles: RECORDERS,
  of: 'the organisation that attested',
  organization: ({ request }: Target) => request.organizationId,
}
