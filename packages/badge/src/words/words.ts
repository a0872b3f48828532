import type { Kind, Membership, Organization, State } from '@liangpai/core'

/** The languages of the badge. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** What a badge can show: the state of a verdict, or that there is none yet. */
export type Shown = 'verifying' | State

/** What the line of a state may need. */
export type Named = { issuer: string; date: string; domain: string }

/** Every word of the badge and its panel in one language (RULES 8.1 and 8.2, LOOK 15). */
export type Words = {
  /** The chip of each state but `verified`, which has one for each kind of member. */
  chip: Record<Exclude<Shown, 'verified'>, string>
  member: Record<Membership, string>
  verified: string
  /** One sentence a state; a list of clauses, between which it may break first. */
  line: Record<Exclude<Shown, 'verified'>, (named: Named) => string[]>
  claim: (membership: Membership, issuer: string) => string[]
  /** The root and the issuer in one line; `read` is what assistive technology says. */
  under: (root: string, issuer: string) => { text: string; read: string }
  name: (state: string) => string
  validUntil: (date: string) => string
  checked: (time: string) => string
  code: (code: string) => string
  go: (host: string) => string
  goRegistered: (host: string) => string
  checkAt: (domain: string) => string
  close: string
  shop: string
  issuer: string
  until: string
  asOf: string
  badgeNo: string
  branch: string
  pledge: string
  oversight: string
  hotline: string
  registered: string
  here: string
  platform: string
  listing: string
  same: string
  kind: Record<Kind, string>
  top: string
  signs: string
  levels: string
  why: string
  because: string
  disclaimer: (station: string | undefined) => string
  clock: string
  printed: (membership: Membership, when: string) => string
  date: (year: number, month: number, day: number) => string
}

/** The name of an organisation in a language, as its superior wrote it. */
export const nameIn = ({ name, names }: Organization, language: Language): string => names[language] ?? name
