import type { Words } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'
import { codeOfFault, faultWords } from '../systemFault.ts'

const SERIALIZATION = ['40001', '40P01']
const UNIQUE = '23505'
const LOCKED = '55P03'
const DISK_FULL = '53100'
/** A statement that the server broke off: by its bound, mostly for a lock that came too late, or by an operator. */
const BROKEN_OFF = '57014'
/**
 * Also 25006, read-only: what was the primary before a fail-over, and will not be again; and 25P03, a session that the server
 * ended because its transaction stood still.
 */
const AWAY =
  /^(?:08|57P0|25006|25P0[34]|53300)|^(?:ECONN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)/
/** A text that no row can have, such as one with a NUL: whoever asks for it finds nothing. */
const UNSTORABLE = '22021'
/** Wrong password, no such role, no such database, no rights. */
const REFUSED = ['28P01', '28000', '3D000', '42501']
const CUT = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error)/

/** Whether a transaction lost against another one: nothing was done, and trying again is safe. */
export const isSerializationFailure = (error: unknown): boolean => SERIALIZATION.includes(codeOfFault(error))

/** Whether another transaction has added the same row: a second try sees it. */
export const isDuplicate = (error: unknown): boolean => codeOfFault(error) === UNIQUE

/** Whether another transaction held a lock for too long: nothing was done, and trying again is safe. */
export const isLocked = (error: unknown): boolean => codeOfFault(error) === LOCKED

/** Whether the server, or a pooler before it, cannot be reached or has ended the session. */
const isAway = (error: unknown): boolean =>
  AWAY.test(codeOfFault(error)) || (error instanceof Error && CUT.test(error.message))

/**
 * Throws `databaseAway` for a server that is away, `storageFull` for one whose disk is full, `databaseBusy` for a statement
 * that it broke off, `notFoundOrNotYours` for a text that no row can have, `databaseRefused` for a login that it refuses, and any
 * other fault as it is.
 */
export function refuseFault(error: unknown): never {
  const code = codeOfFault(error)
  if (code === DISK_FULL) throw new Refusal('storageFull', code)
  if (code === BROKEN_OFF) throw new Refusal('databaseBusy', code)
  if (code === UNSTORABLE) throw new Refusal('notFoundOrNotYours', code)
  if (REFUSED.includes(code)) throw new Refusal('databaseRefused', (error as Error).message)
  const away = awayWords(error)
  if (away) throw new Refusal('databaseAway', away)
  throw error
}

/**
 * Where nothing answered and why, by the code of the system or of the server; a connection that was cut has none. Undefined
 * for what a server that is there says.
 */
export const awayWords = (error: unknown): Words | undefined =>
  isAway(error) ? faultWords(error, codeOfFault(error) || 'ECONNRESET') : undefined
