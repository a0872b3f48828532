import { areOverlapping, type Occupancy } from '../venue/occupancy.ts'
import type { Tenancy } from './tenancy.ts'

/**
 * The days for which a tenancy has its space: from its approval until its last day. Somebody who applies has nothing yet, and
 * whoever withdrew or lapsed has nothing any more.
 */
export function occupancyOf({ state, term, lastDay, wish }: Tenancy): Required<Occupancy> | undefined {
  if (!term || state === 'withdrawn' || state === 'lapsed' || state === 'declined') return undefined
  return { space: wish.space, from: term.from, until: lastDay ?? term.until }
}

/** Whether a space can be had for some days beside what others have. */
export const isFree = (wanted: Occupancy, others: readonly Occupancy[]): boolean =>
  !others.some((other) => areOverlapping(wanted, other))
