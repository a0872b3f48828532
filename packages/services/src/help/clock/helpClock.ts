import { addDays, type PlainDate } from '@liangpai/core/organization'
import { type Deadline, deadlineAfter, type WorkingCalendar } from '@liangpai/server'
import { awaited, type HelpRequest, isOpen } from '../request/helpRequest.ts'
import type { Introduction } from '../request/introduction.ts'
import type { HelpClocks } from '../center/helpClocks.ts'

/** What a clock is read by. */
export type ClockContext = { readonly clocks: HelpClocks; readonly calendar: WorkingCalendar }

/** By when the center answers; undefined where it owes nothing. */
const answerDue = ({ waitingSince }: HelpRequest, { calendar, clocks }: ClockContext): Deadline | undefined =>
  waitingSince === undefined ? undefined : deadlineAfter(calendar, waitingSince, clocks.answerWithin)

/** By when a mentor answers. */
export const introductionDue = ({ proposed }: Introduction, { calendar, clocks }: ClockContext): Deadline =>
  deadlineAfter(calendar, proposed, clocks.introduction)

/** The last day before a request under way is closed. Nobody is silent while the center or a mentor owes an answer. */
export function silenceDue(one: HelpRequest, { clocks }: ClockContext): Deadline | undefined {
  const owes = one.waitingSince !== undefined || awaited(one).length > 0
  if (one.state === 'open' || !isOpen(one) || owes) return undefined
  return { day: addDays(one.lastWord, clocks.silence), provisional: false }
}

/** The last day on which a request that ended is opened again. */
export const reopenUntil = (one: HelpRequest, { clocks }: ClockContext): PlainDate => addDays(one.since, clocks.reopen)

/** Whether a limit is certainly over. One whose holidays are not published is over for nobody. */
export const isOver = (due: Deadline, today: PlainDate): boolean => !due.provisional && today > due.day

/** What is done next, by whom: by the center, by mentors who were asked, or by whoever asked. */
export type Next = { of: 'center' | 'mentors' | 'requester'; due: Deadline }

/** What happens next in a request, and by when; undefined once it has ended. */
export function nextOf(one: HelpRequest, context: ClockContext): Next | undefined {
  const answer = answerDue(one, context)
  if (answer) return { of: 'center', due: answer }
  const [first] = awaited(one)
    .map((introduction) => introductionDue(introduction, context))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (first) return { of: 'mentors', due: first }
  const silence = silenceDue(one, context)
  return silence && { of: 'requester', due: silence }
}

/** The last day before time ends something by itself: an introduction, or the request. */
export function endsAfter(one: HelpRequest, context: ClockContext): PlainDate | undefined {
  const dues = [...awaited(one).map((introduction) => introductionDue(introduction, context)), silenceDue(one, context)]
  const days = dues.flatMap((due) => (due && !due.provisional ? [due.day] : []))
  return days.toSorted()[0]
}
