import { copyDraft, createWorld, draftBundle, put, sealBundle } from '@liangpai/world'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from './token/base64url.ts'
import { createVerifier, formatBadgeNo, parseBadgeNo, type Verdict, verifyBadge } from './index.ts'
import { drawBadgeNo } from './issue/index.ts'
import { parseCanonical } from './token/json.ts'

const world = await createWorld()
const { now, anchors } = world
const page = 'https://heyu-tea.example/'
const facts = { name: '沈书遥', pledge: '诚信经营' }
const bundles = await Promise.all([
  world.bundle({ by: 'branch', facts }),
  world.bundle({ by: 'office', membership: 'probationary' }),
  world.bundle({ by: 'branch', ended: true, shop: { name: '清溪杂货', urls: [page] } }),
])

/** What a badge says in clear, read without any care. */
const claimsOf = (badge: string) => JSON.parse(Buffer.from(badge.split('.')[1] ?? '', 'base64url').toString()) as object

/** A verified verdict says what its badge says, member by member. */
function expectOnly(verdict: Verdict, claims: object): void {
  if (verdict.state !== 'verified') return
  const { badgeNo, membership, shop, facts: shown } = verdict
  const { urls, ...rest } = shop
  expect({ facts: {}, ...claims }).toMatchObject({
    badge_no: badgeNo,
    membership,
    shop: { ...rest, ...(urls.length > 0 && { urls }) },
    facts: shown,
  })
}

/** The tokens of a bundle in one list, and back. */
type Tokens = string[]
const tokensOf = ({ badge, status, chain }: (typeof bundles)[number]): Tokens => [badge, status, ...chain]
const bundleOf = ([badge = '', status = '', ...chain]: Tokens) => ({ v: 1, badge, status, chain })

const nth = fc.nat(1_000_000)
const character = fc.constantFrom(...'AZaz09-_.~=+/ {"')
const place = <T>(list: ArrayLike<T>, at: number) => at % Math.max(1, list.length)

/** One character of one token replaced, removed or doubled. */
const spoiled = fc.record({ which: nth, token: nth, at: nth, by: fc.option(character), inserted: fc.boolean() })

test('a bundle with one character changed is not verified', async () => {
  const verifier = createVerifier({ anchors })
  await fc.assert(
    fc.asyncProperty(spoiled, async ({ which, token, at, by, inserted }) => {
      const tokens = tokensOf(bundles[place(bundles, which)] ?? bundles[0])
      const one = place(tokens, token)
      const text = tokens[one] ?? ''
      const from = place(text, at)
      const other = text.slice(0, from) + (by ?? '') + text.slice(inserted ? from : from + 1)
      fc.pre(other !== text)
      const verdict = await verifier.verify(bundleOf(tokens.with(one, other)), { page, now })
      expect(verdict.state).not.toBe('verified')
    }),
    { numRuns: 1500 },
  )
})

test('recombined parts of good bundles prove only what they say', async () => {
  const verifier = createVerifier({ anchors })
  const parts = fc.constantFrom(...bundles.flatMap(tokensOf))
  const mixed = fc.tuple(nth, fc.array(parts, { maxLength: 6 }), fc.boolean()).map(([which, others, onlyOthers]) => {
    const tokens = tokensOf(bundles[place(bundles, which)] ?? bundles[0])
    const at = place(tokens, others.length * 7 + which)
    return onlyOthers ? others : tokens.toSpliced(at, 1, ...others.slice(0, 1))
  })
  await fc.assert(
    fc.asyncProperty(mixed, async (tokens) => {
      const bundle = bundleOf(tokens)
      const verdict = await verifier.verify(bundle, { page, now })
      if (verdict.state === 'verified') expectOnly(verdict, claimsOf(bundle.badge))
    }),
    { numRuns: 500 },
  )
})

const draft = await draftBundle([world.root, world.office, world.branch], now)
const paths = [
  'badge_no',
  'membership',
  'shop',
  'shop/name',
  'shop/urls',
  'shop/urls/0',
  'shop/listing',
  'facts',
  'facts/name',
  'iat',
  'exp',
  'nbf',
  'status',
  'status/status_list/idx',
  'status/status_list/uri',
  'note',
]

test('a verdict shows nothing that the issuer has not signed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
      const it = copyDraft(draft)
      put(it.badge.payload, { [path]: value })
      const verdict = await verifyBadge(await sealBundle(it), { anchors, page, now })
      expectOnly(verdict, it.badge.payload)
    }),
    { numRuns: 300 },
  )
})

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})
const like = fc.record({ v: fc.constantFrom(1, '1'), badge: anything, chain: anything, status: anything })
const member = fc.jsonValue()
const likeText = fc
  .record({ v: fc.constant(1), badge: member, chain: fc.array(member), status: member })
  .map((it) => JSON.stringify(it))
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), likeText)
const [first] = bundles

test('judging never throws, whatever the bundle and the page', async () => {
  const verifier = createVerifier({ anchors })
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, like, text), anything, async (bundle, where) => {
      const context = { page: where as string, now }
      const verdict = await verifyBadge(bundle, { anchors, ...context })
      expect(verdict.state).toBe('invalid')
      expect(await verifier.judge(bundle, context)).toEqual({ verdict, proven: {} })
      expect((await verifier.verify(first, context)).state).toBe(where === null ? 'verified' : 'wrongSite')
    }),
    { numRuns: 500 },
  )
})

test('judging never throws for a hostile page object', async () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  expect(await verifyBadge(first, { anchors, now, page: proxy as never })).toMatchObject({ state: 'wrongSite' })
})

test('decoded base64url encodes to the same text again', () => {
  const refusedOrSame = (value: string) => {
    try {
      return encodeBase64url(decodeBase64url(value)) === value
    } catch {
      return true
    }
  }
  fc.assert(fc.property(fc.uint8Array(), (bytes) => Buffer.from(decodeBase64url(encodeBase64url(bytes))).equals(bytes)))
  fc.assert(fc.property(fc.string({ unit: character, maxLength: 12 }), refusedOrSame))
})

test('JSON is accepted only as JSON.stringify writes it', () => {
  const plain = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'))
  fc.assert(
    fc.property(plain, fc.string({ maxLength: 2 }), nth, (value, extra, at) => {
      const written = JSON.stringify(JSON.parse(JSON.stringify(value)))
      expect(JSON.stringify(parseCanonical(written))).toBe(written)
      const other = written.slice(0, place(written, at)) + extra + written.slice(place(written, at))
      try {
        expect(JSON.stringify(parseCanonical(other))).toBe(other)
      } catch (error) {
        expect(error).toMatchObject({ message: expect.stringMatching(/^JSON_/) })
      }
    }),
  )
})

test('a badge number is parsed as printed, and refused with one wrong character', () => {
  fc.assert(
    fc.property(nth, fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (at, by) => {
      const badgeNo = drawBadgeNo()
      expect(parseBadgeNo(formatBadgeNo(badgeNo).toLowerCase())).toBe(badgeNo)
      const wrong = badgeNo.slice(0, place(badgeNo, at)) + by + badgeNo.slice(place(badgeNo, at) + 1)
      expect(parseBadgeNo(wrong)).toBe(wrong === badgeNo ? badgeNo : undefined)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => (parseBadgeNo(value)?.length ?? 12) === 12))
})
