import { hasRole, Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import { requestOf } from '../store/requests.ts'
import type { BadgeRow, RequestRow } from '../store/tables.ts'
import { ofBadge } from './concerns.ts'
import { SEERS } from './roles.ts'
import { isSubject } from './subjectOf.ts'

/**
 * A request of an organisation that a role of whoever acts reaches, or their own. Throws `notFoundOrNotYours` for any other as
 * for one that is not there, so that nobody learns which, by page, API or command line (LOOK 12).
 */
export async function seenRequest(work: Reading, id: string): Promise<RequestRow> {
  const row = await requestOf(work, id)
  if (isSubject(work, row.subjectId) || (await hasRole(work, row.organizationId, SEERS))) return row
  throw new Refusal('notFoundOrNotYours')
}

/** The same of a badge, whose issuer sees it too. */
export async function requireSeen(work: Reading, badge: BadgeRow | undefined): Promise<BadgeRow> {
  if (badge)
    for (const id of [badge.issuerId, await ofBadge(badge, undefined, work)])
      if (id !== undefined && (await hasRole(work, id, SEERS))) return badge
  throw new Refusal('notFoundOrNotYours')
}
