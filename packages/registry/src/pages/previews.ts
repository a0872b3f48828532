import type { Membership } from '@liangpai/core'
import {
  clause,
  type Content,
  html,
  iconImage,
  icons,
  type Language,
  mark,
  type Markup,
  stateIcons,
  withMarkup,
} from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { chipLabel } from './badgeText.ts'
import { slot } from './wizardStep.ts'

// Previews of the badge on the member's pages: drawings of what customers will see, not the badge.

/** Both kinds of member stand in the page; the script shows the one that fits. */
const forEachMembership = (draw: (membership: Membership) => Markup): Content =>
  (['full', 'probationary'] as const).map(
    (membership) => html`<span class="preview" data-membership="${membership}">${draw(membership)}</span>`,
  )

const verifiedLabel = (membership: Membership, language: Language): Markup => {
  const words = badgeWords[language]
  return chipLabel({ label: [words.membership[membership], words.verified] }, language)
}

const chip = (icon: Content, label: Content, name = ''): Markup =>
  html`<span class="chip ${name}">${icon}<span>${label}</span>${iconImage(icons.chevron, 12, 'chevron')}</span>`

/** The verified chip of one kind of member. */
export const verifiedChip = (membership: Membership, language: Language): Markup =>
  chip(iconImage(mark[membership], 18), verifiedLabel(membership, language))

/** The chip of a badge that is not in effect. */
export const unclaimedChip = (state: 'inactive' | 'expired', language: Language): Markup =>
  chip(iconImage(stateIcons[state], 18), badgeWords[language].state[state], 'round')

/** The verified chip. */
export const chipPreview = (language: Language): Content =>
  forEachMembership((membership) => verifiedChip(membership, language))

/** What stands on another address than the registered one. */
export const wrongSitePreview = (language: Language): Markup =>
  chip(iconImage(stateIcons.wrongSite, 18), badgeWords[language].state.wrongSite, 'block')

/** The verified card, with the member's issuer and last day to be filled in. */
export const cardPreview = (language: Language): Content =>
  forEachMembership(
    (membership) =>
      html`<span class="card"
        >${iconImage(mark[membership], 36)}<span
          ><span class="card-title"
            ><span>${verifiedLabel(membership, language)}</span>${iconImage(icons.chevron, 14, 'chevron')}</span
          >
          <span class="card-line">${claimLine(membership, language)}</span>
          <span class="card-foot">${withMarkup(badgeWords[language].validUntil, slot('validUntil'))}</span></span
        ></span
      >`,
  )

/** The claim, clause by clause; the issuer stands in one of them. */
function claimLine(membership: Membership, language: Language): Content {
  const { claim } = badgeWords[language]
  const clauseAt = (i: number) => (issuer: string) => claim(membership, issuer)[i] ?? ''
  return claim(membership, '').map((_, i) => clause(withMarkup(clauseAt(i), slot('issuer'))))
}
