import type { PlainDate } from '@liangpai/core/organization'
import type { FollowUp } from './followUp.ts'
import { type Introduction, takesRoom } from './introduction.ts'
import type { Contact } from './mentor.ts'
import type { Topic } from './topic.ts'

/** The states of a request (SERVICES 3). What is done or closed can be opened again for some days. */
export const requestStates = ['open', 'introduced', 'inProgress', 'done', 'closed'] as const
/** One of `requestStates`. */
export type RequestState = (typeof requestStates)[number]

/** The states in which something is still to come. */
export const openStates = ['open', 'introduced', 'inProgress'] as const satisfies RequestState[]

/** Why a request was closed without being done. */
export const closures = ['withdrawn', 'noMentor', 'outOfScope', 'silent'] as const
/** One of `closures`. */
export type Closure = (typeof closures)[number]

/** What somebody asks for. No turnover, no membership, no shop: there are no fields for them. */
export type Question = {
  readonly topic: Topic
  /** They trade offline and want to go online (SYSTEMS 52). */
  readonly transition: boolean
  readonly text: string
  readonly requester: Contact
}

/** A text has at most as many characters. */
export const TEXT_LENGTH = 1000

/** One request with everything that came of it. Plain JSON; every change gives a new one. */
export type HelpRequest = Question & {
  readonly state: RequestState
  /** The day on which it came into its state. */
  readonly since: PlainDate
  readonly closure?: Closure | undefined
  readonly received: PlainDate
  /** The day from which the center owes an answer; none where it owes nothing. */
  readonly waitingSince?: PlainDate | undefined
  /** Whoever asked wants one more, and nobody has accepted since. */
  readonly wantsMore: boolean
  readonly introductions: readonly Introduction[]
  readonly followUps: readonly FollowUp[]
  /** The last day on which whoever asked did something, or somebody accepted. */
  readonly lastWord: PlainDate
  /** The last day on which somebody added something: it puts the deletion off. */
  readonly lastContent: PlainDate
}

/** Whether something is still to come. */
export const isOpen = ({ state }: Pick<HelpRequest, 'state'>): boolean =>
  (openStates as readonly RequestState[]).includes(state)

/** The introduction of a mentor that takes up room now. */
export const introductionOf = (
  { introductions }: Pick<HelpRequest, 'introductions'>,
  mentor: string,
): Introduction | undefined => introductions.find((one) => one.mentor === mentor && takesRoom(one))

/** Those who have not answered. */
export const awaited = ({ introductions }: Pick<HelpRequest, 'introductions'>): Introduction[] =>
  introductions.filter(({ state }) => state === 'proposed')
