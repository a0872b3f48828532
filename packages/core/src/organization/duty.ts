import { addMonths, type PlainDate } from './date.ts'
import type { Member } from './member.ts'

/** An organisation's next duty towards a person, and its date. */
export type Duty = { duty: 'talk' | 'decideProbation' | 'decideDiscipline' | 'decideSuspension'; due: PlainDate }

/**
 * The next dated duty towards a person: a talk within a month of the application (admission rules of 2014, art. 7),
 * the decision when a probation ends (Constitution, art. 7), the one when probation within the Party ends (art. 41), and
 * the one two years after a suspension (member management regulation of 2019, art. 24).
 */
export function dutyTowards(member: Member): Duty | undefined {
  switch (member.status) {
    case 'applicant':
      return { duty: 'talk', due: addMonths(member.since, 1) }
    case 'probationaryMember':
      return { duty: 'decideProbation', due: member.probationEnd }
    case 'disciplinaryProbation':
      return { duty: 'decideDiscipline', due: member.disciplineEnd }
    case 'membershipSuspended':
      return { duty: 'decideSuspension', due: addMonths(member.since, 24) }
    default:
      return undefined
  }
}
