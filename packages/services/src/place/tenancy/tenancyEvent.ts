import type { PlainDate } from '@liangpai/core/organization'
import type { Contact } from '../../contact/contact.ts'
import type { Deduction } from '../deposit/deposit.ts'
import type { Application } from './tenancy.ts'
import type { EndingClock } from './clock.ts'

/**
 * Who acts: the tenant by their private link, somebody of the branch or of the park's operator by sign-in, or time itself. `eyes` are
 * the persons who count as one with them; they alone unless given.
 */
export type Actor =
  | { role: 'tenant' }
  | { role: 'host'; person: string; name: string; eyes?: readonly string[] }
  | { role: 'clock' }

/** What happens in a tenancy after it was applied for (SERVICES 7). */
export type TenancyEvent =
  /** The tenant changes an application that nobody has reviewed yet, or how they are reached. */
  | { type: 'correct'; application: Application }
  | { type: 'correctContact'; contact: Contact }
  | { type: 'withdraw' }
  /** One person has read it; another one decides. */
  | { type: 'review' }
  /** `depositFen` is what the branch asks for; a park asks for nothing. Held from today unless `from` is later. */
  | { type: 'approve'; from?: PlainDate; depositFen?: number }
  | { type: 'decline'; reason: string }
  /** In one sum; after the approval has ended it is owed back. */
  | { type: 'recordPayment'; means: string }
  | { type: 'admit' }
  /** The term goes on until another day. */
  | { type: 'extend'; until: PlainDate }
  /** In a park: how they sell together, and with which suppliers. */
  | { type: 'cooperate'; cooperation: string; suppliers: readonly string[] }
  | { type: 'leave'; lastDay: PlainDate }
  /** One person writes what is taken off, another one checks it; `version` is the one that was read. */
  | { type: 'settle'; deductions: readonly Deduction[] }
  | { type: 'checkSettlement'; version: number }
  | { type: 'agree'; version: number }
  | { type: 'object'; version: number; text: string }
  | { type: 'refund'; means: string }
  /** A time limit is over. */
  | { type: 'elapse'; clock: EndingClock }

/** Why a step of a tenancy is refused. */
export const tenancyRefusals = [
  'forbiddenTransition',
  'notYours',
  'dateBeforeLast',
  'eventUnknown',
  'textInvalid',
  'clockNotOver',
  'teamMissing',
  'profileDiffers',
  'tenancyTermInvalid',
  'spaceTaken',
  'spaceBooked',
  'tenancySecondPerson',
  'depositNotSet',
  'termNotBegun',
  'lastDayNotCome',
  'deductionsInvalid',
  'deductionsTooHigh',
  'settlementMissing',
  'settlementChanged',
  'settlementOpen',
] as const
/** One of `tenancyRefusals`. */
export type TenancyRefusal = (typeof tenancyRefusals)[number]
