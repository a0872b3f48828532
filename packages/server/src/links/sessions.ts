import { drawToken, hashOf } from '../secret.ts'
import { forUpdate } from '../store/postgres.ts'
import type { Db, Tx } from '../store/store.ts'
import type { SessionRow } from '../store/tables.ts'
import { isAhead } from '../time.ts'

const MINUTE = 60

/** Seconds without a sign of life after which a session ends. */
export const SESSION_IDLE = 30 * MINUTE
/** Seconds after which a session ends in any case. */
export const SESSION_LIFE = 8 * 60 * MINUTE

/** What is opened, how, and what it may do. */
export type SessionOptions = Pick<SessionRow, 'purpose' | 'subject' | 'level' | 'openedBy'> &
  Partial<Pick<SessionRow, 'handedBy' | 'device' | 'passkeyId'>>

/** Opens a session; returns its secret, of which the database keeps the hash. */
export async function openSession(
  { tx, at }: { tx: Tx; at: number },
  { handedBy = null, device = null, passkeyId = null, ...options }: SessionOptions,
): Promise<string> {
  const token = drawToken()
  const times = { openedAt: at, usedAt: at, steppedUpAt: at }
  const row = { tokenHash: hashOf(token), ...options, ...times, handedBy, device, passkeyId }
  await tx.insertInto('sessions').values(row).execute()
  return token
}

/** The session of a secret; nothing for one that has ended or never was. Within a transaction it counts as used. */
export async function liveSession(
  { tx, at }: { tx: Db; at: number },
  purpose: string,
  token: string,
): Promise<SessionRow | undefined> {
  const tokenHash = hashOf(token)
  const found = tx.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash)
  const session = await forUpdate(tx, found.where('purpose', '=', purpose)).executeTakeFirst()
  if (!session || hasEnded(session, at)) return undefined
  if (tx.isTransaction && at > session.usedAt)
    await tx.updateTable('sessions').set({ usedAt: at }).where('tokenHash', '=', tokenHash).execute()
  return session
}

/** Whether a session has ended by its times, or has times that are still to come, since the clock was put back. */
export const hasEnded = ({ openedAt, usedAt }: SessionRow, at: number): boolean =>
  at >= usedAt + SESSION_IDLE || at >= openedAt + SESSION_LIFE || isAhead(usedAt, at)

/** Lets a session do what another level does. */
export async function setSessionLevel(tx: Tx, { tokenHash }: SessionRow, level: string): Promise<void> {
  await tx.updateTable('sessions').set({ level }).where('tokenHash', '=', tokenHash).execute()
}

/** Ends one session. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('sessions').where('tokenHash', '=', hashOf(token)).execute()
}

/** Ends the sessions of a subject, but that of the token in which somebody acts. */
export async function endSessions(tx: Tx, purpose: string, subject: string, acting?: string): Promise<void> {
  let ended = tx.deleteFrom('sessions').where('purpose', '=', purpose).where('subject', '=', subject)
  if (acting !== undefined) ended = ended.where('tokenHash', '!=', hashOf(acting))
  await ended.execute()
}
