import type { PlainDate } from '@liangpai/core/organization'
import { withEvenBlocks } from '../request/blackOut.ts'
import type { HelpRequest, Question } from '../request/helpRequest.ts'
import { elapsing } from './elapsing.ts'
import { following } from './following.ts'
import type { HelpEvent, HelpRefusal } from './helpEvent.ts'
import { introducing } from './introducing.ts'
import { type Change, owedAfter, type Rule, type Rules, type StepContext } from './rule.ts'

const table: Rules<HelpEvent['type']> = { ...introducing, ...following, ...elapsing }

/** The request after the step, or why it was refused. */
export type HelpOutcome = { ok: true; request: HelpRequest } | { ok: false; code: HelpRefusal }

/** A request begins with a question; the center owes an answer from that day on. */
export const openRequest = (question: Question, today: PlainDate): HelpRequest => ({
  ...question,
  text: withEvenBlocks(question.text),
  state: 'open',
  since: today,
  received: today,
  waitingSince: today,
  wantsMore: false,
  introductions: [],
  followUps: [],
  lastWord: today,
  lastContent: today,
})

/** Takes one step in a request (SERVICES 3, 7). What is refused changes nothing. */
export function changeRequest(one: HelpRequest, event: HelpEvent, context: StepContext): HelpOutcome {
  if (!Object.hasOwn(table, event.type)) return { ok: false, code: 'eventUnknown' }
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<HelpEvent['type']>
  const { actor, today } = context
  if (!rule.by.includes(actor.role)) return { ok: false, code: 'notYours' }
  if (!rule.from.includes(one.state)) return { ok: false, code: 'forbiddenTransition' }
  if (today < one.lastContent || today < one.since) return { ok: false, code: 'dateBeforeLast' }
  const change = rule.judge(event, one, context)
  return typeof change === 'string'
    ? { ok: false, code: change }
    : { ok: true, request: withChange(one, change, context) }
}

function withChange(one: HelpRequest, change: Change, { actor, today }: StepContext): HelpRequest {
  const changed: HelpRequest = {
    ...one,
    ...change,
    since: change.state === undefined || change.state === one.state ? one.since : today,
    ...(actor.role === 'requester' && { lastWord: today }),
    // What time brings about is nobody's content.
    ...(actor.role !== 'clock' && { lastContent: today }),
  }
  return { ...changed, ...owedAfter(changed, today) }
}
