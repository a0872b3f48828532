import { holderWords } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'
import { DAY } from '../time.ts'
import { markNow, outwaitHolders } from './horizon.ts'
import { isPostgres } from './postgres.ts'
import { rewriteTable } from './rewrite.ts'
import { settingsOf } from './settings.ts'
import type { Db, TransactOptions, Tx } from './store.ts'

/** `rewrite` is when the last one that was done had begun, `rewriting` when one began that is under way. */
const settings = settingsOf<'rewrite' | 'rewriting'>()

/** A month less what nights may fail. */
const EVERY = 28 * DAY
/** Then it is not put off to the night any more. */
const LATE = 30 * DAY
/** Then whoever began it is reckoned to have been ended in the midst: another process does it. */
const ABANDONED = DAY / 4

/** Whether tables are to be rewritten now: each month, from two to five at night in Shanghai unless it is late. */
export function isRewriteDue(last: number, at: number): boolean {
  const hour = Math.floor(((at + 8 * 3600) % DAY) / 3600)
  const wasAhead = last - at > DAY // the clock of then: what it noted would put off the next one for as long
  return wasAhead || at - last >= LATE || (at - last >= EVERY && hour >= 2 && hour < 5)
}

/** When a server's tables were last rewritten, in seconds; 0 before the first time. */
export const lastRewrite = async (db: Db): Promise<number> => Number((await settings.read(db, 'rewrite')) || 0)

/**
 * What is rewritten: the tables of people, as the database names them, one after the other. `patience` is how long each waits for
 * others, in milliseconds: a minute unless given.
 */
export type RewriteOptions = { tables: readonly string[]; now(): number; patience?: number }

/**
 * Takes what was deleted out of a server's files each month, by writing the tables anew: one after the other, so that whoever
 * acts waits for one at most. One process does it. Returns whether it was due; never on the embedded database, whose files are
 * erased at once. Throws `rewriteHeldBack` while something on the server keeps deleted rows readable; the next turn tries again then,
 * as after any other fault.
 */
export async function rewriteMonthly(store: RewritableStore, options: RewriteOptions): Promise<boolean> {
  if (!isPostgres(store.db)) return false
  const at = options.now()
  if (!(await claim(store, at))) return false
  try {
    await rewriteAll(store, options)
  } catch (error) {
    await store.transact((tx) => settings.write(tx, 'rewriting', ''))
    throw error
  }
  await store.transact(async (tx) => {
    await settings.write(tx, 'rewrite', String(at))
    await settings.write(tx, 'rewriting', '')
  })
  return true
}

async function rewriteAll(
  { db, transact }: RewritableStore,
  { tables, patience = 60_000 }: RewriteOptions,
): Promise<void> {
  const mark = await markNow(db)
  for (const table of tables) {
    // A replica that comes back may keep old rows again, so each table waits for itself.
    const holders = await outwaitHolders(db, mark, patience)
    if (holders.length > 0) throw new Refusal('rewriteHeldBack', holderWords(holders))
    await transact((tx) => rewriteTable(tx, table), { long: true, patience })
  }
}

/** A store of any service. */
type RewritableStore = {
  readonly db: Db
  transact<T>(work: (tx: Tx) => Promise<T>, options?: TransactOptions): Promise<T>
}

/** Notes that it is being done, unless another process does it, or it is not due. */
const claim = (store: RewritableStore, at: number): Promise<boolean> =>
  store.transact(async (tx) => {
    await settings.lock(tx, 'rewrite')
    const begun = Number((await settings.read(tx, 'rewriting')) || 0)
    const isUnderWay = at >= begun && at - begun < ABANDONED
    if (isUnderWay || !isRewriteDue(await lastRewrite(tx), at)) return false
    await settings.write(tx, 'rewriting', String(at))
    return true
  })
