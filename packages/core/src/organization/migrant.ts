import type { Affiliation } from './affiliation.ts'
import { addMonths, isPlainDate, type PlainDate } from './date.ts'

/** A member's absence from the branch that holds their formal relation. */
export type Absence = {
  /** The day since which they have taken no part in its activities. */
  since: PlainDate
  /** Whether their place of work, study or residence has changed. */
  baseChanged: boolean
}

/**
 * Whether a person is a migrant member on a day (official definition of 2024; Constitution, art. 32(3)): work, study or
 * residence changed, the formal relation not transferred since, six consecutive months without activities.
 */
export function isMigrantMember({ since }: Pick<Affiliation, 'since'>, absence: Absence, date: PlainDate): boolean {
  if (!absence.baseChanged || !isPlainDate(absence.since) || !isPlainDate(date)) return false
  return since <= absence.since && addMonths(absence.since, 6) <= date
}

/** The paper for a member who goes away for some time. */
export type AbsencePaper = 'transferLetter' | 'proofLetter' | 'migrantMemberCard'

/** RULES section 2: a fixed place for more than six months, a transfer; for less, a proof letter; no fixed place, a card. */
export function paperFor({ fixedPlace, months }: { fixedPlace: boolean; months: number }): AbsencePaper {
  if (!fixedPlace) return 'migrantMemberCard'
  return months > 6 ? 'transferLetter' : 'proofLetter'
}
