import { holdsOn, type Initiative, initiativeOn } from '@liangpai/core/organization'
import {
  dayOf,
  hasRole,
  LEADERS,
  type Organization,
  organizationOf,
  readEyes,
  Refusal,
  rolesOf,
} from '@liangpai/server'
import * as z from 'zod'
import { slug } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { findInitiative, initiativeOf } from '../../store/initiatives.ts'
import type { InitiativeRow } from '../../store/initiativeRow.ts'
import { waitsForSecond } from '../twoPersons.ts'

/** What an initiative is called in commands and in its address. */
export const initiativeSlug = slug.describe('its short name, as in its address: 2026-liang')

/** A code that `fingerprintOf` has made. */
export const fingerprint = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{32}$/)
  .describe('the fingerprint of the text, as its page and the list of initiatives show it')

/** An initiative as it is stored, and as it is today. */
export type LoadedInitiative = { row: InitiativeRow; initiative: Initiative }

/**
 * An initiative of an organisation that whoever acts leads, or that is below one. Throws `notFoundOrNotYours` for any other as for
 * one that is not there: nobody else learns of a draft.
 */
export async function ledInitiative(work: Reading, name: string): Promise<LoadedInitiative> {
  const row = await findInitiative(work.tx, name)
  if (!row || !(await hasRole(work, row.organizationId, LEADERS))) throw new Refusal('notFoundOrNotYours')
  return { row, initiative: initiativeNow(work, row, await organizationOf(work, row.organizationId)) }
}

/** An initiative as it is today: it ends with its last day, and with that of its organiser. */
export function initiativeNow(
  { at }: Pick<Reading, 'at'>,
  row: Pick<InitiativeRow, 'content'>,
  organizer: Pick<Organization, 'until'>,
): Initiative {
  const initiative = initiativeOf(row)
  const today = dayOf(at)
  const last = [initiative.until, organizer.until ?? undefined].filter((day) => day !== undefined).toSorted()[0]
  const { state, endedOn } = initiativeOn({ ...initiative, until: last }, today)
  if (state === initiative.state) return initiative
  const { next: _unseen, ...rest } = initiative
  return { ...rest, state, ...(endedOn !== undefined && { endedOn }) }
}

/** Whether a person leads that very organisation today. */
export async function leads(
  { tx, at }: Pick<Reading, 'tx' | 'at'>,
  person: string,
  organization: string,
): Promise<boolean> {
  const roles = (await rolesOf(tx, person)).filter((role) => role.organization === organization)
  return roles.some(({ name, term }) => LEADERS.includes(name) && holdsOn(term, dayOf(at)))
}

/** Who wants an initiative opened or closed, while that waits for a second person and they still lead its organiser. */
export async function waitingWish(work: Reading, row: InitiativeRow): Promise<string | undefined> {
  const [first] = readEyes(row.wantedBy)
  if (first === undefined || !waitsForSecond(work, row)) return undefined
  return (await leads(work, first, row.organizationId)) ? first : undefined
}
