import type { HelpRequest } from '../request/helpRequest.ts'
import type { Introduction } from '../request/introduction.ts'
import type { Mentor } from '../request/mentor.ts'
import type { Topic } from '../request/topic.ts'

/** Somebody who helps, as whoever asked reads them once they have accepted. */
export type Helper = {
  readonly id: string
  readonly callName: string
  readonly contact: string
  readonly topics: readonly Topic[]
  readonly accepted: string
  /** They say themself, for this once, that they are a member. */
  readonly saysMember: boolean
}

/** A step of a request that whoever asked reads: what happened, on which day, and by whom if that is theirs to know. */
export type CourseStep = {
  readonly day: string
  readonly type: 'received' | 'accepted' | 'ended'
  readonly name?: string
}

/** A request as whoever asked reads it: their own words, and of mentors those alone who help them. */
export type RequesterView = Omit<HelpRequest, 'introductions' | 'lastWord' | 'lastContent'> & {
  readonly helpers: readonly Helper[]
  /** Whether somebody is being asked. Who it is they do not read, nor who has declined. */
  readonly isAwaited: boolean
  readonly course: readonly CourseStep[]
}

/** What whoever asked reads. `mentors` are those of the center who have not left. */
export function requesterViewOf(one: HelpRequest, mentors: ReadonlyMap<string, Mentor>): RequesterView {
  const { introductions, lastWord: _lastWord, lastContent: _lastContent, ...own } = one
  const accepted = introductions.filter((introduction) => introduction.accepted !== undefined)
  const helpers = accepted.flatMap((introduction) => helperOf(introduction, mentors.get(introduction.mentor)))
  const steps = accepted.map(({ mentor, accepted: day = '' }) => {
    const name = mentors.get(mentor)?.callName
    return { day, type: 'accepted' as const, ...(name !== undefined && { name }) }
  })
  const isEnded = one.state === 'done' || one.state === 'closed'
  return {
    ...own,
    helpers,
    isAwaited: introductions.some(({ state }) => state === 'proposed'),
    course: [
      { day: one.received, type: 'received' },
      ...steps.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      ...(isEnded ? [{ day: one.since, type: 'ended' as const }] : []),
    ],
  }
}

/** Contacts are there while somebody helps, and gone from the page once that has ended. */
function helperOf({ state, accepted = '', saysMember }: Introduction, mentor: Mentor | undefined): Helper[] {
  if (state !== 'accepted' || !mentor) return []
  const { id, callName, contact, topics } = mentor
  return [{ id, callName, contact, topics, accepted, saysMember }]
}
