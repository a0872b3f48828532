import { hasLasted, isPlainDate, type PlainDate } from '../date.ts'
import { rulesOn } from '../rules.ts'
import { type TransferRules, transferRules } from './transferRules.ts'

/** A member's absence from the branch that holds their formal relation. */
export type Absence = {
  /** The day since which they have taken no part in its activities. */
  since: PlainDate
  /** Whether their place of work, study or residence has changed. */
  baseChanged: boolean
}

/** What a branch registers of a migrant member. Where they went is not part of it. */
export type MigrantRegistration = { absentSince: PlainDate; registered: PlainDate }

/** Why a member is no migrant. */
export type MigrantRefusal = 'baseNotChanged' | 'absenceTooShort' | 'relationMovedMeanwhile'

/**
 * Why a member is no migrant on a day, if so (official definition of 2024; Constitution, art. 32(3)): work, study or
 * residence changed, the formal relation not transferred since, six consecutive months without activities.
 */
export function judgeMigrant(
  { since }: { since: PlainDate },
  absence: Absence,
  date: PlainDate,
  rules: TransferRules,
): MigrantRefusal | undefined {
  const { since: absentSince, baseChanged } = Object(absence) as Absence
  if (baseChanged !== true) return 'baseNotChanged'
  if (!hasLasted(absentSince, rules.absence, date)) return 'absenceTooShort'
  return since <= absentSince ? undefined : 'relationMovedMeanwhile'
}

/** Whether a person is a migrant member on a day. */
export function isMigrantMember(
  affiliation: { since: PlainDate },
  absence: Absence,
  date: PlainDate,
  rules = rulesOn(transferRules, date),
): boolean {
  return isPlainDate(date) && judgeMigrant(affiliation, absence, date, rules) === undefined
}

/** The paper for a member who goes away for some months. */
export type AbsencePaper = 'transferLetter' | 'proofLetter' | 'migrantMemberCard'

/**
 * RULES section 2: a fixed place for more than six months, a transfer; for less, a proof letter; no fixed place, a card. None for
 * what is no number of months.
 */
export function paperFor(
  stay: { fixedPlace: boolean; months: number },
  day: PlainDate,
  { proofLetter }: TransferRules = rulesOn(transferRules, day),
): AbsencePaper | undefined {
  const { fixedPlace, months } = Object(stay) as typeof stay
  if (!Number.isFinite(months) || months < 0) return undefined
  if (!fixedPlace) return 'migrantMemberCard'
  return months > proofLetter ? 'transferLetter' : 'proofLetter'
}
