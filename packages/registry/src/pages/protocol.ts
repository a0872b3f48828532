// What the markup of the member's pages and their scripts call things, in `data-*` attributes and ids.
import type { Fact } from '@liangpai/presentation'
import type { DataSlot } from './dataProtocol.ts'

/** The steps of an offer and the number each shows of six. A picture stands where the code would. */
export const STEP_NUMBERS = { what: 1, consent: 2, receipt: 3, where: 4, code: 5, picture: 5, check: 6 } as const
export const STEPS = 6

export type Step = keyof typeof STEP_NUMBERS

/** What an offer shows of which one is seen: a step, or with the same link opened again all that came of it. */
export type OfferPart = Step | 'reopened'

/**
 * `data-go` in an offer: a part to show, or an act. `place` leads to where the kind of host is chosen, and past it where the
 * address tells; `chosen` to code or picture; `back` to what was seen before; `retry` loads the page again.
 */
export type OfferAction = OfferPart | 'place' | 'chosen' | 'back' | 'agree' | 'decline' | 'take-back' | 'retry'

/** `data-end`: what an offer becomes when it is over, or when its link was cut short; a refusal that can be taken back. */
export type OfferEnd =
  | 'declined'
  | 'declined-change'
  | 'confirmed'
  | 'refusal'
  | 'taken-back'
  | 'incomplete'
  | 'ended'
  | 'failed'

/** `data-part` of the stop page, of which one is shown at a time. */
export type StopPart = 'first' | 'pause' | 'withdraw' | 'stopped' | 'incomplete' | 'ended' | 'failed'

/** `data-go` in the stop page: a part to show, the second tap, or to load the page again. */
export type StopAction = 'first' | 'pause' | 'withdraw' | 'confirm-pause' | 'confirm-withdraw' | 'retry'

/** `data-part` of the page where receipts are checked, of which one is shown at a time. */
export type ReceiptPart = 'question' | 'good' | 'redrawn' | 'changed' | 'unreadable' | 'foreign' | 'failed'

/** `data-go` there. */
export type ReceiptAction = 'check' | 'view' | 'another' | 'retry'

/** `data-fill`: places that wait for a value that only the member's link unlocks. */
export type Slot =
  | DataSlot
  | 'organization'
  | 'issuer'
  | 'shop'
  | 'initial'
  | 'place'
  | 'host'
  | 'validUntil'
  | Fact
  | 'consentedAt'
  | 'madePublic'
  | 'keptPrivate'
  | 'expiresAt'
  | 'endsAt'
  | 'lastStep'
  | 'last4'
  | 'changedAt'
  | 'keptUntil'
  | 'receipt'
  | 'foreign'

export { type Fact, FACTS } from '@liangpai/presentation'

/** `data-names` of the receipt: what it calls each public and each private fact. */
export type ReceiptNames = Record<Fact | 'issuer' | 'full' | 'probationary', string>
