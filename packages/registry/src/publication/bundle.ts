import { assembleBundle } from '@liangpai/core/issue'
import { DAY } from '@liangpai/server'
import type { Work } from '../context.ts'
import { putPublished, removePublished } from '../store/published.ts'
import type { BadgeRow } from '../store/tables.ts'

/** For how long an expired badge is still served, so that its page can say that it has expired. */
export const SERVED_AFTER_END = 30 * DAY

/** The path under which a badge's bundle is published. */
export const bundlePath = (badgeNo: string): string => `/badges/${badgeNo}/bundle`

/** Makes a badge public. Chain and status are added on reading, since they change for all badges at once. */
export async function publishBadge({ tx }: Work, badge: BadgeRow): Promise<void> {
  await putPublished(tx, {
    path: bundlePath(badge.badgeNo),
    body: badge.token,
    contentType: 'application/json',
    maxAge: 0,
    organizationId: badge.issuerId,
    listId: badge.listId,
    notAfter: badge.exp + SERVED_AFTER_END,
  })
}

/** Takes a badge out of public sight with every trace of its code. */
export const hideBadge = ({ tx }: Work, { badgeNo, listId }: Pick<BadgeRow, 'badgeNo' | 'listId'>): Promise<void> =>
  removePublished(tx, bundlePath(badgeNo), listId)

/** The text of a bundle as it is served. */
export const bundleText = (badge: string, chain: readonly string[], status: string): string =>
  JSON.stringify(assembleBundle({ badge, chain, status }))
