import { isDeepStrictEqual } from 'node:util'
import type { Judgement, Verdict } from '@liangpai/core'
import type { Expectation } from './plain/expectation.ts'
import type { Question } from './question.ts'
import { CARRIED, PLACES, stateFor } from './reasons.ts'

/** What is wrong with a judgement, in words for the one who repairs it; nothing if all is well. */
export type Finding = string | undefined

/** A judgement as a judge gave it, or that it threw. */
export type Answer = Judgement | { threw: unknown }

/** Everything that one judgement must hold to: it is total, follows the table, and says what was signed. */
export function findingIn(answer: Answer, expectation: Expectation, question: Question): Finding {
  if ('threw' in answer) return `threw ${String(answer.threw)}`
  const { verdict, proven } = answer
  return (
    offTable(verdict, question) ??
    (verdict.state === 'verified' ? overstated(verdict, expectation) : understated(verdict, expectation, question)) ??
    misproven(proven, expectation)
  )
}

/** A refusal has a known reason in a step where it may stand, the state of that entry, and nothing besides. */
function offTable(verdict: Verdict, { hostilePage }: Question): Finding {
  if (verdict.state === 'verified') return undefined
  const { state, step, reason, retryable } = verdict
  const unread = hostilePage && step === 'page' && reason === 'UNEXPECTED'
  if (!unread && !PLACES[reason]?.includes(step)) return `${reason} in step ${step}`
  if (state !== stateFor(step, reason)) return `${reason} in step ${step} gives ${state}`
  if (retryable !== (state === 'unavailable')) return `${state} with retryable ${retryable}`
  const carried = Object.keys(verdict).filter((name) => !['state', 'step', 'reason', 'retryable'].includes(name))
  const right = carried.sort().join() === (CARRIED[state] ?? []).join()
  return right ? undefined : `${state} carries ${carried.join()}`
}

/** Verified is only what was signed, in time and in place. */
function overstated(verdict: Verdict, { verdict: expected, onPage }: Expectation): Finding {
  if (!expected) return 'verified what was not proven'
  if (!onPage) return 'verified on a page that is not the shop’s'
  return isDeepStrictEqual(verdict, expected) ? undefined : 'verified other than what was signed'
}

/** A refusal of what is good, or one that shows what was not proven. */
function understated(verdict: Exclude<Verdict, { state: 'verified' }>, expectation: Expectation, question: Question) {
  const { verdict: expected, badge, chain, list, onPage } = expectation
  if (expected && onPage && !question.hostilePage) return 'refused what is good'
  if (expected && !onPage && verdict.state !== 'wrongSite')
    return 'refused a good badge before its page was asked about'
  switch (verdict.state) {
    case 'wrongSite': {
      if (!expected) return 'wrongSite for what was not proven'
      const { shop, chain: shown } = verdict
      return isDeepStrictEqual({ shop, shown }, { shop: badge?.shop, shown: chain?.organizations })
        ? undefined
        : 'wrongSite shows other than what was signed'
    }
    case 'expired':
    case 'notYetValid': {
      const { validFrom, validUntil } = verdict
      const same = badge && validFrom === Math.max(badge.iat, badge.nbf) && validUntil === badge.exp
      return same ? undefined : `${verdict.state} with times that were not proven`
    }
    case 'inactive':
      return badge && list ? undefined : 'inactive without a list that says so'
    default:
      return undefined
  }
}

/** The addresses that a caller may fetch from are those that were proven. */
function misproven(proven: Judgement['proven'], { iss, badge, unsigned }: Expectation): Finding {
  if (unsigned && Object.keys(proven).length === 0) return undefined
  const expected = {
    ...(iss !== undefined && { iss }),
    ...(badge && { statusUri: badge.uri, badgeNo: badge.badgeNo }),
  }
  return isDeepStrictEqual(proven, expected)
    ? undefined
    : 'gives addresses that were not proven, or keeps proven ones back'
}
