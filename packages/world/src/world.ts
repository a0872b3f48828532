import type { Bundle, Facts, Membership, Shop } from '@liangpai/core'
import {
  assembleBundle,
  drawBadgeNo,
  issueBadge,
  issueConfiguration,
  issueRootConfiguration,
  issueStatement,
  issueStatusList,
} from '@liangpai/core/issue'
import { createEntity, type Entity } from './entity.ts'

const DAY = 86_400
const LIST_BYTES = 1024

export type WorldOptions = {
  /** The office's origin. */
  origin?: string
  /** The moment at which everything is fresh, in seconds. */
  now?: number
  shop?: Shop
}

export type BadgeOptions = {
  /** Who issues: the office right under the root, or the branch that the office has chartered. */
  by?: 'office' | 'branch'
  badgeNo?: string
  membership?: Membership
  shop?: Shop
  facts?: Facts
  iat?: number
  exp?: number
  nbf?: number
  /** The place in the list, and whether its bit is set. */
  index?: number
  ended?: boolean
  /** When the list was signed; it lives for a day and is fresh for five minutes. */
  asOf?: number
}

export type World = {
  now: number
  anchors: string[]
  allowLocalhost: boolean
  root: Entity
  office: Entity
  branch: Entity
  shop: Shop
  /** The chain of an issuer: its configuration, the statements about it, the root's configuration. */
  chain(by?: 'office' | 'branch'): Promise<string[]>
  status(options?: BadgeOptions): Promise<string>
  badge(options?: BadgeOptions): Promise<string>
  bundle(options?: BadgeOptions): Promise<Required<Bundle>>
}

/** An invented city with real keys: a committee whose root stands offline, its office, and one branch that issues itself. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { origin = 'https://liang.yunting.example', now = 1_796_000_000 } = options
  const { shop = { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] } } = options
  const committee = {
    name: '云汀市网商党委',
    names: { 'zh-Hant': '雲汀市網商黨委', en: 'Yunting Online Merchants Party Committee' },
    kind: 'committee' as const,
    area: '云汀市',
    station: { name: '云汀市网络消费者维权服务站', contact: 'https://station.yunting.example/' },
  }
  const root = await createEntity(`${origin}/root`, committee)
  const office = await createEntity(origin, committee)
  const branch = await createEntity(`${origin}/o/liutang`, {
    name: '柳塘网商党支部',
    names: { 'zh-Hant': '柳塘網商黨支部', en: 'Liutang Online Merchants Party Branch' },
    kind: 'branch',
    chainLink: '供货',
  })
  const entityOf = (by: 'office' | 'branch' = 'office') => (by === 'office' ? office : branch)
  const uriOf = (entity: Entity) => `${entity.id}/statuses/1`
  const life = (days: number) => ({ iat: now - DAY, exp: now - DAY + days * DAY })

  const vouch = (superior: Entity, subject: Entity, maxPathLength: number) =>
    issueStatement(
      {
        superior: superior.id,
        subject: subject.id,
        ...life(100),
        keys: [subject.federation.key],
        organization: subject.organization,
        maxPathLength,
        mayIssue: true,
      },
      superior.federation,
    )

  const configure = (issuer: Entity, superior: Entity) =>
    issueConfiguration(
      {
        id: issuer.id,
        ...life(8),
        keys: [issuer.federation.key],
        badgeKeys: [issuer.badge.key],
        superiors: [superior.id],
      },
      issuer.federation,
    )

  const world: World = {
    now,
    anchors: [root.federation.key.kid],
    allowLocalhost: /^http:\/\/([^/]+\.)?localhost(:|$)/.test(origin),
    root,
    office,
    branch,
    shop,
    async chain(by = 'office') {
      const top = await issueRootConfiguration(
        { id: root.id, ...life(400), keys: [root.federation.key], organization: root.organization },
        root.federation,
      )
      const rootOnOffice = await vouch(root, office, 1)
      if (by === 'office') return [await configure(office, root), rootOnOffice, top]
      return [await configure(branch, office), await vouch(office, branch, 0), rootOnOffice, top]
    },
    async status({ by, index = 137, ended = false, asOf = now } = {}) {
      const issuer = entityOf(by)
      const bits = new Uint8Array(LIST_BYTES)
      if (ended) bits[index >> 3] = 1 << (index % 8)
      const list = { iss: issuer.id, uri: uriOf(issuer), iat: asOf, exp: asOf + DAY, ttl: 300, bits }
      return issueStatusList(list, issuer.badge)
    },
    async badge(given = {}) {
      const issuer = entityOf(given.by)
      const { badgeNo = drawBadgeNo(), membership = 'full', iat = now - DAY, exp = now + 300 * DAY } = given
      return issueBadge(
        {
          iss: issuer.id,
          iat,
          exp,
          ...(given.nbf !== undefined && { nbf: given.nbf }),
          badgeNo,
          membership,
          shop: given.shop ?? shop,
          ...(given.facts && { facts: given.facts }),
          statusUri: uriOf(issuer),
          statusIndex: given.index ?? 137,
        },
        issuer.badge,
      )
    },
    async bundle(given = {}) {
      const [badge, chain, status] = await Promise.all([world.badge(given), world.chain(given.by), world.status(given)])
      return assembleBundle({ badge, chain, status })
    },
  }
  return world
}
