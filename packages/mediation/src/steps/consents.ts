import { isActive } from '../mediation/mediator.ts'
import { isUnanswered } from '../mediation/objection.ts'
import { bothAgree } from '../party/party.ts'
import { partyOf, type Rules, terminated } from './rule.ts'

/** Both sides agree to a mediation, or there is none (办法 art. 16). */
export const consents: Rules<'askConsent' | 'consent'> = {
  askConsent: {
    from: ['accepted'],
    by: ['caseHandler'],
    judge(_event, { mediators, objections }, { today }) {
      if (!mediators.some(isActive)) return 'mediatorsMissing'
      return objections.some(isUnanswered) ? 'objectionOpen' : { state: 'consentPending', consentAsked: today }
    },
  },
  consent: {
    from: ['consentPending'],
    by: ['buyer', 'merchant'],
    judge({ agrees }, one, context) {
      const party = partyOf(context)
      if (!agrees) return { consents: { ...one.consents, [party]: false }, ...terminated('refusedByParty') }
      if (one.consents[party] !== undefined) return 'alreadyAnswered'
      const answers = { ...one.consents, [party]: true }
      const begins = bothAgree(answers)
      const isPaused = one.objections.some(isUnanswered)
      return {
        consents: answers,
        ...(begins && { consented: context.today, state: isPaused ? 'paused' : 'mediating' }),
        ...(begins && isPaused && { pause: 'recusal' }),
      }
    },
  },
}
