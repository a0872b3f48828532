import { OPERATOR } from '@liangpai/server'
import { addAudit, serverTime } from '@liangpai/server/store'
import type { Belief } from '../clock/belief.ts'
import type { Context } from '../context.ts'
import { lockBelief, readBelief, writeBelief } from '../store/belief.ts'
import { readAnchors } from '../store/settings.ts'
import type { Db, Tx } from '../store/store.ts'
import { OFFICE } from '../store/issuers.ts'

/** Seconds after which a belief that nothing has changed is remembered anew: so much of a downtime may go uncounted. */
const REMEMBERED_FOR = 60

/** Judges the clock, and remembers what is believed of it for other processes and the next start. */
export async function settleClock(context: Context): Promise<void> {
  const { before, after } = await judgeClock(context)
  if (!isNews(before, after)) return
  const remember = async (tx: Tx) => {
    const latest = await lockBelief(tx)
    if (!latest || latest.accepted <= after.accepted) await writeBelief(tx, after) // what people have said since stands
  }
  await context.store.transact(remember, { urgent: true })
}

/** Judges the clock by what is remembered and the database's clock; returns what was remembered, and what should be. */
export async function judgeClock(context: Context): Promise<{ before: Belief | undefined; after: Belief }> {
  const { store, clock, asksDatabaseTime } = context
  const before = await readBelief(store.db)
  const remembered = (await isPublic(store.db)) ? before : undefined
  const database = asksDatabaseTime ? await serverTime(store.db) : undefined
  return { before, after: clock.settle({ remembered, database }) }
}

/**
 * Believes the clock as it is, in this process and, at their next look, in all others. Returns the leap in seconds, 0 if
 * there was none; one that was believed by waiting is now confirmed.
 */
export async function acceptClock({ store, clock }: Context): Promise<number> {
  const { doubt } = clock
  const leap = Math.round(doubt?.by ?? clock.unconfirmedLeap)
  if (!doubt && leap === 0) return 0
  const belief = clock.accepted()
  await store.transact(async (tx) => {
    await lockBelief(tx)
    await writeBelief(tx, belief)
    const at = Math.floor(belief.time)
    const detail = JSON.stringify({ leap })
    await addAudit(tx, { at, actor: OPERATOR, verb: 'clock', subject: 'clock', detail, organizationId: OFFICE })
  })
  clock.adopt(belief)
  return leap
}

/** Before anything is public, nobody has seen a date that a later one would have to follow. */
const isPublic = async (db: Db): Promise<boolean> => (await readAnchors(db)).length > 0

/** Whether another process would judge the clock differently if it knew. */
const isNews = (before: Belief | undefined, after: Belief): boolean =>
  !before ||
  Math.abs(after.time - before.time) >= REMEMBERED_FOR ||
  before.settled !== after.settled ||
  before.leap !== after.leap ||
  isDoubted(before) !== isDoubted(after)

const isDoubted = ({ time, wall }: Belief): boolean => time !== wall
