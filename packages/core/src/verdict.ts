import type { Reason, Step } from './reason.ts'

/** The kinds of Party organisation, highest first (PROFILE 5.5). */
export type Kind = 'committee' | 'generalBranch' | 'branch' | 'group'

/** An organisation of a validated chain, as its superior describes it. `names` is keyed by language. */
export type Organization = {
  id: string
  kind: Kind
  name: string
  names: { 'zh-Hans'?: string; 'zh-Hant'?: string; en?: string }
  area?: string
  chainLink?: string
}

/** Whom a buyer can turn to: the station of the nearest organisation that names one. */
export type Station = { name: string; contact: string }

/** A shop within a marketplace whose shop addresses carry the id in a query. */
export type Listing = { host: string; id: string }

/** The shop a badge is for. `urls` is empty for a shop that has only a listing. */
export type Shop = { name: string; urls: string[]; listing?: Listing }

/** Full or probationary membership. */
export type Membership = 'full' | 'probationary'

/** What the member agreed to publish. */
export type Facts = { name?: string; branch?: string; pledge?: string }

/** The state of a verdict. Only `verified` makes a claim. */
export type State = Verdict['state']

/** A badge in effect, for the page in question. Times are seconds since the epoch. */
export type VerifiedVerdict = {
  state: 'verified'
  badgeNo: string
  membership: Membership
  facts: Facts
  shop: Shop
  /** Root first, issuer last. */
  chain: Organization[]
  issuer: Organization
  /** The station nearest to the issuer. */
  station?: Station
  /** The later of `iat` and `nbf`. */
  validFrom: number
  validUntil: number
  /** When the status list was signed. */
  asOf: number
  /** Whether the list was within its `ttl`. */
  fresh: boolean
}

/** A badge in effect that belongs to another shop than the page. */
export type WrongSiteVerdict = {
  state: 'wrongSite'
  step: 'page'
  reason: Reason
  retryable: false
  shop: Shop
  /** Root first, issuer last. */
  chain: Organization[]
}

/** The answer of the judge. It never carries more than was proven. Times are seconds since the epoch. */
export type Verdict =
  | VerifiedVerdict
  | WrongSiteVerdict
  | {
      state: 'notYetValid' | 'expired'
      step: 'times'
      reason: Reason
      retryable: false
      validFrom: number
      validUntil: number
    }
  | { state: 'inactive' | 'unknownIssuer' | 'invalid'; step: Step; reason: Reason; retryable: false }
  | { state: 'unavailable'; step: Step; reason: Reason; retryable: true }
