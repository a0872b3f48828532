import type { Json, Seconds } from '@liangpai/server/store'
import type { Wish } from './stationRow.ts'

/** What two persons do with an initiative. */
export const initiativeSteps = ['open', 'close'] as const
/** One of `initiativeSteps`. */
export type InitiativeStep = (typeof initiativeSteps)[number]

/** An initiative by its short name. It names nobody but who wants it opened or closed, while a second person is missing. */
export type InitiativeRow = Wish & {
  slug: string
  organizationId: string
  /** An `Initiative` of core. */
  content: Json
  /** What the first of two persons wants. */
  wanted: InitiativeStep | null
  createdAt: Seconds
}

/** A content that readers of an initiative have seen, and from which day on. */
export type InitiativeTextRow = {
  slug: string
  fingerprint: string
  textVersion: number
  pledgeVersion: number
  /** An `InitiativeContent` of core. */
  content: Json
  since: string
}
