import type { DemoInitiative } from './initiative.ts'
import type { Facts, Membership, Shop, State } from '@liangpai/core'

// What a city of the demo is made of. Everybody in it is invented: names, places, organisations, shops.

/**
 * An organisation that attests: `since` a month, or with a `founding` by the count of its members. `charter` makes it an
 * issuer with an address of its own.
 */
export type Branch = {
  slug: string
  name: string
  kind: 'branch' | 'group'
  parent?: string
  host?: { kind: string; name: string }
  since?: string
  founding?: { fullMembers: number; committeeSeats: number }
  area?: string
  chainLink?: string
  secretary: string
  charter?: { names: { 'zh-Hant': string; en: string } }
}

/** The state of a badge in the demo; before it, what waits for the branch, for the office, for the member. */
export type DemoState = State | 'requested' | 'attested' | 'offered'

export type Member = {
  name: string
  branch: string
  membership: Membership
  shop: { name: string; host: string; path: string } | { name: string; listing: NonNullable<Shop['listing']> }
  pledge?: string
  shows: { [fact in keyof Facts]?: true }
  state: DemoState
}

export type City = {
  host: string
  name: string
  names: { 'zh-Hant': string; en: string }
  area: string
  station: { name: string; contact: string }
  contact: string
  technicalHost: string
  /** `liaison` sits on the committee and looks after one branch. */
  office: { since: string; clerk: string; reviewer: string; liaison?: { name: string; branch: string } }
  /** How many displayed their membership in the months before, an estimate of all, and areas still without a branch. */
  figures?: { displayed: number[]; estimate: { min: number; max: number }; areas: string[]; researcher: string }
  branches: Branch[]
  /** What a branch invites members to, if anything. */
  initiative?: DemoInitiative
  members: Member[]
}
