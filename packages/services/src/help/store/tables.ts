import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { Next } from '../clock/helpClock.ts'
import type { RequestState } from '../request/helpRequest.ts'
import type { Topic } from '../request/topic.ts'

/** A service center. What it is called and when it is open stands on its door. */
export type CenterRow = {
  id: string
  host: string
  name: string
  topics: Json
  open: string
  /** What it is called in other languages. */
  names: Json
  /** The working days in which it answers; null where the operator's clock holds. */
  answerWithin: number | null
  /** Its place in the list of centers. */
  since: Seconds
}

/**
 * A request. All that was said stands sealed in `record`, with who asked; state, topic and days stay open, so that lists and jobs find
 * their rows without opening them.
 */
export type HelpRequestRow = {
  id: string
  centerId: string
  state: RequestState
  topic: Topic
  transition: Bit
  /** Who does something next, and by when; null once it has ended. */
  deedOf: Next['of'] | null
  nextDay: string | null
  isProvisional: Bit
  /** The last day on which the center may still introduce somebody although it had nobody; null for all others. */
  parkedUntil: string | null
  /** The last day before time ends something in it; null where none does, or its holidays are not published. */
  endsAfter: string | null
  /** The last day on which it is there. */
  keptUntil: string
  filedAt: Seconds
  record: Json
}

/** A request that takes up room of a mentor: they are being asked, or help. */
export type HelpIntroductionRow = { requestId: string; mentorId: string; isAccepted: Bit }

/** Somebody who helps. Name and contact stand sealed; how many they helped is nowhere. */
export type HelpMentorRow = {
  id: string
  centerId: string
  callName: string
  contact: string
  topics: Json
  capacity: number
  askFirst: Bit
  /** The day on which they did something last. */
  lastHeard: string
  /** The last day on which they are there; whatever they do puts it off. */
  keptUntil: string
}
