import type { PlainDate } from '@liangpai/core/organization'
import { agreementOf, type Case, isRemainder } from '../case/case.ts'
import { isActive } from '../mediation/mediator.ts'
import { isPending, isUnderWay } from '../mediation/goodsTest.ts'
import { isUnanswered } from '../mediation/objection.ts'
import { bothAnswered } from '../party/party.ts'
import { type ClockContext, type ClockName, runningClock } from './clock.ts'

/** What is done next in a case: by its case handlers, its mediators, or its sides. */
export const deeds = [
  'answer',
  'decide',
  'assign',
  'askConsent',
  'replace',
  'confirmConclusion',
  'mediate',
  'endTest',
  'consent',
  'answerTest',
  'answerProposal',
  'fulfil',
] as const
/** One of `deeds`. */
export type Deed = (typeof deeds)[number]

/** For whom a case may wait. */
export const deedOwners = ['station', 'mediators', 'sides'] as const
/** One of `deedOwners`. */
export type DeedOf = (typeof deedOwners)[number]

/** Who does each. */
const deedsOf: { readonly [One in Deed]: DeedOf } = {
  answer: 'station',
  decide: 'station',
  assign: 'station',
  askConsent: 'station',
  replace: 'station',
  confirmConclusion: 'station',
  mediate: 'mediators',
  endTest: 'mediators',
  consent: 'sides',
  answerTest: 'sides',
  answerProposal: 'sides',
  fulfil: 'sides',
}

/** What is done next, by whom, and by when; a day whose holidays are not published is provisional. */
export type NextDeed = { deed: Deed; of: DeedOf; day: PlainDate; provisional: boolean }

/** What comes next in a case; undefined where nothing does. A conclusion to be confirmed has no limit: it waits since its day. */
export function nextDeed(one: Case, context: ClockContext): NextDeed | undefined {
  const deed = isRemainder(one) ? undefined : deedIn(one)
  if (!deed) return undefined
  const { day, provisional } = dueOf(deed, one, context)
  return { deed, of: deedsOf[deed], day, provisional }
}

function deedIn(one: Case): Deed | undefined {
  switch (one.state) {
    case 'received':
      return one.answered === undefined ? 'answer' : 'decide'
    case 'accepted':
      if (one.objections.some(isUnanswered)) return 'replace'
      return one.mediators.some(isActive) ? 'askConsent' : 'assign'
    case 'consentPending':
      return one.objections.some(isUnanswered) ? 'replace' : 'consent'
    case 'mediating':
      return deedWhileMediating(one)
    case 'paused':
      return one.objections.some(isUnanswered) ? 'replace' : 'endTest'
    case 'agreed':
      return 'fulfil'
    case 'refused':
    case 'fulfilled':
    case 'notFulfilled':
    case 'terminated':
      return one.finding && one.finding.date === undefined ? 'confirmConclusion' : undefined
  }
}

function deedWhileMediating({ tests, proposals }: Case): Deed {
  if (tests.some(isPending)) return 'answerTest'
  const last = proposals.at(-1)
  return last && !bothAnswered(last.answers) ? 'answerProposal' : 'mediate'
}

const clockOf: { readonly [One in Deed]?: ClockName } = {
  answer: 'answer',
  decide: 'accept',
  assign: 'mediate',
  askConsent: 'mediate',
  replace: 'replace',
  mediate: 'mediate',
  consent: 'consent',
  answerTest: 'mediate',
  answerProposal: 'mediate',
  fulfil: 'fulfil',
}

function dueOf(deed: Deed, one: Case, context: ClockContext): Pick<NextDeed, 'day' | 'provisional'> {
  const name = clockOf[deed]
  const clock = name && runningClock(one, name, context)
  if (clock) return clock.due
  const running = one.tests.find(isUnderWay)
  const day = (deed === 'endTest' ? running?.lastDay : agreementOf(one)?.terms.lastDay) ?? one.since
  return { day: deed === 'confirmConclusion' ? (one.finding?.proposed ?? one.since) : day, provisional: false }
}
