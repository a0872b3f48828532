import type { OrganizationClaims } from '@liangpai/core/issue'
import { city, type Entity } from '@liangpai/world'
import { createSigningKey, signerOf, type SigningKey } from './signingKey.ts'

/** An organisation whose keys follow from the seed. No statement lists its `spare` key until a run puts it there. */
export type KeyedEntity = Entity & { signingKeys: { federation: SigningKey; badge: SigningKey; spare: SigningKey } }

export const LINE_NAMES = ['branch', 'office', 'sibling', 'long', 'strange', 'local'] as const
export type LineName = (typeof LINE_NAMES)[number]

/** Organisations from a root to an issuer; `members` has both ends and everyone between them, root first. */
export type Line = { root: KeyedEntity; issuer: KeyedEntity; members: readonly KeyedEntity[] }

/** Everyone who signs in a fuzz run. */
export type Entities = {
  lines: { readonly [name in LineName]: Line }
  all: readonly KeyedEntity[]
  signingKeys: ReadonlyMap<string, SigningKey>
}

const STATION = { name: '柳塘服务点', contact: '0000-000' }
const LONG_LINE = ['committee', 'committee', 'committee', 'generalBranch', 'branch', 'group'] as const

/** The city and its branches, a line of the longest length, another city, and a registry on localhost. */
export function createEntities(seed: number): Entities {
  const all: KeyedEntity[] = []
  const add = (name: string, id: string, organization: OrganizationClaims): KeyedEntity => {
    const entity = createKeyedEntity(seed, name, { id, organization })
    all.push(entity)
    return entity
  }
  const { origin, committee } = city
  const root = add('root', `${origin}/root`, committee)
  const office = add('office', origin, committee)
  const branch = add('branch', `${origin}/o/${city.branchSlug}`, city.branch)
  const sibling = add('sibling', `${origin}/o/qingxi`, { name: '清溪网商党支部', kind: 'branch', station: STATION })
  const below = LONG_LINE.map((kind, at) => add(`long${at}`, `${origin}/l/${at}`, { name: `第${at}级`, kind }))
  const strangeRoot = add('strangeRoot', 'https://strange.example/root', committee)
  const strange = add('strange', 'https://strange.example', committee)
  const localRoot = add('localRoot', 'http://localhost:8787/root', committee)
  const local = add('local', 'http://localhost:8787', { name: '本机', kind: 'branch' })
  const lines = {
    branch: lineOf(root, office, branch),
    office: lineOf(root, office),
    sibling: lineOf(root, office, sibling),
    long: lineOf(root, ...below),
    strange: lineOf(strangeRoot, strange),
    local: lineOf(localRoot, local),
  }
  const signingKeys = all.flatMap((entity) => Object.values(entity.signingKeys))
  return { lines, all, signingKeys: new Map(signingKeys.map((key) => [key.name, key])) }
}

const lineOf = (root: KeyedEntity, ...others: KeyedEntity[]): Line => ({
  root,
  issuer: others.at(-1) ?? root,
  members: [root, ...others],
})

function createKeyedEntity(seed: number, name: string, entity: Pick<Entity, 'id' | 'organization'>): KeyedEntity {
  const keyFor = (use: string) => createSigningKey(seed, `${name}/${use}`)
  const signingKeys = { federation: keyFor('federation'), badge: keyFor('badge'), spare: keyFor('spare') }
  const { federation, badge } = signingKeys
  return {
    ...entity,
    federation: signerOf(federation),
    badge: signerOf(badge),
    jwks: { federation: federation.jwk, badge: badge.jwk },
    signingKeys,
  }
}
