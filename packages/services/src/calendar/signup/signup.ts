import { usualClocks } from '../../clocks/clocks.ts'

/**
 * How a sign-up stands (SERVICES 7). `cancelled` and `lapsed` are final: whoever is out is never offered a place again. Somebody
 * who is still `waiting` when the session is held had no place.
 */
export const signupStates = ['signedUp', 'waiting', 'offered', 'attended', 'absent', 'cancelled', 'lapsed'] as const
/** One of `signupStates`. */
export type SignupState = (typeof signupStates)[number]

/** One person in one session. */
export type Signup = {
  id: string
  state: SignupState
  /** Where it stands in the order of signing up, counted from 1 in each session. */
  turn: number
  /** Until when the offered place waits for an answer, in seconds since 1970. */
  offeredUntil?: number
  /** Whether a place of the list came to them. */
  fromList?: boolean
  /** Somebody who came without signing up. */
  isWalkIn?: boolean
}

/** The states in which somebody has a seat, or one waits for their answer. */
const SEATED: readonly SignupState[] = ['signedUp', 'offered', 'attended', 'absent']

/** Whether a seat is theirs. Somebody who walked in sits where there is room, and takes none. */
export const hasSeat = ({ state, isWalkIn }: Signup): boolean => isWalkIn !== true && SEATED.includes(state)

/** Whether it can still lead to a seat. */
export const isLive = ({ state }: Signup): boolean => state === 'signedUp' || state === 'waiting' || state === 'offered'

/** The clocks of an offer, set by the operator. */
export type OfferClocks = {
  /** For how many hours a place that was offered waits for an answer. */
  offerHours: number
  /** How many hours before a session an offer ends at the latest. */
  lastOfferHours: number
}

/** The clocks unless the operator says otherwise. */
export const OFFER_CLOCKS: OfferClocks = {
  offerHours: usualClocks.calendar.offer,
  lastOfferHours: usualClocks.calendar.lastOffer,
}
