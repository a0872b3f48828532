import { attendanceFrom } from '../session/changeSession.ts'
import { beginOf, type Session } from '../session/session.ts'
import { hasSeat, type OfferClocks, type Signup, type SignupState } from './signup.ts'

/** All sign-ups of one session. */
export type SessionList = readonly Signup[]

/** What happens in the list of a session; `id` is the sign-up's. */
export type ListEvent =
  | { type: 'signUp'; id: string }
  | { type: 'cancel'; id: string }
  /** The answer to an offered place, 要 or 不要. */
  | { type: 'answerOffer'; id: string; takes: boolean }
  | { type: 'mark'; id: string; attended: boolean }
  | { type: 'walkIn'; id: string }
  /** The session is held: whoever has a seat and was not marked is absent. */
  | { type: 'hold' }
  /** The session, as it is judged by from now on, has other times or seats. */
  | { type: 'change' }

/** Why a step in a list is refused. */
export const listRefusals = [
  'forbiddenTransition',
  'signupUnknown',
  'sessionNotOpen',
  'sessionFull',
  'sessionBegun',
  'sessionNotBegun',
  'offerLapsed',
  'seatsTaken',
] as const
/** One of `listRefusals`. */
export type ListRefusal = (typeof listRefusals)[number]

/** What a step is judged by. */
export type ListContext = { session: Session; now: number; clocks: OfferClocks }

type EventOf<Type extends ListEvent['type']> = Extract<ListEvent, { type: Type }>
type Judge<Event extends ListEvent> = (
  event: Event,
  list: SessionList,
  context: ListContext,
) => SessionList | ListRefusal

/** How many seats are left; without a number, there is always one. */
export const freeSeats = (list: SessionList, { seats }: Pick<Session, 'seats'>): number =>
  seats === undefined ? Infinity : Math.max(0, seats - list.filter(hasSeat).length)

/** Those who wait, in the order in which they are offered a place. */
const waiting = (list: SessionList): Signup[] =>
  list.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.turn - b.turn)

/** What somebody who signs up now gets: a freed seat goes to those who wait before it goes to a newcomer. */
export function placeFor(list: SessionList, context: ListContext): 'signedUp' | 'waiting' | ListRefusal {
  const { session, now } = context
  if (session.state !== 'open') return 'sessionNotOpen'
  if (now >= beginOf(session.times)) return 'sessionBegun'
  if (waiting(list).length === 0 && freeSeats(list, session) > 0) return 'signedUp'
  return now < lastOffer(context) ? 'waiting' : 'sessionFull'
}

/** Nothing is offered from this moment on: nobody could answer and come. */
const lastOffer = ({ session, clocks }: ListContext): number => beginOf(session.times) - clocks.lastOfferHours * 3600

const nextTurn = (list: SessionList): number => Math.max(0, ...list.map(({ turn }) => turn)) + 1

const withChange = (list: SessionList, id: string, change: Partial<Signup>): SessionList =>
  list.map((one) => (one.id === id ? { ...one, ...change } : one))

/** A step with one sign-up, from the states that lead on. */
const of =
  <Event extends ListEvent & { id: string }>(
    from: readonly SignupState[],
    judge: (event: Event, signup: Signup, context: ListContext) => Partial<Signup> | ListRefusal,
  ): Judge<Event> =>
  (event, list, context) => {
    const signup = list.find(({ id }) => id === event.id)
    if (!signup) return 'signupUnknown'
    if (!from.includes(signup.state)) return signup.state === 'lapsed' ? 'offerLapsed' : 'forbiddenTransition'
    const change = judge(event, signup, context)
    return typeof change === 'string' ? change : withChange(list, signup.id, change)
  }

const table: { readonly [Type in ListEvent['type']]: Judge<EventOf<Type>> } = {
  signUp({ id }, list, context) {
    if (list.some((one) => one.id === id)) return 'forbiddenTransition'
    const state = placeFor(list, context)
    return state === 'signedUp' || state === 'waiting' ? [...list, { id, state, turn: nextTurn(list) }] : state
  },
  cancel: of(['signedUp', 'waiting', 'offered'], (_event, _signup, { session, now }) =>
    now >= beginOf(session.times) ? 'sessionBegun' : { state: 'cancelled' },
  ),
  answerOffer: of(['offered'], ({ takes }) => (takes ? { state: 'signedUp', fromList: true } : { state: 'lapsed' })),
  mark: of(
    ['signedUp', 'attended', 'absent'],
    ({ attended }, _signup, context) => canMark(context) ?? { state: attended ? 'attended' : 'absent' },
  ),
  walkIn({ id }, list, context) {
    if (list.some((one) => one.id === id)) return 'forbiddenTransition'
    return canMark(context) ?? [...list, { id, state: 'attended', turn: nextTurn(list), isWalkIn: true }]
  },
  hold(_event, list, { session, now }) {
    if (session.state !== 'open') return 'sessionNotOpen'
    if (now < beginOf(session.times)) return 'sessionNotBegun'
    return list.map((one) => (one.state === 'signedUp' ? { ...one, state: 'absent' } : one))
  },
  change(_event, list, context) {
    const { seats = Infinity } = context.session
    return list.filter(hasSeat).length > seats ? 'seatsTaken' : list.map((one) => withEarlierEnd(one, context))
  },
}

/** An offer that was made ends no later than it would be made now; with little time left it stands until the session begins. */
function withEarlierEnd(one: Signup, context: ListContext): Signup {
  if (one.state !== 'offered') return one
  const latest = lastOffer(context) > context.now ? lastOffer(context) : beginOf(context.session.times)
  return { ...one, offeredUntil: Math.min(one.offeredUntil ?? latest, latest) }
}

/** A list is marked from shortly before its session until 点名结束. */
function canMark({ session, now }: ListContext): ListRefusal | undefined {
  if (session.state !== 'open') return 'sessionNotOpen'
  return now < attendanceFrom(session) ? 'sessionNotBegun' : undefined
}

/** Takes one step in the list of a session, after what time has done to it. What is refused changes nothing. */
export function changeList(list: SessionList, event: ListEvent, context: ListContext): SessionList | ListRefusal {
  // Each event has its own judge; the compiler cannot follow the pairing through an index.
  const judge = table[event.type] as Judge<ListEvent>
  const changed = judge(event, settle(list, context), context)
  return typeof changed === 'string' ? changed : settle(changed, context)
}

/**
 * What time does to a list: offers that nobody answered lapse, and a free seat is offered to the first who waits, until a day
 * after, two hours before the session at the latest (SERVICES 7). The same moment twice changes nothing more.
 */
export function settle(list: SessionList, context: ListContext): SessionList {
  const { session, now, clocks } = context
  if (session.state !== 'open') return list
  const isOver = ({ state, offeredUntil = 0 }: Signup): boolean => state === 'offered' && now >= offeredUntil
  const left = list.map((one): Signup => (isOver(one) ? { ...one, state: 'lapsed' } : one))
  const until = Math.min(now + clocks.offerHours * 3600, lastOffer(context))
  if (until <= now) return left
  const first = new Set(
    waiting(left)
      .slice(0, freeSeats(left, session))
      .map(({ id }) => id),
  )
  return left.map((one): Signup => (first.has(one.id) ? { ...one, state: 'offered', offeredUntil: until } : one))
}

/** The moment at which time next changes a list: the first offer that ends. */
export const nextLapse = (list: SessionList): number | undefined => {
  const ends = list.flatMap(({ state, offeredUntil }) => (state === 'offered' && offeredUntil ? [offeredUntil] : []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}
