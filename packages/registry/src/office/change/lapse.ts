import { DAY } from '@liangpai/server'
import { isAwaited, transferAskedAt } from '../../store/changes.ts'
import type { Reading } from '../../context.ts'
import { SERVED_AFTER_END } from '../../publication/bundle.ts'
import type { BadgeRow, RequestRow } from '../../store/tables.ts'

/** For how long the receiving branch of a transfer has time to confirm; the badge shows nothing meanwhile, and then ends. */
export const TRANSFER_LAPSES_AFTER = 90 * DAY

/** A request on which nothing was done for so long is deleted. */
export const REQUEST_LAPSES_AFTER = 90 * DAY

/** When the data of a badge are deleted at the latest, with all that was asked of it. */
const deletedAt = ({ exp }: Pick<BadgeRow, 'exp'>): number => exp + SERVED_AFTER_END

/** When a change is deleted unless something is done; undefined for those without which the badge shows nothing. */
export const lapseOf = (
  badge: Pick<BadgeRow, 'exp'>,
  { kind, updatedAt }: Pick<RequestRow, 'kind' | 'updatedAt'>,
): number | undefined => (isAwaited(kind) ? undefined : Math.min(updatedAt + REQUEST_LAPSES_AFTER, deletedAt(badge)))

/** When a badge ends unless its transfer has been confirmed; undefined where its member has not moved. */
export async function transferLapseOf(reading: Reading, badge: BadgeRow): Promise<number | undefined> {
  const askedAt = await transferAskedAt(reading.tx, badge.badgeNo)
  return askedAt === undefined ? undefined : Math.min(askedAt + TRANSFER_LAPSES_AFTER, deletedAt(badge))
}
