import { beginOf, type Session } from './session.ts'
import type { SessionChange } from './sessionChange.ts'

/** What of a session is changed after it was planned; whose it is, its kind and whom it is for stay. */
export type SessionDetails = Pick<Session, 'title' | 'times' | 'place' | 'seats'>

/** What of a session may be changed, as it stands. */
export const detailsOf = ({ title, times, place, seats }: SessionDetails): SessionDetails => ({
  title,
  times,
  place,
  ...(seats !== undefined && { seats }),
})

/** Why a session is not changed. */
export const detailRefusals = ['forbiddenTransition', 'sessionUnderWay', 'sessionOver', 'sessionUnchanged'] as const
/** One of `detailRefusals`. */
export type DetailRefusal = (typeof detailRefusals)[number]

/** The most changes of a session that are kept: the last ones. */
const MOST_CHANGES = 30

/**
 * Changes what a session is about, when, where and for how many, until it begins. That nobody loses a seat is judged with its list,
 * and that no other session is there with its plan. What is refused changes nothing.
 */
export function changeDetails(session: Session, details: SessionDetails, now: number): Session | DetailRefusal {
  if (session.state !== 'planned' && session.state !== 'open') return 'forbiddenTransition'
  if (now >= beginOf(session.times)) return 'sessionUnderWay'
  if (now >= beginOf(details.times)) return 'sessionOver'
  const change = changeOf(session, details, now)
  if (Object.keys(change).length === 1) return 'sessionUnchanged'
  const { seats: _seats, changes = [], ...rest } = session
  const { title, times, place, seats } = details
  return {
    ...rest,
    title,
    times,
    place,
    ...(seats !== undefined && { seats }),
    changes: [...changes, change].slice(-MOST_CHANGES),
  }
}

function changeOf(before: Session, after: SessionDetails, at: number): SessionChange {
  const [a, b] = [before.times, after.times]
  const isMoved = a.day !== b.day || a.from !== b.from || a.to !== b.to
  const [had = null, has = null] = [before.seats, after.seats]
  return {
    at,
    ...(before.title !== after.title && { title: { from: before.title, to: after.title } }),
    ...(isMoved && { times: { from: a, to: b } }),
    ...(before.place !== after.place && { place: { from: before.place, to: after.place } }),
    ...(had !== has && { seats: { from: had, to: has } }),
  }
}
