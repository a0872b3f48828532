import type { Affiliation } from './affiliation.ts'
import { addMonths, isPlainDate, type PlainDate } from './date.ts'

/** A member is away from the branch that holds his relation. */
export type Absence = {
  /** Since when he takes no part in its activities, without a break. */
  since: PlainDate
  /** His unit of work or study, or his residence, has changed. */
  baseChanged: boolean
}

/**
 * Whether a person is a migrant member on a day (official definition of 2024; Constitution, art. 32(3)): unit or
 * residence changed, the formal relation not transferred since, six months running without its activities.
 */
export function isMigrantMember({ since }: Pick<Affiliation, 'since'>, absence: Absence, date: PlainDate): boolean {
  if (!absence.baseChanged || !isPlainDate(absence.since) || !isPlainDate(date)) return false
  return since <= absence.since && addMonths(absence.since, 6) <= date
}

/** What a member who leaves for some time is given. */
export type AbsencePaper = 'transferLetter' | 'proofLetter' | 'migrantMemberCard'

/** RULES section 2: a fixed place for more than six months, a transfer; for less, a proof letter; no fixed place, a card. */
export function paperFor({ fixedPlace, months }: { fixedPlace: boolean; months: number }): AbsencePaper {
  if (!fixedPlace) return 'migrantMemberCard'
  return months > 6 ? 'transferLetter' : 'proofLetter'
}
