import type { HelpRequest } from '../request/helpRequest.ts'
import type { Introduction } from '../request/introduction.ts'

/** A request as the secretary of its center reads it. How whoever asked is reached is an act of its own, and a line of the trail. */
export type SecretaryView = Omit<HelpRequest, 'requester' | 'introductions'> & {
  readonly callName: string
  readonly introductions: readonly Omit<Introduction, 'saysMember'>[]
}

/** What the secretary reads: not what a mentor has told whoever asked of themself. */
export function secretaryViewOf({ requester, introductions, ...one }: HelpRequest): SecretaryView {
  return {
    ...one,
    callName: requester.callName,
    introductions: introductions.map(({ saysMember: _saysMember, ...introduction }) => introduction),
  }
}
