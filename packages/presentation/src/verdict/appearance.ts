import { type Icon, mark, stateIcons } from '../icons.ts'
import type { BadgeState, DisplayedVerdict, UnclaimedState } from './displayedVerdict.ts'

/** Shape before colour: a plate is verified, round is neutral, a block is a warning (LOOK 1 and 4). */
export type Family = 'plate' | 'round' | 'block'

/** The outline of each state without a claim; a state without one does not compile. */
const families: Record<UnclaimedState, Family> = {
  verifying: 'round',
  notYetValid: 'round',
  expired: 'round',
  inactive: 'round',
  unavailable: 'round',
  wrongSite: 'block',
  unknownIssuer: 'block',
  invalid: 'block',
}

/** The outline of a state. */
export const familyOf = (state: BadgeState): Family => (state === 'verified' ? 'plate' : families[state])

/** Outline and icon of a verdict; `undefined` is a badge that is being verified. */
export function appearanceOf(verdict: DisplayedVerdict | undefined): { family: Family; icon: Icon } {
  if (verdict && verdict.state === 'verified') return { family: 'plate', icon: mark[verdict.membership] }
  const state = verdict ? verdict.state : 'verifying'
  return { family: families[state], icon: stateIcons[state] }
}
