import type { Facts, Membership } from '@liangpai/core'
import type { UnclaimedState } from '../displayedVerdict.ts'

/** Every word of the badge, its panel and what the verify page shares with them, in one language (RULES 8.1, 8.2, LOOK 15). */
export type BadgeWords = {
  /** The chip of each state but `verified`, which has one for each kind of member. */
  state: Record<UnclaimedState, string>
  membership: Record<Membership, string>
  verified: string
  /** One sentence a state, as a list of clauses; a line breaks between two clauses before it breaks within one. */
  sentence: Record<UnclaimedState, (values: { date: string; domain: string }) => string[]>
  claim: (membership: Membership, issuer: string) => string[]
  /** Root and issuer in one line; `spoken` is what assistive technology reads. */
  under: (root: string, issuer: string) => { text: string; spoken: string }
  accessibleName: (state: string) => string
  validUntil: (date: string) => string
  checkedAt: (time: string) => string
  numbered: (badgeNo: string) => string
  goTo: (host: string) => string
  goToRegistered: (host: string) => string
  checkAt: (domain: string) => string
  reportAddress: string
  printed: (membership: Membership, moment: string) => string
  labels: Record<PanelLabel, string>
  facts: Record<keyof Facts, string>
  role: { top: string; issuer: string }
  close: string
  hotline: string
  sameAddress: string
  levelByLevel: string
  whyShown: { question: string; answer: string }
  disclaimer: (station: string | undefined) => string
  clockMayBeWrong: string
}

type PanelLabel =
  | 'shop'
  | 'issuer'
  | 'validUntil'
  | 'asOf'
  | 'badgeNo'
  | 'oversight'
  | 'registered'
  | 'current'
  | 'platform'
  | 'listing'
