import type { PlainDate } from '@liangpai/core/organization'
import type { ClockContext } from '../clock/helpClock.ts'
import { awaited, type HelpRequest, type RequestState } from '../request/helpRequest.ts'
import { changeIntroduction, type Introduction, type IntroductionStep, takesRoom } from '../request/introduction.ts'
import type { Actor, HelpEvent, HelpRefusal } from './helpEvent.ts'

/** What a step is judged by: who acts, on which day, and the center's clocks. */
export type StepContext = ClockContext & { readonly actor: Actor; readonly today: PlainDate }

/** An event of one type, or of some. */
export type EventOf<Type extends HelpEvent['type']> = Extract<HelpEvent, { type: Type }>

/** What a step changes in a request. */
export type Change = Partial<HelpRequest>

/** From which states a step leads on, who may take it, and what it changes or why it is refused. */
export type Rule<Type extends HelpEvent['type']> = {
  from: readonly RequestState[]
  by: readonly Actor['role'][]
  judge(event: EventOf<Type>, one: HelpRequest, context: StepContext): Change | HelpRefusal
}

/** The rules of some events. */
export type Rules<Type extends HelpEvent['type']> = { readonly [One in Type]: Rule<One> }

/** The introductions after a step of one mentor's; a refusal where there is none that it leads on from. */
export function stepOf(
  one: HelpRequest,
  mentor: string,
  step: IntroductionStep,
  { today }: Pick<StepContext, 'today'>,
): Introduction[] | HelpRefusal {
  const at = one.introductions.findIndex((introduction) => introduction.mentor === mentor && takesRoom(introduction))
  const found = one.introductions[at]
  if (!found)
    return one.introductions.some((introduction) => introduction.mentor === mentor) ? 'alreadyAnswered' : 'notYours'
  const changed = changeIntroduction(found, step, today)
  return changed ? one.introductions.with(at, changed) : 'alreadyAnswered'
}

/** The mentor who acts; nobody else gets here by their rules. */
export const mentorOf = ({ actor }: StepContext): string => (actor.role === 'mentor' ? actor.mentor : '')

/** How a request ends: nobody helps any longer, and nobody is waited for. */
export const ended = (one: HelpRequest, today: PlainDate): Change => ({
  introductions: one.introductions.map(
    (introduction) => changeIntroduction(introduction, 'end', today) ?? introduction,
  ),
  waitingSince: undefined,
  wantsMore: false,
})

/**
 * From when on the center owes an answer: somebody is wanted, and no mentor is being asked. What it owed already it owes from the same
 * day on.
 */
export const owedAfter = (one: HelpRequest, today: PlainDate): Pick<HelpRequest, 'waitingSince'> => {
  const isWanted = one.state === 'open' || (one.wantsMore && one.state !== 'done' && one.state !== 'closed')
  return { waitingSince: isWanted && awaited(one).length === 0 ? (one.waitingSince ?? today) : undefined }
}
