import { isDeepStrictEqual } from 'node:util'
import type { Judgement, Verdict } from '@liangpai/core'
import type { Expectation } from './reference/expectation.ts'
import type { Question } from './question.ts'
import { CARRIED, PLACES, stateFor } from './reasons.ts'

/** What is wrong with a judgement, in a sentence for whoever repairs it; `undefined` if nothing is. */
export type Finding = string | undefined

/** A judgement, or what the judge threw. */
export type Answer = Judgement | { threw: unknown }

/** The first rule that a judgement breaks: a judge never throws, follows the table, and says what was signed. */
export function findingIn(answer: Answer, expectation: Expectation, question: Question): Finding {
  if ('threw' in answer) return `threw ${String(answer.threw)}`
  const { verdict } = answer
  return (
    offTable(verdict) ??
    (verdict.state === 'verified' ? overstated(verdict, expectation) : understated(verdict, expectation, question)) ??
    misproven(answer, expectation)
  )
}

/** A refusal has a reason of its step, the state that belongs to it, and nothing more. */
function offTable(verdict: Verdict): Finding {
  if (verdict.state === 'verified') return undefined
  const { state, step, reason, retryable } = verdict
  if (!PLACES[reason]?.includes(step)) return `${reason} in step ${step}`
  if (state !== stateFor(step, reason)) return `${reason} in step ${step} gives ${state}`
  if (retryable !== (state === 'unavailable')) return `${state} with retryable ${retryable}`
  const carried = Object.keys(verdict).filter((name) => !['state', 'step', 'reason', 'retryable'].includes(name))
  const right = carried.sort().join() === (CARRIED[state] ?? []).join()
  return right ? undefined : `${state} carries ${carried.join()}`
}

/** Verified means: what was signed, in time, on a page of the shop. */
function overstated(verdict: Verdict, { verdict: expected, onPage }: Expectation): Finding {
  if (!expected) return 'verified what was not proven'
  if (!onPage) return 'verified on a page that is not the shop’s'
  return isDeepStrictEqual(verdict, expected) ? undefined : 'verified other than what was signed'
}

/** Refuses what is good, or shows what was not proven. */
function understated(verdict: Exclude<Verdict, { state: 'verified' }>, expectation: Expectation, question: Question) {
  const { verdict: expected, badge, chain, list, onPage } = expectation
  if (expected && onPage && !question.isPageHostile) return 'refused what is good'
  if (expected && !onPage && verdict.state !== 'wrongSite') return 'refused a good badge before it looked at the page'
  switch (verdict.state) {
    case 'wrongSite': {
      if (!expected) return 'wrongSite for what was not proven'
      const expectedParts = { shop: badge?.shop, chain: chain?.organizations }
      return isDeepStrictEqual({ shop: verdict.shop, chain: verdict.chain }, expectedParts)
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

/** A caller may fetch only from proven addresses, and gets all of them; how long a verdict is fresh is of a verified one. */
function misproven({ verdict, proven }: Judgement, { iss, badge, unsigned, freshUntil }: Expectation): Finding {
  if (unsigned && Object.keys(proven).length === 0) return undefined
  const expected = {
    ...(iss !== undefined && { iss }),
    ...(badge && { statusUri: badge.uri, badgeNo: badge.badgeNo }),
    ...(verdict.state === 'verified' && { freshUntil }),
  }
  return isDeepStrictEqual(proven, expected)
    ? undefined
    : 'gives addresses that were not proven, or leaves out proven ones'
}
