import type { Kind } from '@liangpai/core'
import { dayOf } from '@liangpai/server'
import type { RootRequest } from './carried.ts'

/** The few lines that office and root both print, for two people to compare. */
export type RootSummary = {
  office: string
  root: string
  name: string
  kind: Kind
  /** What else of the organisation buyers will read, a line each; empty if there is nothing. */
  details: string[]
  /** Thumbprints. */
  federationKeys: string[]
  badgeKeys: string[]
  /** The last day of the statement. */
  until: string
}

const detailsOf = ({ names, area, chainLink, station }: RootRequest['organization']): string[] =>
  Object.entries({ ...names, area, chainLink, station: station && `${station.name} ${station.contact}` })
    .filter(([, text]) => text !== undefined)
    .map(([what, text]) => `${what}: ${text}`)
    .toSorted()

/** What a request asks for, in a few lines. */
export const summaryOf = ({ office, root, organization, keys, badgeKeys, until }: RootRequest): RootSummary => ({
  office,
  root,
  name: organization.name,
  kind: organization.kind,
  details: detailsOf(organization),
  federationKeys: keys.map(({ kid }) => kid),
  badgeKeys: badgeKeys.map(({ kid }) => kid),
  until: dayOf(until - 1),
})
