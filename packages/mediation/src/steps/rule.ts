import type { PlainDate } from '@liangpai/core/organization'
import type { ClockContext } from '../clock/clock.ts'
import type { Party } from '../party/party.ts'
import type { Case, CaseState } from '../case/case.ts'
import type { Actor, CaseEvent, CaseRefusal } from './caseEvent.ts'

/** What a step is judged by: who acts, on which day, and the station's clocks. */
export type StepContext = ClockContext & { actor: Actor; today: PlainDate }

/** An event of one type, or of some. */
export type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** What a step changes in a case. */
export type Change = Partial<Case>

/** From which states a step leads on, who may take it, and what it changes or why it is refused. */
export type Rule<Type extends CaseEvent['type']> = {
  from: readonly CaseState[]
  by: readonly Actor['role'][]
  judge(event: EventOf<Type>, one: Case, context: StepContext): Change | CaseRefusal
}

/** The rules of some events. */
export type Rules<Type extends CaseEvent['type']> = { readonly [One in Type]: Rule<One> }

/** The side that acts. Its rules let nobody else in. */
export const partyOf = ({ actor }: StepContext): Party => (actor.role === 'merchant' ? 'merchant' : 'buyer')

/** The person who acts; a side and time itself are none. */
export const personOf = ({ actor }: StepContext): string => ('person' in actor ? actor.person : '')

/** The persons who count as one with whoever acts, them first. */
export const eyesOf = (context: StepContext): readonly string[] =>
  ('eyes' in context.actor && context.actor.eyes) || [personOf(context)]

/** How a case ends. */
export const terminated = (termination: NonNullable<Case['termination']>): Change => ({
  state: 'terminated',
  termination,
})
