// What the markup of the member's pages and their scripts call things, in `data-*` attributes and ids.

/** The steps of an offer and the number each shows of six. A picture stands where the code would. */
export const STEP_NUMBERS = { what: 1, consent: 2, where: 3, code: 4, picture: 4, check: 5, receipt: 6 } as const
export const STEPS = 6

export type Step = keyof typeof STEP_NUMBERS

/**
 * `data-go` in an offer: a step to show, or an act. `place` leads to code or picture by the chosen kind of
 * host, `retry` loads the page again. */
export type OfferAction = Step | 'place' | 'agree' | 'decline' | 'retry'

/** `data-end`: what an offer becomes when it is over, or when its link was cut short. */
export type OfferEnd = 'declined' | 'incomplete' | 'ended' | 'failed'

/** `data-part` of the stop page, of which one is shown at a time. */
export type StopPart = 'first' | 'pause' | 'withdraw' | 'stopped' | 'incomplete' | 'ended' | 'failed'

/** `data-go` in the stop page: a part to show, the second tap, or to load the page again. */
export type StopAction = 'first' | 'pause' | 'withdraw' | 'confirm-pause' | 'confirm-withdraw' | 'retry'

/** `data-fill`: places that wait for a value that only the member's link unlocks. */
export type Slot =
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
  | 'shopAndPlace'
  | 'last4'
  | 'changedAt'

/** What a member may choose to publish beyond membership and issuer. */
export const FACTS = ['name', 'branch', 'pledge'] as const
export type Fact = (typeof FACTS)[number]

/** `data-names` of the receipt: what it calls each public and each private fact. */
export type ReceiptNames = Record<Fact | 'issuer' | 'full' | 'probationary', string>
