import type { Icon } from '../icons.ts'
import type { Language } from '../language.ts'
import { appearanceOf, type Family } from './appearance.ts'
import type { BadgeState, DisplayedVerdict } from './displayedVerdict.ts'
import { badgeWords } from './words/badgeWords.ts'
import type { BadgeWords } from './words/words.ts'

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
  const label = labelOf(verdict, badgeWords[language])
  const state = verdict ? verdict.state : 'verifying'
  return { ...appearanceOf(verdict), state, label, text: label.join(' · ') }
}

const labelOf = (verdict: DisplayedVerdict | undefined, words: BadgeWords): ChipModel['label'] =>
  verdict && verdict.state === 'verified'
    ? [words.membership[verdict.membership], words.verified]
    : [words.state[verdict ? verdict.state : 'verifying']]
