import { assembleBundle } from '@liangpai/core/issue'
import { DAY } from '@liangpai/server'
import type { Work } from '../context.ts'
import { openToken } from '../store/badges.ts'
import { putPublished, removePublished } from '../store/published.ts'
import type { BadgeRow } from '../store/tables.ts'

/** For how long an expired badge is still served, so that its page can say that it has expired. */
export const SERVED_AFTER_END = 30 * DAY

/** All bundles are published below it. */
export const BUNDLES = '/badges/'

/** The path under which a badge's bundle is published. */
export const bundlePath = (badgeNo: string): string => `${BUNDLES}${badgeNo}/bundle`

/** The number of the badge whose bundle is published there. */
export const badgeNoAt = (path: string): string => path.slice(BUNDLES.length).split('/')[0] ?? ''

/** Makes a badge public. Chain and status are added on reading, since they change for all badges at once. */
export async function publishBadge(work: Work, badge: BadgeRow): Promise<void> {
  await putPublished(work, {
    path: bundlePath(badge.badgeNo),
    body: openToken(work.vault, badge),
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
