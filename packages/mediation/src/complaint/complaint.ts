import type { PlainDate } from '@liangpai/core/organization'
import type { Party } from '../party/party.ts'

/** What a complaint is about; it may be several things at once (SERVICES 2, SYSTEMS 62). */
export const issues = ['qualityFault', 'attitude', 'deliveryAndReturns', 'other'] as const
/** One of `issues`. */
export type Issue = (typeof issues)[number]

/** What a buyer may wish for, and both sides agree on. */
export const remedies = ['returnGoods', 'refund', 'exchange', 'repair', 'apology', 'other'] as const
/** One of `remedies`. */
export type Remedy = (typeof remedies)[number]

/**
 * What the law bases a return on: a fault (消费者权益保护法, art. 24), or seven days without a reason (art. 25). It decides who
 * pays the carriage.
 */
export const bases = ['qualityFault', 'noReasonReturn'] as const
/** One of `bases`. */
export type Basis = (typeof bases)[number]

/** Who pays for sending goods back: with a fault the merchant (art. 24), without a reason the buyer (art. 25). */
export const carriageBy = (basis: Basis): Party => (basis === 'qualityFault' ? 'merchant' : 'buyer')

/** The shop as the buyer states it; nobody has checked it. */
export type StatedShop = {
  name: string
  address: string
  /** The number of a badge on its page, if the complaint came from there: opaque text. */
  badgeNo?: string
}

/** Somebody by the name to use and a telephone number or mail address. Sealed where it is stored. */
export type Contact = { name: string; contact: string }

/** A complaint as it was filed (办法 art. 9). The buyer is a number to the merchant where an order number is enough. */
export type Complaint = {
  received: PlainDate
  shop: StatedShop
  issues: readonly Issue[]
  facts: string
  wish: readonly Remedy[]
  basis?: Basis
  orderNo?: string
  complainant: Contact
  /** Who consents for a buyer under fourteen (个人信息保护法, art. 31). */
  guardian?: Contact
  /** The shop; without a contact where the buyer has none. */
  respondent: Contact
}
