import type { Work } from '../../context.ts'
import { pauseBadge } from '../../publication/ending.ts'
import { restartChange } from '../../store/changes.ts'
import type { BadgeRow } from '../../store/tables.ts'

/** Takes a badge out of effect until it is signed anew: nothing that was said before counts for that. */
export async function reviewAgain(work: Work, badge: BadgeRow): Promise<void> {
  await restartChange(work, badge.badgeNo, work.at)
  await pauseBadge(work, badge, 'review')
}
