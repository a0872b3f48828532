import { city, createWorld } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { createVerifier, verifyBadge } from './index.ts'

const world = await createWorld()
const { anchors, now } = world
const page = 'https://heyu-tea.example/tea/1?q=2#x'
const judge = async (options: Parameters<typeof world.bundle>[0], context: object = {}) =>
  verifyBadge(await world.bundle(options), { anchors, page, now, ...context })

describe('the states of a verdict', () => {
  test('verified: issued by the office, only consented facts', async () => {
    const verdict = await judge({ badgeNo: '7K3M9QXW2BH5' })
    expect(verdict).toMatchObject({ state: 'invalid', reason: 'BADGE_NO_CHECK' })
    expect(await judge({ facts: { name: '沈书遥' } })).toMatchObject({
      state: 'verified',
      membership: 'full',
      facts: { name: '沈书遥' },
      shop: world.shop,
      issuer: { id: world.office.id, kind: 'committee', name: city.committee.name },
      station: world.root.organization.station,
      fresh: true,
      asOf: now,
    })
  })

  test('verified: issued by a chartered branch, chain from the root', async () => {
    const verdict = await judge({ by: 'branch', membership: 'probationary' })
    if (verdict.state !== 'verified') throw new Error(verdict.reason)
    expect(verdict.chain.map(({ id }) => id)).toEqual([world.root.id, world.office.id, world.branch.id])
    expect(verdict.membership).toBe('probationary')
  })

  test.each([
    ['wrongSite', 'SHOP_MISMATCH', {}, { page: 'https://heyu-tea.shop-sale.example/' }],
    ['wrongSite', 'PAGE_NOT_HTTPS', {}, { page: 'http://heyu-tea.example/' }],
    ['expired', 'BADGE_EXPIRED', { exp: now - 300 }, {}],
    ['notYetValid', 'BADGE_NOT_YET_VALID', { iat: now + 301 }, {}],
    ['notYetValid', 'BADGE_NOT_YET_VALID', { nbf: now + 301 }, {}],
    ['inactive', 'BADGE_NOT_IN_EFFECT', { ended: true }, {}],
    ['unavailable', 'STATUS_EXPIRED', { asOf: now - 2 * 86_400 }, {}],
    ['unavailable', 'STATUS_NOT_YET_VALID', { asOf: now + 301 }, {}],
    ['unknownIssuer', 'TRUST_ANCHOR_UNKNOWN', {}, { anchors: ['another'] }],
    ['unavailable', 'BADGE_KEY_UNKNOWN', {}, { revoked: [world.office.badge.key.kid] }],
    ['unavailable', 'STATEMENT_KEY_UNKNOWN', {}, { revoked: [world.office.federation.key.kid] }],
    ['invalid', 'BADGE_LIFE_INVALID', { iat: now, exp: now }, {}],
    ['invalid', 'SHOP_URL_INVALID', { shop: { name: '店', urls: ['https://heyu-tea.example'] } }, {}],
    ['invalid', 'TEXT_FORBIDDEN_CHARACTER', { shop: { name: '店\u200b', urls: world.shop.urls } }, {}],
  ])('%s: %s', async (state, reason, options, context) => {
    expect(await judge(options, context)).toMatchObject({ state, reason })
  })
})

describe('evidence', () => {
  test('a bundle without a list is unavailable', async () => {
    const { status: _, ...bundle } = await world.bundle()
    expect(await verifyBadge(bundle, { anchors, page, now })).toMatchObject({
      reason: 'STATUS_MISSING',
      retryable: true,
    })
  })

  test('a list past its ttl still answers, with fresh: false', async () => {
    expect(await judge({ asOf: now - 301 })).toMatchObject({ state: 'verified', fresh: false })
  })

  test('an older list does not reinstate an ended badge', async () => {
    const verifier = createVerifier({ anchors })
    const good = await world.bundle({ asOf: now - 10 })
    const ended = { ...good, status: await world.status({ ended: true }) }
    expect(await verifier.verify(good, { page, now })).toMatchObject({ state: 'verified' })
    expect(await verifier.verify(ended, { page, now })).toMatchObject({ state: 'inactive' })
    expect(await verifier.verify(good, { page, now })).toMatchObject({ state: 'inactive' })
    expect(await createVerifier({ anchors }).verify(good, { page, now })).toMatchObject({ state: 'verified' })
  })

  test('a flipped bit is found even after the good token was cached', async () => {
    const verifier = createVerifier({ anchors })
    const good = await world.bundle()
    const turn = (token: string) => token.replace(/\.([\w-])([^.]*)$/, (_, a, b) => `.${a === 'A' ? 'B' : 'A'}${b}`)
    expect(await verifier.verify(good, { page, now })).toMatchObject({ state: 'verified' })
    for (const bad of [
      { ...good, badge: turn(good.badge) },
      { ...good, chain: good.chain.map((token, at) => (at === 1 ? turn(token) : token)) },
      { ...good, status: turn(good.status) },
    ])
      expect(await verifier.verify(bad, { page, now })).toMatchObject({ reason: 'SIGNATURE_INVALID' })
    expect(await verifier.verify(good, { page, now })).toMatchObject({ state: 'verified' })
  })

  test('proven holds the addresses of evidence only after the signature passed', async () => {
    const verifier = createVerifier({ anchors })
    const good = await world.bundle()
    const { proven } = await verifier.judge({ v: 1, badge: good.badge, chain: good.chain }, { page, now })
    expect(proven).toMatchObject({ iss: world.office.id, statusUri: `${world.office.id}/statuses/1` })
    const strange = await (await createWorld()).bundle()
    expect((await verifier.judge(strange, { page, now })).proven).toEqual({})
  })
})

/** What a caller without types may give. */
const untyped = (value: unknown) => value as never

describe('the caller', () => {
  const usage = (code: string) =>
    expect.objectContaining({ name: 'TypeError', code, message: expect.stringMatching(/ /) })

  test.each([undefined, null, {}, { anchors: [] }, { anchors: null }, { anchors: 'x' }])(
    'createVerifier throws without anchors: %j',
    (options) => {
      expect(() => createVerifier(untyped(options))).toThrow(usage('ANCHORS_MISSING'))
    },
  )

  test.each([null, 'kid', 1, new Set(['kid'])])(
    'createVerifier throws if the revoked keys are no list: %j',
    (revoked) => {
      expect(() => createVerifier({ anchors, revoked: untyped(revoked) })).toThrow(usage('REVOKED_INVALID'))
    },
  )

  test('verify rejects without a page, and takes null for no page', async () => {
    const verifier = createVerifier({ anchors })
    await expect(verifier.verify(await world.bundle(), untyped({ now }))).rejects.toThrow(usage('PAGE_MISSING'))
    await expect(verifyBadge(await world.bundle(), untyped({ anchors, now }))).rejects.toThrow(usage('PAGE_MISSING'))
    expect(await verifier.verify(await world.bundle(), { page: null, now })).toMatchObject({ state: 'verified' })
  })

  test.each([undefined, null, {}, 1])('verify, judge and verifyBadge reject without options: %j', async (context) => {
    const verifier = createVerifier({ anchors })
    await expect(verifier.verify({}, untyped(context))).rejects.toThrow(usage('CLOCK_INVALID'))
    await expect(verifier.judge({}, untyped(context))).rejects.toThrow(usage('CLOCK_INVALID'))
    await expect(verifyBadge({}, untyped(context))).rejects.toThrow(usage('ANCHORS_MISSING'))
  })

  test.each([Number.NaN, Infinity, undefined, '1', null])('verifyBadge rejects when now is %s', async (time) => {
    const options = { anchors, page, now: time as number }
    await expect(verifyBadge({}, options)).rejects.toMatchObject({ code: 'CLOCK_INVALID' })
  })

  const hostile = {
    v: 1,
    get badge(): string {
      throw new Error('mine')
    },
  }
  test.each([
    null,
    1,
    [],
    'x',
    '\ufeff{}',
    hostile,
    new Proxy(
      { v: 1 },
      {
        get: () => {
          throw new Error('mine')
        },
      },
    ),
  ])('nothing thrown for %#', async (bundle) => {
    expect(await verifyBadge(bundle, { anchors, page, now })).toMatchObject({ reason: 'BUNDLE_MALFORMED' })
  })
})
