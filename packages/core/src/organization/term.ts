import { addMonths, dayAfter, firstDayOf, isPeriod, type Period, type PlainDate } from './date.ts'
import type { PartyOrganization } from './organization.ts'

/** Constitution, art. 31: committees of all three kinds are elected for three to five years. */
const termMonths = { min: 36, max: 60 }

/** Why a term is refused. A superior may approve a shorter or longer one, but never one without end. */
export type TermRefusal = 'termInvalid' | 'termMissing' | 'termTooShort' | 'termTooLong'

/**
 * Whether a term has a permitted length (Constitution, art. 31). `approvedAbove` permits another one, such as the rest of a
 * term after a by-election or a postponed election. Of a month at either end, the most favourable day counts.
 */
export function judgeTerm(term: Period, approvedAbove = false): TermRefusal | undefined {
  if (!isPeriod(term)) return 'termInvalid'
  if (term.until === undefined) return 'termMissing'
  if (approvedAbove) return undefined
  const from = firstDayOf(term.from)
  if (dayAfter(term.until) < addMonths(from, termMonths.min)) return 'termTooShort'
  return firstDayOf(term.until) > addMonths(from, termMonths.max) ? 'termTooLong' : undefined
}

/**
 * How long a term usually is, in years (branch regulation of 2018, art. 21): five in a village or community, three in
 * other branches; three to five elsewhere (Constitution, art. 31).
 */
export function usualTermYears({ kind, host }: Pick<PartyOrganization, 'kind' | 'host'>): { min: number; max: number } {
  if (kind !== 'branch') return { min: 3, max: 5 }
  return host?.kind === 'village' || host?.kind === 'community' ? { min: 5, max: 5 } : { min: 3, max: 3 }
}

/** The day by which the next election is held. */
export function reelectionDue(organization: Pick<PartyOrganization, 'kind' | 'host'>, elected: PlainDate): PlainDate {
  return addMonths(firstDayOf(elected), usualTermYears(organization).max * 12)
}
