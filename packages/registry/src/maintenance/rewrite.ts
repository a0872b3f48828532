import { DAY, SYSTEM } from '@liangpai/server'
import { isPostgres, rewriteTable } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { settings } from '../store/settings.ts'

/** Tables of people, shops and badges, as the database names them. Keys, lists, journal and trail hold none of that. */
export const PERSONAL_TABLES = [
  'people',
  'requests',
  'request_pairs',
  'proofs',
  'offers',
  'badges',
  'consents',
  'stop_links',
  'stop_link_changes',
  'published',
  'retained',
  'declines',
  'idempotency',
  'private_links',
  'sessions',
  'passkeys',
  'challenges',
  'sign_ins',
  'tokens',
  'reports',
  'handovers',
] as const

/** A month less what nights may fail. */
const EVERY = 28 * DAY
/** Then it is not put off to the night any more. */
const LATE = 30 * DAY

/** Whether tables are to be rewritten now: each month, from two to five at night in Shanghai unless it is late. */
export function isRewriteDue(last: number, at: number): boolean {
  const hour = Math.floor(((at + 8 * 3600) % DAY) / 3600)
  return at - last >= LATE || (at - last >= EVERY && hour >= 2 && hour < 5)
}

/**
 * Takes what was deleted out of a server's files each month, by writing the tables anew: one after the other, so that who
 * stops a badge waits for one at most. One process does it. Returns whether it was due; never on the embedded database,
 * whose files are erased at once.
 */
export async function rewriteDeleted(context: Context): Promise<boolean> {
  if (!isPostgres(context.store.db)) return false
  const last = await claim(context)
  if (last === undefined) return false
  try {
    for (const table of PERSONAL_TABLES)
      await context.store.transact((tx) => rewriteTable(tx, table), { long: true, patience: 60_000 })
  } catch (error) {
    await note(context, last) // the next turn tries again
    throw error
  }
  return true
}

/** Notes that it is done now, unless another process has, or it is not due; returns when it was done before. */
const claim = (context: Context): Promise<number | undefined> =>
  context.transact(SYSTEM, async ({ tx, at }) => {
    await settings.lock(tx, 'rewrite')
    const last = Number((await settings.read(tx, 'rewrite')) || 0)
    if (!isRewriteDue(last, at)) return undefined
    await settings.write(tx, 'rewrite', String(at))
    return last
  })

const note = (context: Context, last: number): Promise<void> =>
  context.transact(SYSTEM, ({ tx }) => settings.write(tx, 'rewrite', String(last)))
