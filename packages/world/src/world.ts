import { type Bundle, isLocalhost, type Shop } from '@liangpai/core'
import { assembleBundle } from '@liangpai/core/issue'
import { city, NOW } from './city.ts'
import { createEntity, type Entity } from './entity.ts'
import { issueBadgeOf, issueChain, issueListOf, type Line, type TokenOptions } from './tokens.ts'

/** Who issues: the office right under the root, or the branch that the office has chartered. */
export type Issuer = 'office' | 'branch'

export type WorldOptions = {
  /** The office's origin. */
  origin?: string
  /** The moment at which everything is fresh, in seconds. */
  now?: number
  shop?: Shop
}

/** A badge of the world, by the office unless `by` says otherwise. */
export type BadgeOptions = TokenOptions & { by?: Issuer }

/** The city with real keys: a committee whose root stands offline, its office, and one branch that issues itself. */
export type World = {
  now: number
  anchors: string[]
  allowLocalhost: boolean
  root: Entity
  office: Entity
  branch: Entity
  shop: Shop
  /** The chain of an issuer: its configuration, the statements about it, the root's configuration. */
  chain(by?: Issuer): Promise<string[]>
  status(options?: BadgeOptions): Promise<string>
  badge(options?: BadgeOptions): Promise<string>
  bundle(options?: BadgeOptions): Promise<Required<Bundle>>
}

/** Founds the city; each call draws new keys. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { origin = city.origin, now = NOW, shop = city.shop } = options
  const [root, office, branch] = await foundCity(origin)
  const lines: { [issuer in Issuer]: Line } = { office: [root, office], branch: [root, office, branch] }
  const issuers = { office, branch }
  const world: World = {
    now,
    anchors: [root.federation.key.kid],
    allowLocalhost: isLocalhost(new URL(origin).hostname),
    root,
    ...issuers,
    shop,
    chain: (by = 'office') => issueChain(lines[by], now),
    status: ({ by = 'office', ...list } = {}) => issueListOf(issuers[by], now, list),
    badge: ({ by = 'office', ...badge } = {}) => issueBadgeOf(issuers[by], now, { shop, ...badge }),
    bundle: (badge = {}) => issueBundle(world, badge),
  }
  return world
}

const foundCity = (origin: string): Promise<[root: Entity, office: Entity, branch: Entity]> =>
  Promise.all([
    createEntity(`${origin}/root`, city.committee),
    createEntity(origin, city.committee),
    createEntity(`${origin}/o/${city.branchSlug}`, city.branch),
  ])

async function issueBundle(world: World, options: BadgeOptions): Promise<Required<Bundle>> {
  const tokens = [world.badge(options), world.status(options), world.chain(options.by)] as const
  const [badge, status, chain] = await Promise.all(tokens)
  return assembleBundle({ badge, chain, status })
}
