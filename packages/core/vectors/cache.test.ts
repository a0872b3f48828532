import { base64url, sealBundle } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { createVerifier, type Verdict } from '../src/index.ts'
import { ended } from './status.ts'
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
  together,
  verifierOf,
} from './vector.ts'

// One verifier, several bundles in turn or at once: what it keeps never changes an answer.

const brief = (verdict: Verdict) => (verdict.state === 'verified' ? 'verified' : `${verdict.state} ${verdict.reason}`)
const one = (options: Partial<Case> = {}) => {
  const verifier = verifierOf(caseOf(asking(options)))
  return async (...edits: Edit[]) => brief(await ask(caseOf(...edits), verifier))
}
const flip = (signature: Uint8Array) => signature.map((byte, place) => (place === 40 ? byte ^ 1 : byte))
const spoil =
  (tokenOf: (it: Case) => Case['badge']): Edit =>
  (it) =>
    void (tokenOf(it).signature = flip)
const older = (seconds: number, length = DAY): Edit => status({ iat: now - seconds, exp: now - seconds + length })
const secondBadgeKey = statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': stranger.badge.key })

describe('signatures', () => {
  const tokens: [string, (it: Case) => Case['badge'], string][] = [
    ['badge', badgeOf, 'invalid SIGNATURE_INVALID'],
    ...EVERY.map((place): [string, (it: Case) => Case['badge'], string] => [
      `statement ${place}`,
      at(place),
      'invalid SIGNATURE_INVALID',
    ]),
    ['status', statusOf, 'unavailable SIGNATURE_INVALID'],
  ]

  test.each(tokens)(
    '%s: a bad signature is refused after the good one, and the good one still accepted',
    async (_, tokenOf, answer) => {
      const judge = one()
      expect(await judge()).toBe('verified')
      expect(await judge(spoil(tokenOf))).toBe(answer)
      expect(await judge()).toBe('verified')
    },
  )

  test.each(tokens)('%s: a bad signature is refused while the good one is being judged', async (_, tokenOf, answer) => {
    const judge = one()
    expect(await Promise.all([judge(spoil(tokenOf)), judge(), judge(spoil(tokenOf)), judge()])).toEqual([
      answer,
      'verified',
      answer,
      'verified',
    ])
  })

  test('claims replaced under a good signature are refused', async () => {
    const judge = one()
    const other = base64url(JSON.stringify({ ...caseOf().badge.payload, membership: 'probationary' }))
    const underneath: Edit = (it) => {
      it.badge.change = (jwt) => jwt.replace(/\..*\./, `.${other}.`)
    }
    expect(await judge()).toBe('verified')
    expect(await judge(underneath)).toBe('invalid SIGNATURE_INVALID')
  })

  test("a badge key of another issuer's chain is unknown in this one", async () => {
    const judge = one()
    const superiors: Edit = (it) => {
      short(it)
      secondBadgeKey(it)
    }
    expect(await judge(superiors, signedBy(stranger.badge, badgeOf))).toBe('verified')
    expect(await judge(signedBy(stranger.badge, badgeOf))).toBe('unavailable BADGE_KEY_UNKNOWN')
    expect(await judge(superiors, signedBy(stranger.badge, statusOf))).toBe('verified')
    expect(await judge(signedBy(stranger.badge, statusOf))).toBe('unavailable STATUS_KEY_UNKNOWN')
  })

  test('a federation key of another chain is unknown in this one', async () => {
    const judge = one()
    const twoKeys = statement(ON_OFFICE, { 'jwks/keys/1': stranger.federation.key })
    expect(await judge(twoKeys, signedBy(stranger.federation, at(ON_BRANCH)))).toBe('verified')
    expect(await judge(signedBy(stranger.federation, at(ON_BRANCH)))).toBe('unavailable STATEMENT_KEY_UNKNOWN')
  })

  test('a cached list is refused under another key that claims the same kid', async () => {
    const judge = one()
    const bySecondKey = signedBy(stranger.badge, statusOf)
    const impostor = { ...office.badge.key, kid: stranger.badge.key.kid }
    expect(await judge(secondBadgeKey, bySecondKey)).toBe('verified')
    expect(await judge(statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': impostor }), bySecondKey)).toBe(
      'unavailable KID_NOT_THUMBPRINT',
    )
  })

  test('a cached chain is refused when two statements are joined into one text', async () => {
    const bundle = await sealBundle(caseOf())
    const [leaf, first, ...above] = bundle.chain
    const verifier = verifierOf(caseOf())
    const judge = async (input: unknown) => brief(await verifier.verify(input, { page: null, now }))
    expect(await judge(bundle)).toBe('verified')
    expect(await judge({ ...bundle, chain: [`${leaf} ${first}`, ...above] })).toBe('invalid TOKEN_MALFORMED')
  })

  test('a cached chain is refused for a badge of another issuer', async () => {
    const judge = one()
    expect(await judge()).toBe('verified')
    expect(await judge(badge({ iss: office.id }))).toBe('invalid CHAIN_WRONG_SUBJECT')
  })
})

describe('trust belongs to one verifier', () => {
  test('a root pinned by another verifier is unknown', async () => {
    expect(await one()()).toBe('verified')
    expect(await one({ anchors: [stranger.federation.key.kid] })()).toBe('unknownIssuer TRUST_ANCHOR_UNKNOWN')
  })

  test('a key revoked for one verifier is not revoked for another', async () => {
    expect(await one()()).toBe('verified')
    expect(await one({ revoked: [branch.badge.key.kid] })()).toBe('unavailable BADGE_KEY_UNKNOWN')
  })

  test('changing the anchors array after createVerifier changes nothing', async () => {
    const it = caseOf()
    const anchors = [...it.anchors]
    const verifier = createVerifier({ anchors })
    anchors[0] = 'another'
    expect(brief(await ask(it, verifier))).toBe('verified')
  })

  test('changing a verdict does not change later ones', async () => {
    const it = caseOf()
    const verifier = verifierOf(it)
    const first = await ask(it, verifier)
    const copy = structuredClone(first)
    if (first.state !== 'verified') throw new Error(first.reason)
    first.chain.forEach((organization) => Object.assign(organization, { name: 'x', names: {} }))
    Object.assign(first.issuer, { name: 'x' })
    Object.assign(first.station ?? {}, { name: 'x' })
    expect(await ask(it, verifier)).toEqual(copy)
  })
})

describe('cached results as time passes', () => {
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
  test.each(ends)('a cached bundle is refused once its %s has expired', async (_, edit, answer) => {
    const judge = one()
    expect(await judge(edit)).toBe('verified')
    expect(await judge(edit, asking({ now: soon + 300 }))).toBe(answer)
    expect(await judge(edit)).toBe('verified')
  })

  test('a list of the future answers once its time has come', async () => {
    const judge = one()
    const ahead = status({ iat: now + 400, exp: now + DAY })
    expect(await judge(ahead)).toBe('unavailable STATUS_NOT_YET_VALID')
    expect(await judge(ahead, asking({ now: now + 100 }))).toBe('verified')
  })
})

describe('the newest list seen', () => {
  test('a badge ended by a newer list stays ended when the older list returns', async () => {
    const judge = one()
    expect(await judge(older(10))).toBe('verified')
    expect(await judge(ended(137))).toBe('inactive BADGE_NOT_IN_EFFECT')
    expect(await judge(older(10))).toBe('inactive BADGE_NOT_IN_EFFECT')
    expect(await one()(older(10))).toBe('verified')
  })

  test('a newer good list answers in place of an older one', async () => {
    const verifier = verifierOf(caseOf())
    expect(brief(await ask(caseOf(), verifier))).toBe('verified')
    expect(await ask(caseOf(ended(137), older(10)), verifier)).toMatchObject({ state: 'verified', asOf: now })
  })

  test('an older list of longer life does not replace an expired newer one', async () => {
    const judge = one()
    expect(await judge(status({ exp: now + 600 }))).toBe('verified')
    expect(await judge(older(10, 2 * DAY), asking({ now: now + 900 }))).toBe('unavailable STATUS_EXPIRED')
  })

  test('an older list with too long a life is refused, not answered for by the newer one', async () => {
    const judge = one()
    expect(await judge()).toBe('verified')
    expect(await judge(older(10, 9 * DAY))).toBe('unavailable STATUS_LIFE_INVALID')
    expect(await judge(older(10))).toBe('verified')
  })

  test('a list that is older than one of the future answers for itself', async () => {
    const judge = one()
    expect(await judge(ended(137), status({ iat: now + 400, exp: now + DAY }))).toBe('unavailable STATUS_NOT_YET_VALID')
    expect(await judge(older(10))).toBe('verified')
    expect(await judge(older(5), asking({ now: now + 100 }))).toBe('verified')
  })

  test('a bundle without a list is unavailable even if the verifier has seen one', async () => {
    const judge = one()
    expect(await judge()).toBe('verified')
    expect(await judge(asking({ shape: ({ status: _, ...rest }) => rest }))).toBe('unavailable STATUS_MISSING')
  })

  test("a superior's newer good list of the same uri does not answer for its subordinate", async () => {
    const judge = one()
    const uri = `${branch.id}/statuses/1`
    const superiors = together(short, badge({ 'status/status_list/uri': uri }), status({ sub: uri }))
    expect(await judge(ended(137), older(10))).toBe('inactive BADGE_NOT_IN_EFFECT')
    expect(await judge(superiors)).toBe('verified')
    expect(await judge(older(20))).toBe('inactive BADGE_NOT_IN_EFFECT')
  })

  const unseen: [string, Edit, string][] = [
    ['forged', together(ended(137), spoil(statusOf)), 'unavailable SIGNATURE_INVALID'],
    ['future', together(ended(137), status({ iat: now + 301 })), 'unavailable STATUS_NOT_YET_VALID'],
    ['newer but too long-lived', status({ iat: now + 1, exp: now + 9 * DAY }), 'unavailable STATUS_LIFE_INVALID'],
    ['newer but never living', status({ iat: now + 1, exp: now + 1 }), 'unavailable STATUS_LIFE_INVALID'],
    ['newer but malformed', status({ iat: now + 1, ttl: 0 }), 'unavailable STATUS_TTL_INVALID'],
    ["another issuer's", together(ended(137), status({ iss: office.id })), 'unavailable STATUS_ISSUER_MISMATCH'],
    [
      "another list's",
      together(ended(137), status({ sub: `${branch.id}/statuses/2` })),
      'unavailable STATUS_SUBJECT_MISMATCH',
    ],
  ]
  test.each(unseen)('a %s list does not count as seen', async (_, edit, answer) => {
    const judge = one()
    expect(await judge(edit)).toBe(answer)
    expect(await judge(older(10))).toBe('verified')
  })
})

test('members that a page adds to Object.prototype never appear in a badge', async () => {
  const names = { facts: { name: 'x' }, nbf: now + DAY, station: null, listing: null, crit: [] }
  const members = Object.entries(names).map(([name, value]) => [name, { value, configurable: true }])
  const it = caseOf(badge({ facts: undefined, 'shop/listing': undefined }))
  const bundle = await sealBundle(it)
  Object.defineProperties(Object.prototype, Object.fromEntries(members) as PropertyDescriptorMap)
  try {
    const verdict = await verifierOf(it).verify(bundle, { page: null, now })
    expect(verdict).toMatchObject({ state: 'verified', validFrom: now - DAY })
    expect(Object.keys((verdict as { facts: object }).facts)).toEqual([])
  } finally {
    for (const name of Object.keys(names)) Reflect.deleteProperty(Object.prototype, name)
  }
})

test('a verdict for one page does not affect the next page', async () => {
  const judge = one()
  expect(await judge(asking({ page: 'https://evil.example/' }))).toBe('wrongSite SHOP_MISMATCH')
  expect(await judge()).toBe('verified')
})

test('one verifier follows a root that rolls its keys forward', async () => {
  const judge = one()
  expect(await judge()).toBe('verified')
  const both = statement(-1, { 'jwks/keys/1': stranger.federation.key })
  expect(await judge(both, signedBy(stranger.federation, at(ON_OFFICE)))).toBe('verified')
  expect(await judge(statement(-1, { 'jwks/keys/0': stranger.federation.key }))).toBe(
    'unknownIssuer TRUST_ANCHOR_UNKNOWN',
  )
})
