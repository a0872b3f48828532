import type { Judgement, Verdict } from '@liangpai/core'
import type { Answer } from '../answer.ts'
import { type Desk, type Evidence, wantsChain, wantsList } from './evidence.ts'
import type { Question } from './row.ts'
import type { Outcome } from './state/answers.ts'
import type { GoneBadge, KeptBadge } from './state/badges.ts'

/** A badge that ends within two days is asked for again: it may have a successor. Seconds. */
const NEAR_END = 172_800
/** One that was not in effect, and whose place in its list is still set, is asked for again after a week. Seconds. */
const ASK_AGAIN = 604_800

/** Answers the question of a row, with what is at hand as far as that goes. */
export async function ask(question: Question, evidence: Evidence, desk: Desk): Promise<Outcome> {
  const { url, badgeNo, page } = question
  const { badges } = desk.state
  const kept = badges.find(url)
  if (!kept || (kept.token === null && mayBeBack(kept, desk))) {
    const fetched = await evidence.fetch(url, badgeNo)
    if (typeof fetched === 'object') return outcomeOf(fetched)
  }
  const badge = badges.find(url)
  if (!badge || badge.token === null) return notInEffect(badge?.asked)
  const judgement = await judgeWithNewest(badge, page, evidence)
  if (badge.night === desk.night || !mayHaveSuccessor(judgement, badge, desk)) return outcomeOf(judgement.verdict)
  const fetched = await evidence.fetch(url, badgeNo)
  const successor = badges.find(url)
  if (fetched === 'gone') return notInEffect(successor?.asked)
  // Where nobody answers, what is at hand still stands.
  if (fetched !== 'kept' || !successor?.token) return outcomeOf(judgement.verdict)
  return outcomeOf((await judgeWithNewest(successor, page, evidence)).verdict)
}

async function judgeWithNewest(badge: KeptBadge, page: Question['page'], evidence: Evidence): Promise<Judgement> {
  const { iss, uri } = badge
  let judgement = await evidence.judge(badge, page)
  if (wantsChain(judgement) && (await evidence.renewChain(iss))) judgement = await evidence.judge(badge, page)
  if (wantsList(judgement) && (await evidence.refreshList(iss, uri))) judgement = await evidence.judge(badge, page)
  return judgement
}

/** Resuming clears the bit, so while it is set the registry need not be told that somebody asks. */
function mayBeBack({ iss, uri, idx, night, asked }: GoneBadge, { state, now, night: tonight }: Desk): boolean {
  if (night === tonight) return false
  if (iss === null || uri === null || idx === null || now() - asked > ASK_AGAIN) return true
  return state.lists.find(iss, uri)?.night !== tonight || state.lists.isSet(iss, uri, idx) !== true
}

/** A badge that has ended or soon will may have been issued anew under its number, with another place in a list. */
function mayHaveSuccessor({ verdict }: Judgement, { exp }: KeptBadge, { now }: Desk): boolean {
  const lost = verdict.state === 'unavailable' && verdict.reason === 'BADGE_KEY_UNKNOWN'
  return lost || verdict.state === 'inactive' || exp - now() < NEAR_END
}

const notInEffect = (asOf: number | undefined): Outcome => ({
  state: 'inactive',
  reason: 'NOT_IN_EFFECT',
  ...(asOf !== undefined && { asOf }),
})

/** What of an answer is written down: nothing that the badge says of anybody. */
export function outcomeOf(answer: Answer | Verdict): Outcome {
  if (answer.state === 'verified')
    return { state: 'verified', reason: '', validUntil: answer.validUntil, asOf: answer.asOf }
  const { state, reason } = answer
  return { state, reason, ...('validUntil' in answer && { validUntil: answer.validUntil }) }
}
