import type { Closure, Question } from '../request/helpRequest.ts'
import type { FollowUp } from '../request/followUp.ts'
import type { Mentor } from '../request/mentor.ts'
import type { Topic } from '../request/topic.ts'

/** Who acts: whoever asked and a mentor by their private links, the secretary by sign-in, or time itself. */
export type Actor =
  | { readonly role: 'requester' }
  | { readonly role: 'mentor'; readonly mentor: string }
  | { readonly role: 'secretary' }
  | { readonly role: 'clock' }

/** A mentor as the center offers them: `load` are the requests that take up their room now. */
export type OfferedMentor = Pick<Mentor, 'id' | 'capacity' | 'askFirst'> & { readonly load: number }

/** What happens in a request, after it was asked (SERVICES 3, 7). */
export type HelpEvent =
  /** The secretary introduces one or several. Whoever does not want to be asked first has accepted with that. */
  | { type: 'introduce'; mentors: readonly OfferedMentor[] }
  | { type: 'close'; closure: Extract<Closure, 'noMentor' | 'outOfScope'> }
  /** `saysMember` is the mentor's own tick, empty each time; `helping` are the requests in which they help already. */
  | { type: 'accept'; saysMember: boolean; capacity: number; helping: number }
  | { type: 'decline' }
  /** The mentor and whoever asked have spoken. */
  | { type: 'start' }
  /** A mentor ends their part, or leaves. */
  | { type: 'end' }
  /** 有帮助. */
  | { type: 'finish' }
  /** 还没有: the center looks for one more; those who help go on. */
  | { type: 'notYet' }
  /** 再介绍一位. */
  | { type: 'more' }
  | { type: 'followUp'; followUp: Omit<FollowUp, 'date'> }
  /** 不用了，结束. */
  | { type: 'withdraw' }
  /** Opened again, about something else if they say so. */
  | { type: 'reopen'; topic?: Topic }
  | { type: 'correct'; question: Question }
  | { type: 'blackOut'; words: string }
  /** A mentor has not answered in time. */
  | { type: 'lapse'; mentor: string }
  /** Whoever asked has said nothing for too long. */
  | { type: 'silence' }

/** Why a step is refused. */
export const helpRefusals = [
  'forbiddenTransition',
  'notYours',
  'dateBeforeLast',
  'eventUnknown',
  'mentorMissing',
  'mentorFull',
  'mentorIntroduced',
  'mentorDeclined',
  'alreadyAnswered',
  'alreadyAskedForMore',
  'reopenTooLate',
  'wordsNotFound',
  'messagesTooMany',
  'clockNotOver',
] as const
/** One of `helpRefusals`. */
export type HelpRefusal = (typeof helpRefusals)[number]
