import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { hashOf } from '../secret.ts'

/** The version of what is read and changed: another one as soon as anything in it differs. */
export const versionOf = (record: object): string => hashOf(JSON.stringify(inOrder(record))).slice(0, 22)

/** The same members in one order, whoever wrote them. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return members.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, inOrder(member)])
}

/** The version of what is not there yet: whoever begins something from it takes nobody else's place. */
export const NOTHING = 'nothing'

/** The member of an input by which a change says from which version it was made; without it, it takes the place of any. */
export const madeFrom = z
  .string()
  .max(64)
  .optional()
  .describe('the version that it was made from: refused if somebody has changed it since')

/** The same of what may be there already or not yet; see `NOTHING`. */
export const madeFromOrNothing = madeFrom.describe(
  'the version that it was made from, or `nothing` for a new one: refused if it is otherwise by now',
)

/**
 * Throws `changedSince` for a change that was made from another version than the record has, and `shortNameTaken` for something
 * new where a record is. What is changed is locked before it is read.
 */
export function requireVersion(from: string | undefined, record: object | undefined): void {
  const version = record === undefined ? NOTHING : versionOf(record)
  if (from === undefined || from === version) return
  throw new Refusal(from === NOTHING ? 'shortNameTaken' : 'changedSince')
}
