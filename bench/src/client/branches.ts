import { drawBadgeNo, type PublicJwk } from '@liangpai/core/issue'
import { city, createEntity, createWorld, type Entity, issueBadgeOf, issueChain } from '@liangpai/world'
import { issueLargeList, placeOf } from '../largeList.ts'
import { pageOf } from './shopPage.ts'

/** A branch that issues, with the chain and the list of 131,072 that all its badges share. */
type IssuingBranch = { entity: Entity; uri: string; chain: string[]; status: string }

/** A badge, its number, the page that shows it, and the key that signed it. */
export type Issued = { badgeNo: string; badge: string; page: string; issuer: IssuingBranch; key: PublicJwk }

/** Many branches of one city that issue, each under two delegations. */
export type Branches = {
  /** The registry that serves all of them. */
  registry: string
  anchors: string[]
  /** Seconds. Everything is fresh at this moment. */
  now: number
  all: IssuingBranch[]
  /** Signs the badge of a shop; the branches take turns. */
  issue(shop: number): Promise<Issued>
}

export async function createBranches(count: number, origin = city.origin): Promise<Branches> {
  const now = Math.floor(Date.now() / 1000)
  const { root, office, anchors } = await createWorld({ now, origin })
  const all = await Promise.all(Array.from({ length: count }, (_, at) => createBranch([root, office], at, now)))
  const issuerOf = (shop: number): IssuingBranch => {
    const issuer = all[shop % count]
    if (!issuer) throw new RangeError('there is no branch')
    return issuer
  }
  return {
    registry: office.id,
    anchors,
    now,
    all,
    issue: (shop) => issueTo(shop, issuerOf(shop), { now, index: placeOf(Math.floor(shop / count)) }),
  }
}

async function createBranch([root, office]: [Entity, Entity], at: number, now: number): Promise<IssuingBranch> {
  const id = `${office.id}/o/branch${at}`
  const entity = await createEntity(id, { name: `柳塘网商第${at + 1}党支部`, kind: 'branch' })
  const uri = `${id}/statuses/1`
  return {
    entity,
    uri,
    chain: await issueChain([root, office, entity], now),
    status: await issueLargeList(entity, uri, now),
  }
}

async function issueTo(shop: number, issuer: IssuingBranch, { now, index }: { now: number; index: number }) {
  const { entity } = issuer
  const [badgeNo, page] = [drawBadgeNo(), pageOf(shop)]
  const facts = { name: city.member, branch: entity.organization.name }
  const badge = await issueBadgeOf(entity, now, { badgeNo, shop: { ...city.shop, urls: [page] }, facts, index })
  return { badgeNo, badge, page, issuer, key: entity.badge.key }
}
