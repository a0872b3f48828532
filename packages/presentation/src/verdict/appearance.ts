import { type Icon, mark, stateIcons } from '../icons.ts'
import type { BadgeState, DisplayedVerdict } from './displayedVerdict.ts'

/** Shape before colour: a plate is verified, round is neutral, a block is a warning (LOOK 1 and 4). */
export type Family = 'plate' | 'round' | 'block'

/** The outline of a state. What warns has a diamond in a block. */
export const familyOf = (state: BadgeState): Family =>
  state === 'verified' ? 'plate' : stateIcons[state].kind === 'diamond' ? 'block' : 'round'

/** Outline and icon of a verdict; `undefined` is a badge that is being verified. */
export function appearanceOf(verdict: DisplayedVerdict | undefined): { family: Family; icon: Icon } {
  if (verdict && verdict.state === 'verified') return { family: 'plate', icon: mark[verdict.membership] }
  const state = verdict ? verdict.state : 'verifying'
  return { family: familyOf(state), icon: stateIcons[state] }
}
