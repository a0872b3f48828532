import { assembleBundle } from '@liangpai/core/issue'
import type { Work } from '../context.ts'
import { putPublished, removePublished } from '../store/published.ts'
import type { BadgeRow } from '../store/schema.ts'
import { DAY } from '../time.ts'

/** An expired badge is still served for so long, so that its page can say that it has expired. */
export const SERVED_AFTER_END = 30 * DAY

const bundlePath = (badgeNo: string): string => `/badges/${badgeNo}/bundle`

/** Makes a badge public. Chain and status are added when it is read: they change for all badges at once. */
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

/** Takes a badge out of public sight; nothing of its code stays there. */
export const hideBadge = ({ tx }: Work, badgeNo: string): Promise<void> => removePublished(tx, bundlePath(badgeNo))

/** The text of a bundle as it is served. */
export const bundleText = (badge: string, chain: readonly string[], status: string): string =>
  JSON.stringify(assembleBundle({ badge, chain, status }))
