import { OPERATOR } from '@liangpai/server'
import { addAudit, serverTime } from '@liangpai/server/store'
import type { Context } from '../context.ts'
import { OFFICE } from '../store/issuers.ts'
import { readLeap, writeLeap } from '../store/leap.ts'
import { readAnchors } from '../store/settings.ts'
import { findStatement } from '../store/statements.ts'
import { lastSignedAt } from '../store/statusLists.ts'
import type { ClockLeap } from '../clock/clock.ts'

type Leaps = { before: ClockLeap | undefined; after: ClockLeap | undefined }

/** Judges the clock, and remembers its leap for other processes. */
export async function settleClock(context: Context): Promise<void> {
  const { before, after } = await judgeClock(context)
  if (!isSame(before, after)) await context.store.transact((tx) => writeLeap(tx, after), { urgent: true })
}

/**
 * Judges the clock by the last signature, the root's, the database's clock and the leap that it remembers; returns that
 * leap, and the one to remember.
 */
export async function judgeClock({ store, clock, asksDatabaseTime }: Context): Promise<Leaps> {
  const leap = await readLeap(store.db)
  const isPublic = (await readAnchors(store.db)).length > 0
  const last = isPublic ? await lastSignedAt(store.db) : undefined
  const database = asksDatabaseTime ? await serverTime(store.db) : undefined
  const rootSigned = (await findStatement(store.db, OFFICE, 'statement'))?.iat
  return { before: leap, after: clock.settle({ last, leap, database, rootSigned }) }
}

/**
 * Believes the clock as it is, in this process and, at their next look, in all others. Returns the leap in seconds, 0 if
 * there was none; one that was believed before is now confirmed.
 */
export async function acceptClock({ store, clock }: Context): Promise<number> {
  const leap = clock.isSure() ? await readLeap(store.db) : clock.accept()
  if (!leap?.believed) return 0
  const { by } = leap
  await store.transact(async (tx) => {
    await writeLeap(tx, { ...leap, confirmed: true })
    const at = clock.now()
    await addAudit(tx, { at, actor: OPERATOR, verb: 'clock', subject: 'clock', detail: JSON.stringify({ leap: by }) })
  })
  return Math.round(by)
}

const isSame = (one: ClockLeap | undefined, other: ClockLeap | undefined): boolean =>
  one?.believed === other?.believed && (one === undefined || Math.abs(one.by - (other?.by ?? 0)) <= 1)
