import type { Icon } from '../icons.ts'
import type { Language } from '../language.ts'
import { appearanceOf, type Family } from './appearance.ts'
import type { BadgeState, DisplayedVerdict } from './displayedVerdict.ts'
import { badgeWords } from './words/badgeWords.ts'

/** What a chip shows. */
export type ChipModel = {
  state: BadgeState
  family: Family
  icon: Icon
  /** Membership and "verified", between which a dot stands; in every other state one word. */
  label: readonly [state: string] | readonly [membership: string, verified: string]
  /** The label in one string. */
  text: string
}

/** The chip of a verdict; `undefined` is a badge that is being verified. */
export function chipModel(verdict: DisplayedVerdict | undefined, language: Language): ChipModel {
  const label = labelOf(verdict, language)
  return { ...appearanceOf(verdict), state: verdict ? verdict.state : 'verifying', label, text: label.join(' · ') }
}

function labelOf(verdict: DisplayedVerdict | undefined, language: Language): ChipModel['label'] {
  const { membership, verified, state } = badgeWords[language]
  if (verdict && verdict.state === 'verified') return [membership[verdict.membership], verified]
  return [state[verdict ? verdict.state : 'verifying']]
}
