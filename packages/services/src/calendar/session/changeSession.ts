import { fixedClocks } from '../../clocks/clocks.ts'
import { beginOf, endOf, type Session, type SessionState } from './session.ts'

/** What happens to a session. */
export type SessionEvent =
  /** People may sign up from now on. */
  | { type: 'open' }
  /** It has taken place, and attendance is complete (点名结束). */
  | { type: 'hold' }
  | { type: 'cancel'; reason: string }

/** Why a step of a session is refused. */
export const sessionRefusals = ['forbiddenTransition', 'sessionOver', 'sessionNotBegun', 'reasonMissing'] as const
/** One of `sessionRefusals`. */
export type SessionRefusal = (typeof sessionRefusals)[number]

type Rule<Type extends SessionEvent['type']> = {
  from: readonly SessionState[]
  judge(event: Extract<SessionEvent, { type: Type }>, session: Session, now: number): Partial<Session> | SessionRefusal
}

const table: { readonly [Type in SessionEvent['type']]: Rule<Type> } = {
  open: {
    from: ['planned'],
    judge: (_event, { times }, now) => (now >= endOf(times) ? 'sessionOver' : { state: 'open' }),
  },
  hold: {
    from: ['open'],
    judge: (_event, { times }, now) => (now < beginOf(times) ? 'sessionNotBegun' : { state: 'held' }),
  },
  cancel: {
    from: ['planned', 'open'],
    judge: ({ reason }) => (reason.trim() === '' ? 'reasonMissing' : { state: 'cancelled', reason: reason.trim() }),
  },
}

/** The moment from which attendance of a session can be marked: people arrive early. */
export const attendanceFrom = ({ times }: Pick<Session, 'times'>): number =>
  beginOf(times) - fixedClocks.attendanceBefore.number * 3600

/** Takes one step with a session (SERVICES 4, 7). What is refused changes nothing. */
export function changeSession(session: Session, event: SessionEvent, now: number): Session | SessionRefusal {
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[event.type] as Rule<SessionEvent['type']>
  if (!rule.from.includes(session.state)) return 'forbiddenTransition'
  const change = rule.judge(event, session, now)
  return typeof change === 'string' ? change : { ...session, ...change }
}
