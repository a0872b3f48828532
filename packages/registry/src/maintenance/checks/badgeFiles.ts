import { readBadgeFiles } from '../../script/badgeFiles.ts'
import type { Check } from '../finding.ts'

/** Badge files whose bytes are no longer those that pages have pinned. */
export const checkBadgeFiles: Check = async ({ store: { db } }) => {
  const { damaged } = await readBadgeFiles(db)
  return damaged.map((name) => ({ what: 'badgeFileDamaged', urgency: 'now', detail: `${name}.js` }))
}
