import type { Check } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { readBadgeFiles } from '../../script/badgeFiles.ts'

/** Badge files whose bytes are no longer those that pages have pinned. */
export const checkBadgeFiles: Check<Context> = async ({ store: { db } }) => {
  const { damaged } = await readBadgeFiles(db)
  return damaged.map((name) => ({ what: 'badgeFileDamaged', urgency: 'now', detail: `${name}.js` }))
}
