import type { HelpRequest } from '../request/helpRequest.ts'
import type { Introduction } from '../request/introduction.ts'
import { withoutContact } from '../request/hiddenContact.ts'
import type { FollowUp } from '../request/followUp.ts'
import type { Contact } from '../request/mentor.ts'
import type { Topic } from '../request/topic.ts'

/** A request as a mentor reads it: without name and contact until they accept, and nothing of other mentors. */
export type MentorView = {
  readonly topic: Topic
  readonly transition: boolean
  readonly text: string
  readonly state: 'proposed' | 'accepted'
  readonly hasStarted: boolean
  readonly proposed: string
  readonly requester?: Contact
  /** What whoever asked shares with those who help. */
  readonly followUps: readonly FollowUp[]
}

/** What a mentor reads of a request; undefined where it is not theirs, or is no longer. */
export function mentorViewOf(one: HelpRequest, mentor: string): MentorView | undefined {
  const found = one.introductions.findLast((introduction) => introduction.mentor === mentor)
  if (!found || !isOpenTo(found)) return undefined
  const isAccepted = found.state === 'accepted'
  return {
    topic: one.topic,
    transition: one.transition,
    text: isAccepted ? one.text : withoutContact(one.text, one.requester),
    state: found.state,
    hasStarted: one.state === 'inProgress',
    proposed: found.proposed,
    ...(isAccepted && { requester: one.requester }),
    followUps: isAccepted ? one.followUps.filter(({ isShared }) => isShared) : [],
  }
}

type Shown = Introduction & { state: MentorView['state'] }

const isOpenTo = (introduction: Introduction): introduction is Shown =>
  introduction.state === 'proposed' || introduction.state === 'accepted'
