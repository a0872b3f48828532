import { addDays, type PlainDate } from '@liangpai/core/organization'
import type { Session } from '../session/session.ts'

/** The last day of the names of a session: so many days after its year, 90 (SERVICES 7) or fewer. */
export const namesKeptUntil = ({ times }: { times: Pick<Session['times'], 'day'> }, days: number): PlainDate =>
  addDays(`${times.day.slice(0, 4)}-12-31`, days)
