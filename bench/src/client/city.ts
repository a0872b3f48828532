import { drawBadgeNo, issueBadge, issueStatusList, type PublicJwk } from '@liangpai/core/issue'
import { createEntity, createWorld, draftBundle, type Entity, sealBundle } from '@liangpai/world'

const DAY = 86_400
const LIST_BYTES = 16_384

/** A branch that issues, with the chain and the list of 131,072 that all its badges have in common. */
type Issuer = { entity: Entity; uri: string; chain: string[]; status: string }

/** A badge, its number, the page that it is shown on, and the key that signed it. */
export type Issued = { badgeNo: string; badge: string; page: string; issuer: Issuer; key: PublicJwk }

/** A city of many branches that issue, each under two delegations. */
export type City = {
  /** The registry that all of them are found at. */
  registry: string
  anchors: string[]
  /** Seconds. Everything is fresh at this moment. */
  now: number
  issuers: Issuer[]
  /** Signs the badge of a shop; the branches take turns. */
  issue(shop: number): Promise<Issued>
}

export type CityOptions = { issuers: number; origin?: string }

/** The page of a shop. */
export const pageOf = (shop: number): string => `https://shop${shop}.example/`

export async function createCity({ issuers: count, ...more }: CityOptions): Promise<City> {
  const now = Math.floor(Date.now() / 1000)
  const { root, office, anchors } = await createWorld({ now, ...more })
  const found = (_: unknown, at: number) => foundIssuer([root, office], at, now)
  const issuers = await Promise.all(Array.from({ length: count }, found))
  return {
    registry: office.id,
    anchors,
    now,
    issuers,
    async issue(shop) {
      const issuer = issuers[shop % count] as Issuer
      const { entity, uri } = issuer
      const [badgeNo, page] = [drawBadgeNo(), pageOf(shop)]
      const statusIndex = (Math.floor(shop / count) * 2) % (LIST_BYTES * 8)
      const life = { iat: now - DAY, exp: now + 300 * DAY }
      const facts = { name: '沈书遥', branch: entity.organization.name }
      const about = { badgeNo, membership: 'full' as const, shop: { name: '荷雨茶铺', urls: [page] }, facts }
      const draft = { iss: entity.id, ...life, ...about, statusUri: uri, statusIndex }
      return { badgeNo, badge: await issueBadge(draft, entity.badge), page, issuer, key: entity.badge.key }
    },
  }
}

async function foundIssuer([root, office]: [Entity, Entity], at: number, now: number): Promise<Issuer> {
  const id = `${office.id}/o/branch${at}`
  const entity = await createEntity(id, { name: `柳塘网商第${at + 1}党支部`, kind: 'branch' })
  const { chain } = await sealBundle(await draftBundle([root, office, entity], now))
  const uri = `${id}/statuses/1`
  const list = { iss: id, uri, iat: now, exp: now + DAY, ttl: 300, bits: drawBits() }
  return { entity, uri, chain, status: await issueStatusList(list, entity.badge) }
}

/** A hundredth of the places is set, at odd numbers: badges have the even ones. */
function drawBits(): Uint8Array {
  const bits = new Uint8Array(LIST_BYTES)
  for (let set = 0; set < LIST_BYTES * 8 * 0.01; set++) {
    const index = Math.floor(Math.random() * LIST_BYTES * 4) * 2 + 1
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index % 8))
  }
  return bits
}
