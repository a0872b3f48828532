import type { PlainDate } from '@liangpai/core/organization'
import type { Contact } from '../../contact/contact.ts'
import type { Deduction, Deposit } from '../deposit/deposit.ts'

/** How a place is let: by a branch, for a deposit; or in a park by the enterprise that operates it, without one. */
export const profiles = ['incubator', 'park'] as const
/** One of `profiles`. */
export type Profile = (typeof profiles)[number]

/** Where a tenancy is, from the application to its end (SERVICES 5, 7). */
export const tenancyStates = [
  'submitted',
  'reviewed',
  'approved',
  'depositPaid',
  'admitted',
  'leaving',
  'settling',
  'objected',
  'declined',
  'withdrawn',
  'lapsed',
  'depositRefunded',
  'left',
] as const
/** One of `tenancyStates`. */
export type TenancyState = (typeof tenancyStates)[number]

/** Those in which it has not ended. */
export const openStates = [
  'submitted',
  'reviewed',
  'approved',
  'depositPaid',
  'admitted',
  'leaving',
  'settling',
  'objected',
] as const satisfies readonly TenancyState[]

/** Whether a tenancy has not ended. */
export const isOpen = ({ state }: Pick<Tenancy, 'state'>): boolean =>
  (openStates as readonly TenancyState[]).includes(state)

/** Those in which somebody is not admitted yet: it can be withdrawn, and its wish corrected. */
export const beforeAdmission = [
  'submitted',
  'reviewed',
  'approved',
  'depositPaid',
] as const satisfies readonly TenancyState[]

/** Somebody of a team. School and year are for the decision alone, and deleted with it. */
export type TeamMember = { name: string; school?: string; year?: string }

/** From which day to which a place is held, both included. */
export type Term = { from: PlainDate; until: PlainDate }

/** What is asked for: which space, until when, what for, and for which shop, if for one. A merchant's other shops are no part of it. */
export type Wish = { space: string; until: PlainDate; plan: string; shop?: string }

/** Somebody of the branch or operator who took a step; the name is for the statement, which outlasts their sign-in. */
export type Officer = { person: string; name: string }

/** What is taken off a deposit, as one wrote it and another one checked it. Each correction is a new version. */
export type Settlement = {
  version: number
  deductions: readonly Deduction[]
  by: Officer
  written: PlainDate
  checkedBy?: Officer
  /** The day on which the second person checked it: from then on it can be objected to. */
  checked?: PlainDate
  /** The day on which the tenant agreed. */
  agreed?: PlainDate
}

/** What a tenant says against a settlement: which version, with what it took off, since the next version takes its place. */
export type Objection = { on: PlainDate; text: string; version: number; deductions: readonly Deduction[] }

type Common = {
  state: TenancyState
  /** The day on which it came to this state. */
  since: PlainDate
  submitted: PlainDate
  lastStep: PlainDate
  wish: Wish
  contact: Contact
  review?: { by: string; on: PlainDate }
  decision?: { by: string; on: PlainDate; reason?: string }
  /** Held from the approval on. */
  term?: Term
  /** The last day in the space, once leaving was announced or the term was over. */
  lastDay?: PlainDate | undefined
}

/** A place in an incubator: for a team of one or more, for a deposit and nothing else. */
export type IncubatorTenancy = Common & {
  profile: 'incubator'
  team: readonly TeamMember[]
  /** What the team calls itself; without it, it goes by its first member's name. */
  teamName?: string | undefined
  deposit?: Deposit
  settlement?: Settlement
  objections: readonly Objection[]
}

/** A shopkeeper's place in a park, whose operator they work with (SYSTEMS 96). */
export type ParkTenancy = Common & {
  profile: 'park'
  shopkeeper: string
  /** How they sell together. */
  cooperation: string
  /** The operator's suppliers that this shopkeeper was brought together with. */
  suppliers: readonly string[]
}

/** A tenancy, from the application on. */
export type Tenancy = IncubatorTenancy | ParkTenancy

/** What somebody applies with. */
export type Application =
  | Pick<IncubatorTenancy, 'profile' | 'wish' | 'contact' | 'team' | 'teamName'>
  | Pick<ParkTenancy, 'profile' | 'wish' | 'contact' | 'shopkeeper' | 'cooperation'>

/** What a tenancy goes by: the team's name, its first member's, or the shopkeeper's. */
export const nameOf = (one: Tenancy): string =>
  one.profile === 'park' ? one.shopkeeper : (one.teamName ?? one.team[0]?.name ?? one.contact.callName)

/** The deposit, of a tenancy that has one. */
export const depositOf = (one: Tenancy): Deposit | undefined => (one.profile === 'incubator' ? one.deposit : undefined)

/** The settlement, of a tenancy that has one. */
export const settlementOf = (one: Tenancy): Settlement | undefined =>
  one.profile === 'incubator' ? one.settlement : undefined
