import type { PlainDate } from '../date.ts'

/** How far an initiative is (SERVICES 6); `closed` is final. */
export const initiativeStates = ['draft', 'open', 'closed'] as const
/** One of `initiativeStates`. */
export type InitiativeState = (typeof initiativeStates)[number]

/** The languages in which an initiative can be written. */
export const initiativeLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const
/** One of `initiativeLanguages`. */
export type InitiativeLanguage = (typeof initiativeLanguages)[number]

/** Something in simplified Chinese, and in the other languages in which somebody has written it. */
export type Written<Value> = { 'zh-Hans': Value } & { readonly [L in InitiativeLanguage]?: Value | undefined }

/** What an initiative says. */
export type InitiativeContent = {
  title: Written<string>
  /** Its paragraphs. */
  text: Written<readonly string[]>
  /** A pledge as it could be worded; whoever asks writes their own, or none. */
  pledge?: Written<string> | undefined
  /** Its last day, included; without one it is open until it is closed. */
  until?: PlainDate | undefined
}

/**
 * An invitation to show one's membership (倡议, SYSTEMS 75): not an order. It knows nothing of who asks, so that nobody is listed,
 * counted or enrolled by it. While it is a draft its content is what was written; then it is what its readers see.
 */
export type Initiative = InitiativeContent & {
  /** The organisation that invites. */
  organizer: string
  state: InitiativeState
  /** Counts the texts that readers have seen, title included, from 1; 0 while it is a draft. */
  textVersion: number
  /** The day from which they see this one. */
  textSince?: PlainDate
  /** Counts the wordings of the pledge in the same way; 0 while none was shown. */
  pledgeVersion: number
  /** The day on which it was opened. */
  startedAt?: PlainDate
  /** The last day on which it was open, once it is closed. */
  endedOn?: PlainDate
  /** What was written since it was opened, for its readers to see once that is opened as well. */
  next?: InitiativeContent
}

/** The most characters of each part of an initiative, in one language: Latin text takes more of them. */
export const INITIATIVE_LENGTHS: {
  readonly [L in InitiativeLanguage]: { readonly title: number; readonly text: number; readonly pledge: number }
} = {
  'zh-Hans': { title: 40, text: 400, pledge: 120 },
  'zh-Hant': { title: 40, text: 400, pledge: 120 },
  en: { title: 90, text: 1000, pledge: 360 },
}

/** The most paragraphs of a text: its poster is one sheet. */
export const MOST_PARAGRAPHS = 8

/** What happens to an initiative. Opening and closing are what two persons have said, one of them of the organiser itself. */
export type InitiativeEvent =
  /** Begins a draft, changes it, or writes what comes next. */
  | { type: 'write'; organizer: string; content: InitiativeContent }
  /** Lets readers see what was written. */
  | { type: 'open' }
  /** Throws away what nobody has seen yet. */
  | { type: 'discard' }
  | { type: 'close' }

/** Why a step of an initiative is refused. */
export const initiativeRefusals = [
  'eventUnknown',
  'dateInvalid',
  'initiativeClosed',
  'initiativeNotOpen',
  'initiativeUnchanged',
  'initiativeOver',
  'initiativeOrganizer',
  'initiativeUntranslated',
  'initiativeText',
  'initiativeLength',
  'initiativeRanks',
] as const
/** One of `initiativeRefusals`. */
export type InitiativeRefusal = (typeof initiativeRefusals)[number]
