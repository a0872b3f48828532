import type { Bundle } from '@liangpai/core'
import { assembleBundle, issueStatusList } from '@liangpai/core/issue'
import { createWorld, openToken, put, sealToken, type World } from '@liangpai/world'

const DAY = 86_400
export const LIST_BYTES = 16_384
const INDEX = 137

/** How many badges of one issuer are judged in a row. */
export const BADGES = 600

/** What can be tampered with: the badge, its status list, a statement of its chain. */
export type Part = 'badge' | 'list' | 'chain'

/** Everything that the contestants are given: badges of one issuer under two delegations, and its status list. */
export type Scene = {
  world: World
  /** Seconds. Libraries that read the clock themselves read the same. */
  now: number
  bundle: Required<Bundle>
  /** Bundles of other badges, with the same chain and the same list. */
  many: Required<Bundle>[]
  /** What the entities of the same chain publish, by address, for a library that fetches. */
  published: ReadonlyMap<string, string>
}

export async function createScene(badges = BADGES): Promise<Scene> {
  const now = Math.floor(Date.now() / 1000)
  const world = await createWorld({ now })
  const [chain, status] = await Promise.all([world.chain('branch'), issueList(world, `${world.branch.id}/statuses/1`)])
  const facts = { name: '沈书遥', branch: '柳塘网商党支部' }
  const issue = async () =>
    assembleBundle({ badge: await world.badge({ by: 'branch', facts, index: INDEX }), chain, status })
  const many = await Promise.all(Array.from({ length: badges }, issue))
  return { world, now, bundle: await issue(), many, published: await publish(world, chain) }
}

/** A list of 131,072 entries of which a hundredth, drawn at random, is set; never the badge's own. */
export function issueList({ branch, now }: World, uri: string): Promise<string> {
  const bits = new Uint8Array(LIST_BYTES)
  for (let set = 0; set < LIST_BYTES * 8 * 0.01; set++) {
    const index = Math.floor(Math.random() * LIST_BYTES * 8)
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index % 8))
  }
  bits[INDEX >> 3] = 0
  return issueStatusList({ iss: branch.id, uri, iat: now, exp: now + DAY, ttl: 300, bits }, branch.badge)
}

/** The three configurations and two statements of OpenID Federation, each at the address where it is looked for. */
async function publish({ root, office, branch, ...world }: World, chain: readonly string[]) {
  const [own = '', aboutBranch = '', aboutOffice = '', top = ''] = chain
  const [above = ''] = await world.chain('office')
  const serving = (token: string, entity: typeof root) => {
    const draft = openToken(token, entity.federation)
    put(draft.payload, { 'metadata/federation_entity/federation_fetch_endpoint': `${entity.id}/fetch` })
    return sealToken(draft)
  }
  const configuration = (id: string) => `${id}/.well-known/openid-federation?` // as the library asks, with no question behind it
  const statement = (iss: string, sub: string) => `${iss}/fetch?${new URLSearchParams({ iss, sub })}`
  return new Map([
    [configuration(branch.id), own],
    [configuration(office.id), await serving(above, office)],
    [configuration(root.id), await serving(top, root)],
    [statement(office.id, branch.id), aboutBranch],
    [statement(root.id, office.id), aboutOffice],
  ])
}

/** The same scene with one bit of one kind of signature turned. */
export function tamper(scene: Scene, part: Part): Scene {
  const spoil = (bundle: Required<Bundle>): Required<Bundle> => ({
    ...bundle,
    ...(part === 'badge' && { badge: turnBit(bundle.badge) }),
    ...(part === 'list' && { status: turnBit(bundle.status) }),
    ...(part === 'chain' && { chain: bundle.chain.map((token, at) => (at === 1 ? turnBit(token) : token)) }),
  })
  const statements = new Map(
    [...scene.published].map(([address, token]) => [address, address.includes('/fetch?') ? turnBit(token) : token]),
  )
  return {
    ...scene,
    bundle: spoil(scene.bundle),
    many: scene.many.map(spoil),
    ...(part === 'chain' && { published: statements }),
  }
}

const turnBit = (token: string): string =>
  token.replace(/\.([\w-])([\w-]+~?)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`)
