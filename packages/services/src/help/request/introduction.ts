import type { PlainDate } from '@liangpai/core/organization'

/** The states of an introduction (SERVICES 3, 7); the last three are final. */
export const introductionStates = ['proposed', 'accepted', 'declined', 'lapsed', 'ended'] as const
/** One of `introductionStates`. */
export type IntroductionState = (typeof introductionStates)[number]

/** A mentor in a request. While it is `proposed`, neither reads the other's name or contact. */
export type Introduction = {
  readonly mentor: string
  readonly state: IntroductionState
  /** The day on which the center proposed it, and that on which it came into its state. */
  readonly proposed: PlainDate
  readonly since: PlainDate
  /** The day on which the mentor accepted. */
  readonly accepted?: PlainDate
  /** The mentor's own tick: whoever asked reads that they say that they are a member. False unless ticked, each time. */
  readonly saysMember: boolean
}

/** What happens to an introduction, and from which states it leads on. */
export const introductionSteps = {
  accept: { from: ['proposed'], to: 'accepted' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  end: { from: ['proposed', 'accepted'], to: 'ended' },
} as const satisfies { [step: string]: { from: readonly IntroductionState[]; to: IntroductionState } }

/** One of `introductionSteps`. */
export type IntroductionStep = keyof typeof introductionSteps

/** The introduction after a step; undefined where the step does not lead on from its state. */
export function changeIntroduction(
  one: Introduction,
  step: IntroductionStep,
  today: PlainDate,
): Introduction | undefined {
  const { from, to } = introductionSteps[step]
  if (!(from as readonly IntroductionState[]).includes(one.state)) return undefined
  return { ...one, state: to, since: today, ...(to === 'accepted' && { accepted: today }) }
}

/** Whether an introduction takes up room of its mentor: it waits for their answer, or they help. */
export const takesRoom = ({ state }: Pick<Introduction, 'state'>): boolean =>
  state === 'proposed' || state === 'accepted'
