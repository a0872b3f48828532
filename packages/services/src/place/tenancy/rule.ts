import type { PlainDate } from '@liangpai/core/organization'
import { isInTheWay, type Occupancy } from '../venue/occupancy.ts'
import type { ClockContext } from './clock.ts'
import { isFree } from './occupancyOf.ts'
import type { IncubatorTenancy, Officer, ParkTenancy, Tenancy, TenancyState, Term } from './tenancy.ts'
import type { Actor, TenancyEvent, TenancyRefusal } from './tenancyEvent.ts'

/**
 * What a step is judged by: who acts, on which day, the clocks, and what others have of the space at that moment: tenants for their
 * terms, whoever borrows it for some days.
 */
export type StepContext = ClockContext & {
  actor: Actor
  today: PlainDate
  others: readonly Occupancy[]
  booked: readonly { space: string; day: PlainDate }[]
}

/** An event of one type, or of some. */
export type EventOf<Type extends TenancyEvent['type']> = Extract<TenancyEvent, { type: Type }>

/** What a step changes in a tenancy, of either profile. */
export type Change = Partial<Omit<IncubatorTenancy, 'profile'>> & Partial<Omit<ParkTenancy, 'profile'>>

/** From which states a step leads on, who may take it, and what it changes or why it is refused. */
export type Rule<Type extends TenancyEvent['type']> = {
  from: readonly TenancyState[]
  by: readonly Actor['role'][]
  judge(event: EventOf<Type>, one: Tenancy, context: StepContext): Change | TenancyRefusal
}

/** The rules of some events. */
export type Rules<Type extends TenancyEvent['type']> = { readonly [One in Type]: Rule<One> }

/** The person who acts; the tenant and time itself are none. */
export const personOf = ({ actor }: StepContext): string => (actor.role === 'host' ? actor.person : '')

/** The same with their name. */
export const officerOf = ({ actor }: StepContext): Officer =>
  actor.role === 'host' ? { person: actor.person, name: actor.name } : { person: '', name: '' }

/** Whether whoever acts counts as one with a person who acted before: then they do not make two. */
export const isSamePerson = ({ actor }: StepContext, before: string): boolean =>
  actor.role === 'host' && (actor.person === before || (actor.eyes ?? []).includes(before))

/** Why a space cannot be had for a term, if it cannot: it is another tenant's, or was lent on one of its days. */
export function spaceFault(
  { wish: { space } }: Tenancy,
  term: Term,
  { others, booked }: StepContext,
): 'spaceTaken' | 'spaceBooked' | undefined {
  const wanted = { space, ...term }
  if (!isFree(wanted, others)) return 'spaceTaken'
  return isInTheWay(booked, wanted) ? 'spaceBooked' : undefined
}
