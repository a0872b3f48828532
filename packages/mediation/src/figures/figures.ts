import type { CountTable } from '@liangpai/core/organization'
import type { Case } from '../case/case.ts'

/** What is counted each month, each with a history of its own: complaints that came in, and cases that ended, by how. */
export type Figure = 'received' | 'ended'

/** How cases end, in as few kinds as tell them apart; no case is in two of them. */
export const endings = [
  'fulfilled',
  'notFulfilled',
  'noAgreement',
  'notMediated',
  'withdrawn',
  'lawbreaking',
  'refused',
] as const
/** One of `endings`. */
export type Ending = (typeof endings)[number]

const endingsOfTerminated: { readonly [Reason in NonNullable<Case['termination']>]: Ending } = {
  withdrawn: 'withdrawn',
  noConsent: 'notMediated',
  refusedByParty: 'notMediated',
  noAgreement: 'noAgreement',
  timeout: 'noAgreement',
  lawbreaking: 'lawbreaking',
}

/** How a case ended; undefined while it is open. */
export function endingOf({ state, termination }: Pick<Case, 'state' | 'termination'>): Ending | undefined {
  if (termination) return endingsOfTerminated[termination]
  return state === 'refused' || state === 'fulfilled' || state === 'notFulfilled' ? state : undefined
}

/** The counts of a month. No shop, mediator or person is a cell: nothing is counted of them (SERVICES 2). */
export function monthTables(
  period: string,
  { received, ended }: { received: number; ended: readonly Pick<Case, 'state' | 'termination'>[] },
): { [Name in Figure]: CountTable } {
  const kinds = ended.map(endingOf)
  return {
    received: { period, cells: [{ id: 'received', count: received }] },
    ended: { period, cells: endings.map((id) => ({ id, count: kinds.filter((kind) => kind === id).length })) },
  }
}
