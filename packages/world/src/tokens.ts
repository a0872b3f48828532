import type { Facts, Membership, Shop } from '@liangpai/core'
import {
  drawBadgeNo,
  issueBadge,
  issueConfiguration,
  issueRootConfiguration,
  issueStatement,
  issueStatusList,
} from '@liangpai/core/issue'
import { city, DAY } from './city.ts'
import type { Entity } from './entity.ts'

const LIST_BYTES = 1024
const INDEX = 137

/** What a badge and its list say; whatever is left out has a value that verifies. */
export type TokenOptions = {
  badgeNo?: string
  membership?: Membership
  shop?: Shop
  facts?: Facts
  iat?: number
  exp?: number
  nbf?: number
  /** The badge's place in the list, and whether its bit is set. */
  index?: number
  ended?: boolean
  /** When the list was signed; it lives for a day and is fresh for five minutes. */
  asOf?: number
}

/** Organisations from the root to the issuer, two or more. */
export type Line = readonly Entity[]

/** Both ends of a line. Throws if it has no two. */
export function endsOf(line: Line): { root: Entity; issuer: Entity } {
  const [root, issuer] = [line[0], line[line.length - 1]]
  if (!root || !issuer || root === issuer) throw new RangeError('a line has a root and an issuer')
  return { root, issuer }
}

/** The address of an issuer's only status list. */
export const statusUriOf = ({ id }: Entity): string => `${id}/statuses/1`

/** A badge of the issuer, shown since yesterday and for 300 days. */
export function issueBadgeOf(issuer: Entity, now: number, options: TokenOptions = {}): Promise<string> {
  const { badgeNo = drawBadgeNo(), membership = 'full', shop = city.shop, facts, nbf } = options
  const { iat = now - DAY, exp = now + 300 * DAY, index = INDEX } = options
  return issueBadge(
    {
      iss: issuer.id,
      iat,
      exp,
      ...(nbf !== undefined && { nbf }),
      badgeNo,
      membership,
      shop,
      ...(facts && { facts }),
      statusUri: statusUriOf(issuer),
      statusIndex: index,
    },
    issuer.badge,
  )
}

/** The issuer's status list, with the bit of one ended badge or none. */
export function issueListOf(issuer: Entity, now: number, options: TokenOptions = {}): Promise<string> {
  const { index = INDEX, ended = false, asOf = now } = options
  const bits = new Uint8Array(LIST_BYTES)
  if (ended) bits[index >> 3] = 1 << (index % 8)
  const list = { iss: issuer.id, uri: statusUriOf(issuer), iat: asOf, exp: asOf + DAY, ttl: 300, bits }
  return issueStatusList(list, issuer.badge)
}

/** The issuer's configuration, the statements about it and everyone above it, the root's configuration. */
export function issueChain(line: Line, now: number): Promise<string[]> {
  const { root, issuer } = endsOf(line)
  const subjects = line.slice(1)
  const superiorOf = (at: number) => line[at] ?? root
  const statements = subjects.map((subject, at) =>
    issueStatementAbout(subject, superiorOf(at), { maxPathLength: subjects.length - 1 - at, now }),
  )
  return Promise.all([
    issueIssuerConfiguration(issuer, superiorOf(subjects.length - 1), now),
    ...statements.reverse(),
    issueRootConfigurationOf(root, now),
  ])
}

const lifeOf = (days: number, now: number) => ({ iat: now - DAY, exp: now - DAY + days * DAY })

function issueIssuerConfiguration({ id, federation, badge }: Entity, superior: Entity, now: number): Promise<string> {
  const keys = { keys: [federation.key], badgeKeys: [badge.key] }
  return issueConfiguration({ id, ...lifeOf(8, now), ...keys, superiors: [superior.id] }, federation)
}

function issueStatementAbout(
  subject: Entity,
  superior: Entity,
  { maxPathLength, now }: { maxPathLength: number; now: number },
): Promise<string> {
  const statement = {
    superior: superior.id,
    subject: subject.id,
    ...lifeOf(100, now),
    keys: [subject.federation.key],
    organization: subject.organization,
    maxPathLength,
    mayIssue: true,
  }
  return issueStatement(statement, superior.federation)
}

function issueRootConfigurationOf({ id, federation, organization }: Entity, now: number): Promise<string> {
  return issueRootConfiguration({ id, ...lifeOf(400, now), keys: [federation.key], organization }, federation)
}
