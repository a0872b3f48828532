import { Refusal } from '@liangpai/server'
import type { Work } from '../../context.ts'
import { updateInitiative } from '../../store/initiatives.ts'
import type { InitiativeRow, InitiativeStep } from '../../store/initiativeRow.ts'
import { isSecond, noWish, wishOf } from '../twoPersons.ts'
import { leads, waitingWish } from './loadInitiative.ts'

/** Nobody waits to open or close it. */
export const nothingWanted = { wanted: null, ...noWish }

/**
 * Whether a second person says so now. A leader of the organiser itself has to be the first; their word is written down and waits.
 * Throws `initiativeOwnFirst`, `initiativeAsked`.
 */
export async function isSaidByTwo(work: Work, row: InitiativeRow, step: InitiativeStep): Promise<boolean> {
  const isWaiting = row.wanted === step && (await waitingWish(work, row)) !== undefined
  if (isWaiting && isSecond(work, row, 'initiativeAsked')) return true
  if (!(await leads(work, work.actor, row.organizationId))) throw new Refusal('initiativeOwnFirst')
  await updateInitiative(work.tx, row.slug, { wanted: step, ...wishOf(work) })
  return false
}
