import { isText } from '@liangpai/core/organization'
import { isOwed, askDeposit, isFen } from '../deposit/deposit.ts'
import { isTerm } from './clock.ts'
import { isSamePerson, personOf, type Rules, spaceFault } from './rule.ts'
import { type Application, beforeAdmission, depositOf, openStates, type Tenancy, type TenancyState } from './tenancy.ts'
import type { TenancyRefusal } from './tenancyEvent.ts'

/** Why an application cannot be sent on a day, if it cannot. */
export function applicationFault({ wish, ...typed }: Application, today: string): TenancyRefusal | undefined {
  if (typed.profile === 'incubator' && typed.team.length === 0) return 'teamMissing'
  return isTerm(today, wish.until, today) ? undefined : 'tenancyTermInvalid'
}

/** The same without school and year, which were for the decision alone (SYSTEMS 36). */
export const withoutSchool = (one: Tenancy): Partial<{ team: { name: string }[] }> =>
  one.profile === 'incubator' ? { team: one.team.map(({ name }) => ({ name })) } : {}

/** An application until it is decided about: read by one person, decided by another one. */
export const applying: Rules<'correct' | 'correctContact' | 'withdraw' | 'review' | 'approve' | 'decline'> = {
  correct: {
    from: ['submitted'],
    by: ['tenant'],
    judge({ application }, one, { today }) {
      if (application.profile !== one.profile) return 'profileDiffers'
      const { profile: _profile, ...typed } = application
      return applicationFault(application, today) ?? { teamName: undefined, ...typed }
    },
  },
  correctContact: {
    from: openStates,
    by: ['tenant'],
    judge: ({ contact }) => ({ contact }),
  },
  withdraw: {
    from: beforeAdmission,
    by: ['tenant'],
    judge: (_event, one) => ({ state: 'withdrawn', ...withoutSchool(one) }),
  },
  review: {
    from: ['submitted'],
    by: ['host'],
    judge: (_event, _one, context) => ({
      state: 'reviewed',
      review: { by: personOf(context), on: context.today },
    }),
  },
  approve: {
    from: ['reviewed'],
    by: ['host'],
    judge({ from, depositFen }, one, context) {
      const { today } = context
      const term = { from: from ?? today, until: one.wish.until }
      if (isSamePerson(context, one.review?.by ?? '')) return 'tenancySecondPerson'
      if (!isTerm(term.from, term.until, today)) return 'tenancyTermInvalid'
      const fault = spaceFault(one, term, context)
      if (fault) return fault
      const decided = { state: 'approved' as const, decision: { by: personOf(context), on: today }, term }
      if (one.profile === 'park') return decided
      if (depositFen === undefined || !isFen(depositFen)) return 'depositNotSet'
      return { ...decided, ...withoutSchool(one), deposit: askDeposit(depositFen) }
    },
  },
  decline: {
    from: ['reviewed'],
    by: ['host'],
    judge({ reason }, one, context) {
      if (isSamePerson(context, one.review?.by ?? '')) return 'tenancySecondPerson'
      if (!isText(reason, REASON_LENGTH)) return 'textInvalid'
      const decision = { by: personOf(context), on: context.today, reason }
      return { state: 'declined', decision, ...withoutSchool(one) }
    },
  },
}

/** The longest reason, objection or means of payment. */
export const REASON_LENGTH = 1000

/** States that a tenancy came to without the tenant having moved in. */
export const endedBefore = ['declined', 'withdrawn', 'lapsed'] as const satisfies readonly TenancyState[]

/** Whether nothing of it is kept beyond thirty days: nobody moved in, and no money is owed. */
export const cameToNothing = (one: Tenancy): boolean =>
  (endedBefore as readonly TenancyState[]).includes(one.state) && !isOwed(depositOf(one))
