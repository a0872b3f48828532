import { addMonths, isPlainDate, type PlainDate } from '../date.ts'
import type { Member } from './member.ts'
import { type MembershipRules, membershipRules } from './membershipRules.ts'
import type { MemberHistory } from './record.ts'
import { type RuleSets, rulesOfVersion, rulesOn } from '../rules.ts'
import { isMemberEvent } from './transition.ts'

/** The dated duties that an organisation has towards a person. */
export const dutyNames = ['talk', 'decideProbation', 'decideDiscipline', 'decideSuspension'] as const

/** An organisation's next duty towards a person, and its date. */
export type Duty = { duty: (typeof dutyNames)[number]; due: PlainDate }

/** The duties, or `dateInvalid`. */
export type DutyOutcome = { ok: true; duties: (Duty & { person: string })[] } | { ok: false; code: 'dateInvalid' }

/**
 * The next dated duty towards a person: a talk within a month of the application (admission rules of 2014, art. 7),
 * the decision when a probation ends (Constitution, art. 7), the one when probation within the Party ends (art. 41), and
 * the one two years after a suspension (member management regulation of 2019, art. 24).
 */
export function dutyTowards(
  member: Member,
  rules: MembershipRules = rulesOn(membershipRules, member.since),
): Duty | undefined {
  switch (member.status) {
    case 'applicant':
      return { duty: 'talk', due: addMonths(member.since, rules.talk) }
    case 'probationaryMember':
      return { duty: 'decideProbation', due: member.probationEnd }
    case 'disciplinaryProbation':
      return { duty: 'decideDiscipline', due: member.disciplineEnd }
    case 'membershipSuspended':
      return { duty: 'decideSuspension', due: addMonths(member.since, rules.suspension) }
    default:
      return undefined
  }
}

/**
 * What is due by a day towards the people of some histories, the earliest first. Each is judged by the version of the rules that
 * their status was recorded with. A talk stays due until the applicant is selected, since only then it is recorded.
 */
export function dutiesBy(
  histories: Iterable<MemberHistory>,
  day: PlainDate,
  rules: RuleSets<MembershipRules> = membershipRules,
): DutyOutcome {
  if (!isPlainDate(day)) return { ok: false, code: 'dateInvalid' }
  const duties: (Duty & { person: string })[] = []
  for (const { person, entries } of histories) {
    const last = entries.findLast(({ date, event }) => date <= day && isMemberEvent(event))
    const member = last?.standing.member
    const duty = member && dutyTowards(member, rulesOfVersion(rules, last.rules) ?? rulesOn(rules, member.since))
    if (duty && duty.due <= day) duties.push({ person, ...duty })
  }
  return { ok: true, duties: duties.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))) }
}
