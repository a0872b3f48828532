import { createVerifier } from '@liangpai/core'
import { base64url, sealBundle } from '@liangpai/world'
import { brief, type Vector, type VectorGroups } from './answer.ts'
import { createJudge, inTurn, spoil } from './sequence.ts'
import {
  ask,
  asking,
  at,
  badge,
  badgeOf,
  branch,
  type Case,
  caseOf,
  DAY,
  type Edit,
  EVERY,
  LEAF,
  now,
  office,
  ON_BRANCH,
  ON_OFFICE,
  short,
  signedBy,
  statement,
  status,
  statusOf,
  stranger,
  verifierOf,
} from './vector.ts'

// One verifier, several bundles in turn or at once: what it remembers never changes an answer.

const secondBadgeKey = statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': stranger.badge.key })

const tokens: [string, (it: Case) => Case['badge'], string][] = [
  ['badge', badgeOf, 'invalid SIGNATURE_INVALID'],
  ...EVERY.map((place): [string, (it: Case) => Case['badge'], string] => [
    `statement ${place}`,
    at(place),
    'invalid SIGNATURE_INVALID',
  ]),
  ['status', statusOf, 'unavailable SIGNATURE_INVALID'],
]

const badAfterGood = tokens.map(([name, tokenOf, answer]) =>
  inTurn(
    `${name}: a bad signature is refused after the good one, and the good one still accepted`,
    ['verified'],
    [answer, spoil(tokenOf)],
    ['verified'],
  ),
)

const badAmongGood = tokens.map(([name, tokenOf, answer]): Vector => ({
  name: `${name}: a bad signature is refused while the good one is being judged`,
  run: () => {
    const judge = createJudge()
    return Promise.all([judge(spoil(tokenOf)), judge(), judge(spoil(tokenOf)), judge()])
  },
  wanted: [answer, 'verified', answer, 'verified'],
}))

/** Other claims under the signature of the first ones. */
const otherClaims: Edit = (it) => {
  const other = base64url(JSON.stringify({ ...caseOf().badge.payload, membership: 'probationary' }))
  it.badge.change = (jwt) => jwt.replace(/\..*\./, `.${other}.`)
}
const superiors: Edit = (it) => {
  short(it)
  secondBadgeKey(it)
}
const bySecondKey = signedBy(stranger.badge, statusOf)
const impostor = { ...office.badge.key, kid: stranger.badge.key.kid }

const joined: Vector = {
  name: 'a cached chain is refused when two statements are joined into one text',
  run: async () => {
    const bundle = await sealBundle(caseOf())
    const [leaf, first, ...above] = bundle.chain
    const verifier = verifierOf(caseOf())
    const judge = async (input: unknown) => brief(await verifier.verify(input, { page: null, now }))
    return [await judge(bundle), await judge({ ...bundle, chain: [`${leaf} ${first}`, ...above] })]
  },
  wanted: ['verified', 'invalid TOKEN_MALFORMED'],
}

const signatures: Vector[] = [
  ...badAfterGood,
  ...badAmongGood,
  inTurn(
    'claims replaced under a good signature are refused',
    ['verified'],
    ['invalid SIGNATURE_INVALID', otherClaims],
  ),
  inTurn(
    "a badge key of another issuer's chain is unknown in this one",
    ['verified', superiors, signedBy(stranger.badge, badgeOf)],
    ['unavailable BADGE_KEY_UNKNOWN', signedBy(stranger.badge, badgeOf)],
    ['verified', superiors, bySecondKey],
    ['unavailable STATUS_KEY_UNKNOWN', bySecondKey],
  ),
  inTurn(
    'a federation key of another chain is unknown in this one',
    [
      'verified',
      statement(ON_OFFICE, { 'jwks/keys/1': stranger.federation.key }),
      signedBy(stranger.federation, at(ON_BRANCH)),
    ],
    ['unavailable STATEMENT_KEY_UNKNOWN', signedBy(stranger.federation, at(ON_BRANCH))],
  ),
  inTurn(
    'a cached list is refused under another key that claims the same kid',
    ['verified', secondBadgeKey, bySecondKey],
    [
      'unavailable KID_NOT_THUMBPRINT',
      statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': impostor }),
      bySecondKey,
    ],
  ),
  joined,
  inTurn(
    'a cached chain is refused for a badge of another issuer',
    ['verified'],
    ['invalid CHAIN_WRONG_SUBJECT', badge({ iss: office.id })],
  ),
]

const byTwo = (name: string, options: Partial<Case>, answer: string): Vector => ({
  name,
  run: async () => [await createJudge()(), await createJudge(options)()],
  wanted: ['verified', answer],
})

const trust: Vector[] = [
  byTwo(
    'a root pinned by another verifier is unknown',
    { anchors: [stranger.federation.key.kid] },
    'unknownIssuer TRUST_ANCHOR_UNKNOWN',
  ),
  byTwo(
    'a key revoked for one verifier is not revoked for another',
    { revoked: [branch.badge.key.kid] },
    'unavailable BADGE_KEY_UNKNOWN',
  ),
  {
    name: 'changing the anchors array after createVerifier changes nothing',
    run: async () => {
      const it = caseOf()
      const anchors = [...it.anchors]
      const verifier = createVerifier({ anchors })
      anchors[0] = 'another'
      return brief(await ask(it, verifier))
    },
    wanted: 'verified',
  },
  {
    name: 'changing a verdict does not change later ones',
    run: async () => {
      const it = caseOf()
      const verifier = verifierOf(it)
      const first = await ask(it, verifier)
      const before = JSON.stringify(first)
      if (first.state !== 'verified') return first.reason
      first.chain.forEach((organization) => Object.assign(organization, { name: 'x', names: {} }))
      Object.assign(first.issuer, { name: 'x' })
      Object.assign(first.station ?? {}, { name: 'x' })
      return JSON.stringify(await ask(it, verifier)) === before
    },
    wanted: true,
  },
]

const soon = now + 600
const ends: [string, Edit, string][] = [
  ...EVERY.map((place): [string, Edit, string] => [
    `statement ${place}`,
    statement(place, { exp: soon }),
    'unavailable STATEMENT_EXPIRED',
  ]),
  ['badge', badge({ exp: soon }), 'expired BADGE_EXPIRED'],
  ['list', status({ exp: soon }), 'unavailable STATUS_EXPIRED'],
]
const ahead = status({ iat: now + 400, exp: now + DAY })
const times: Vector[] = [
  ...ends.map(([name, edit, answer]) =>
    inTurn(
      `a cached bundle is refused once its ${name} has expired`,
      ['verified', edit],
      [answer, edit, asking({ now: soon + 300 })],
      ['verified', edit],
    ),
  ),
  inTurn(
    'a list of the future answers once its time has come',
    ['unavailable STATUS_NOT_YET_VALID', ahead],
    ['verified', ahead, asking({ now: now + 100 })],
  ),
]

/** Judges a bundle in a page that has added members to Object.prototype. */
async function judgeAmong(names: object): Promise<unknown> {
  const members = Object.entries(names).map(([name, value]) => [name, { value, configurable: true }])
  const it = caseOf(badge({ facts: undefined, 'shop/listing': undefined }))
  const bundle = await sealBundle(it)
  Object.defineProperties(Object.prototype, Object.fromEntries(members) as PropertyDescriptorMap)
  try {
    const verdict = await verifierOf(it).verify(bundle, { page: null, now })
    if (verdict.state !== 'verified') return verdict.reason
    return { validFrom: verdict.validFrom, facts: Object.keys(verdict.facts) }
  } finally {
    for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name)
  }
}

const surroundings: Vector[] = [
  {
    name: 'members that a page adds to Object.prototype never appear in a badge',
    run: () => judgeAmong({ facts: { name: 'x' }, nbf: now + DAY, station: null, listing: null, crit: [] }),
    wanted: { validFrom: now - DAY, facts: [] },
  },
  inTurn(
    'a verdict for one page does not affect the next page',
    ['wrongSite SHOP_MISMATCH', asking({ page: 'https://evil.example/' })],
    ['verified'],
  ),
  inTurn(
    'one verifier follows a root that rolls its keys forward',
    ['verified'],
    [
      'verified',
      statement(-1, { 'jwks/keys/1': stranger.federation.key }),
      signedBy(stranger.federation, at(ON_OFFICE)),
    ],
    ['unknownIssuer TRUST_ANCHOR_UNKNOWN', statement(-1, { 'jwks/keys/0': stranger.federation.key })],
  ),
]

export const cached: VectorGroups = {
  'cached signatures': signatures,
  'trust belongs to one verifier': trust,
  'cached results as time passes': times,
  'one verifier, several pages': surroundings,
}
