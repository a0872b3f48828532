import { addMonths } from '../date.ts'
import { type Condition, isWithinMonths } from './memberCondition.ts'

/** Probation within the Party (留党察看), which restrains membership without ending it. */
export const discipline = {
  /** Constitution, art. 41: two years at most. A probationary member's period is extended or revoked instead. */
  placeOnDisciplinaryProbation: {
    from: ['fullMember'],
    judge({ months, approvedAbove }, { fullSince }, { date: since, rules }) {
      if (!isWithinMonths(months, rules.discipline)) return 'disciplineLength'
      if (approvedAbove !== true) return 'approvalMissing'
      return { status: 'disciplinaryProbation', since, fullSince, disciplineEnd: addMonths(since, months) }
    },
  } satisfies Condition<'placeOnDisciplinaryProbation', 'fullMember'>,
  /** Constitution, art. 41: full rights return when the time is over. */
  endDisciplinaryProbation: {
    from: ['disciplinaryProbation'],
    judge: (_event, { disciplineEnd, fullSince }, { date: since }) =>
      since >= disciplineEnd ? { status: 'fullMember', since, fullSince } : 'disciplineNotOver',
  } satisfies Condition<'endDisciplinaryProbation', 'disciplinaryProbation'>,
}
