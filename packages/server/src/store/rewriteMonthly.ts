import { DAY } from '../time.ts'
import { isPostgres } from './postgres.ts'
import { rewriteTable } from './rewrite.ts'
import { settingsOf } from './settings.ts'
import type { Db, TransactOptions, Tx } from './store.ts'

const settings = settingsOf<'rewrite'>()

/** A month less what nights may fail. */
const EVERY = 28 * DAY
/** Then it is not put off to the night any more. */
const LATE = 30 * DAY

/** Whether tables are to be rewritten now: each month, from two to five at night in Shanghai unless it is late. */
export function isRewriteDue(last: number, at: number): boolean {
  const hour = Math.floor(((at + 8 * 3600) % DAY) / 3600)
  return at - last >= LATE || (at - last >= EVERY && hour >= 2 && hour < 5)
}

/** When a server's tables were last rewritten, in seconds; 0 before the first time. */
export const lastRewrite = async (db: Db): Promise<number> => Number((await settings.read(db, 'rewrite')) || 0)

/** What is rewritten: the tables of people, as the database names them, one after the other. */
export type RewriteOptions = { tables: readonly string[]; now(): number }

/**
 * Takes what was deleted out of a server's files each month, by writing the tables anew: one after the other, so that whoever
 * acts waits for one at most. One process does it. Returns whether it was due; never on the embedded database, whose files are
 * erased at once.
 */
export async function rewriteMonthly(store: RewritableStore, { tables, now }: RewriteOptions): Promise<boolean> {
  if (!isPostgres(store.db)) return false
  const last = await claim(store, now())
  if (last === undefined) return false
  try {
    for (const table of tables) await store.transact((tx) => rewriteTable(tx, table), { long: true, patience: 60_000 })
  } catch (error) {
    await store.transact((tx) => settings.write(tx, 'rewrite', String(last))) // the next turn tries again
    throw error
  }
  return true
}

/** A store of any service. */
type RewritableStore = {
  readonly db: Db
  transact<T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T>
}

/** Notes that it is done now, unless another process has, or it is not due; returns when it was done before. */
const claim = (store: RewritableStore, at: number): Promise<number | undefined> =>
  store.transact(async (tx) => {
    await settings.lock(tx, 'rewrite')
    const last = await lastRewrite(tx)
    if (!isRewriteDue(last, at)) return undefined
    await settings.write(tx, 'rewrite', String(at))
    return last
  })
