import type { Kind } from '@liangpai/core'
import { dayOf } from '@liangpai/server'
import type { RootRequest } from './carried.ts'

/** The few lines that office and root both print, for two people to compare. */
export type RootSummary = {
  office: string
  root: string
  name: string
  kind: Kind
  /** Thumbprints. */
  federationKeys: string[]
  badgeKeys: string[]
  /** The last day of the statement. */
  until: string
}

/** What a request asks for, in a few lines. */
export const summaryOf = ({ office, root, organization, keys, badgeKeys, until }: RootRequest): RootSummary => ({
  office,
  root,
  name: organization.name,
  kind: organization.kind,
  federationKeys: keys.map(({ kid }) => kid),
  badgeKeys: badgeKeys.map(({ kid }) => kid),
  until: dayOf(until - 1),
})
