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

  test.each(tokens)('%s: spoiled after the good bundle, and the good one again', async (_, tokenOf, answer) => {
    const judge = one()
    expect(await judge()).toBe('verified')
    expect(await judge(spoil(tokenOf))).toBe(answer)
    expect(await judge()).toBe('verified')
  })

  test.each(tokens)('%s: spoiled at the same moment as the good bundle', async (_, tokenOf, answer) => {
    const judge = one()
    expect(await Promise.all([judge(spoil(tokenOf)), judge(), judge(spoil(tokenOf)), judge()])).toEqual([
      answer,
      'verified',
      answer,
      'verified',
    ])
  })

  test('claims changed under a good signature', async () => {
    const judge = one()
    const other = base64url(JSON.stringify({ ...caseOf().badge.payload, membership: 'probationary' }))
    const underneath: Edit = (it) => {
      it.badge.change = (jwt) => jwt.replace(/\..*\./, `.${other}.`)
    }
    expect(await judge()).toBe('verified')
    expect(await judge(underneath)).toBe('invalid SIGNATURE_INVALID')
  })

  test("another issuer's key, good there, is unknown here", async () => {
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

  test("another chain's key, good there, is unknown here", async () => {
    const judge = one()
    const twoKeys = statement(ON_OFFICE, { 'jwks/keys/1': stranger.federation.key })
    expect(await judge(twoKeys, signedBy(stranger.federation, at(ON_BRANCH)))).toBe('verified')
    expect(await judge(signedBy(stranger.federation, at(ON_BRANCH)))).toBe('unavailable STATEMENT_KEY_UNKNOWN')
  })

  test('a list that was good, by another key under the kid of its own', async () => {
    const judge = one()
    const bySecondKey = signedBy(stranger.badge, statusOf)
    const impostor = { ...office.badge.key, kid: stranger.badge.key.kid }
    expect(await judge(secondBadgeKey, bySecondKey)).toBe('verified')
    expect(await judge(statement(LEAF, { 'metadata/liangpai_issuer/jwks/keys/1': impostor }), bySecondKey)).toBe(
      'unavailable KID_NOT_THUMBPRINT',
    )
  })

  test('a chain that was good, its statements run together', async () => {
    const bundle = await sealBundle(caseOf())
    const [leaf, first, ...above] = bundle.chain
    const verifier = verifierOf(caseOf())
    const judge = async (given: unknown) => brief(await verifier.verify(given, { page: null, now }))
    expect(await judge(bundle)).toBe('verified')
    expect(await judge({ ...bundle, chain: [`${leaf} ${first}`, ...above] })).toBe('invalid TOKEN_MALFORMED')
  })

  test('a chain that was good, with a badge of another issuer', async () => {
    const judge = one()
    expect(await judge()).toBe('verified')
    expect(await judge(badge({ iss: office.id }))).toBe('invalid CHAIN_WRONG_SUBJECT')
  })
})

describe('trust is the verifier’s own', () => {
  test('pinned for another verifier', async () => {
    expect(await one()()).toBe('verified')
    expect(await one({ anchors: [stranger.federation.key.kid] })()).toBe('unknownIssuer TRUST_ANCHOR_UNKNOWN')
  })

  test('revoked for this verifier only', async () => {
    expect(await one()()).toBe('verified')
    expect(await one({ revoked: [branch.badge.key.kid] })()).toBe('unavailable BADGE_KEY_UNKNOWN')
  })

  test('a caller who changes his lists afterwards changes nothing', async () => {
    const it = caseOf()
    const anchors = [...it.anchors]
    const verifier = createVerifier({ anchors })
    anchors[0] = 'another'
    expect(brief(await ask(it, verifier))).toBe('verified')
  })

  test('a caller who changes a verdict changes no later one', async () => {
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

describe('time moves on', () => {
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
  test.each(ends)('the same bundle when its %s is past', async (_, edit, answer) => {
    const judge = one()
    expect(await judge(edit)).toBe('verified')
    expect(await judge(edit, asking({ now: soon + 300 }))).toBe(answer)
    expect(await judge(edit)).toBe('verified')
  })

  test('a list of the future answers once it has come', async () => {
    const judge = one()
    const ahead = status({ iat: now + 400, exp: now + DAY })
    expect(await judge(ahead)).toBe('unavailable STATUS_NOT_YET_VALID')
    expect(await judge(ahead, asking({ now: now + 100 }))).toBe('verified')
  })
})

describe('the newest list answers', () => {
  test('a newer ended list after an older good one, and the older again', async () => {
    const judge = one()
    expect(await judge(older(10))).toBe('verified')
    expect(await judge(ended(137))).toBe('inactive BADGE_NOT_IN_EFFECT')
    expect(await judge(older(10))).toBe('inactive BADGE_NOT_IN_EFFECT')
    expect(await one()(older(10))).toBe('verified')
  })

  test('an older list after a newer good one, which answers', async () => {
    const verifier = verifierOf(caseOf())
    expect(brief(await ask(caseOf(), verifier))).toBe('verified')
    expect(await ask(caseOf(ended(137), older(10)), verifier)).toMatchObject({ state: 'verified', asOf: now })
  })

  test('an older list of longer life when the newer one is past', async () => {
    const judge = one()
    expect(await judge(status({ exp: now + 600 }))).toBe('verified')
    expect(await judge(older(10, 2 * DAY), asking({ now: now + 900 }))).toBe('unavailable STATUS_EXPIRED')
  })

  test('none in the bundle, where this verifier has seen one', async () => {
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

test('a page that writes to Object.prototype adds nothing to a badge', async () => {
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

test('the good page after the copied one', async () => {
  const judge = one()
  expect(await judge(asking({ page: 'https://evil.example/' }))).toBe('wrongSite SHOP_MISMATCH')
  expect(await judge()).toBe('verified')
})

test('keys that roll forward under an old pin, by one verifier', async () => {
  const judge = one()
  expect(await judge()).toBe('verified')
  const both = statement(-1, { 'jwks/keys/1': stranger.federation.key })
  expect(await judge(both, signedBy(stranger.federation, at(ON_OFFICE)))).toBe('verified')
  expect(await judge(statement(-1, { 'jwks/keys/0': stranger.federation.key }))).toBe(
    'unknownIssuer TRUST_ANCHOR_UNKNOWN',
  )
})
