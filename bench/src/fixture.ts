import type { Bundle } from '@liangpai/core'
import { assembleBundle } from '@liangpai/core/issue'
import { city, createWorld, openToken, put, sealToken, type World } from '@liangpai/world'
import { issueLargeList, placeOf } from './largeList.ts'

/** How many badges of one issuer are judged in a row. */
export const BADGES = 600

/** What can be tampered with: the badge, its status list, a statement of its chain. */
export type Part = 'badge' | 'list' | 'chain'

/** What all candidates judge: badges of one issuer under two delegations, and its status list. */
export type Fixture = {
  world: World
  /** Seconds. Libraries that read the clock themselves read the same. */
  now: number
  bundle: Required<Bundle>
  /** Bundles of other badges, with the same chain and the same list. */
  many: Required<Bundle>[]
  /** What the entities of the same chain publish, by address, for a library that fetches. */
  published: ReadonlyMap<string, string>
}

export async function createFixture(badges = BADGES): Promise<Fixture> {
  const now = Math.floor(Date.now() / 1000)
  const world = await createWorld({ now })
  const [chain, status] = await Promise.all([
    world.chain('branch'),
    issueLargeList(world.branch, `${world.branch.id}/statuses/1`, now),
  ])
  const { facts } = city
  const issue = async () =>
    assembleBundle({ badge: await world.badge({ by: 'branch', facts, index: placeOf(0) }), chain, status })
  const many = await Promise.all(Array.from({ length: badges }, issue))
  return { world, now, bundle: await issue(), many, published: await publish(world, chain) }
}

/** The three configurations and two statements of OpenID Federation, each at the address where the library looks for it. */
async function publish({ root, office, branch, ...world }: World, chain: readonly string[]) {
  const [own = '', aboutBranch = '', aboutOffice = '', top = ''] = chain
  const [above = ''] = await world.chain('office')
  const serving = (token: string, entity: typeof root) => {
    const draft = openToken(token, entity.federation)
    put(draft.payload, { 'metadata/federation_entity/federation_fetch_endpoint': `${entity.id}/fetch` })
    return sealToken(draft)
  }
  const configuration = (id: string) => `${id}/.well-known/openid-federation?` // the library asks with an empty query
  const statement = (iss: string, sub: string) => `${iss}/fetch?${new URLSearchParams({ iss, sub })}`
  return new Map([
    [configuration(branch.id), own],
    [configuration(office.id), await serving(above, office)],
    [configuration(root.id), await serving(top, root)],
    [statement(office.id, branch.id), aboutBranch],
    [statement(root.id, office.id), aboutOffice],
  ])
}

/** The same fixture with one bit of one kind of signature turned. */
export function tamper(fixture: Fixture, part: Part): Fixture {
  const tampered = (bundle: Required<Bundle>): Required<Bundle> => ({
    ...bundle,
    ...(part === 'badge' && { badge: turnBit(bundle.badge) }),
    ...(part === 'list' && { status: turnBit(bundle.status) }),
    ...(part === 'chain' && { chain: bundle.chain.map((token, at) => (at === 1 ? turnBit(token) : token)) }),
  })
  const statements = new Map(
    [...fixture.published].map(([address, token]) => [address, address.includes('/fetch?') ? turnBit(token) : token]),
  )
  return {
    ...fixture,
    bundle: tampered(fixture.bundle),
    many: fixture.many.map(tampered),
    ...(part === 'chain' && { published: statements }),
  }
}

const turnBit = (token: string): string =>
  token.replace(/\.([\w-])([\w-]+~?)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`)
