// @vitest-environment-options { "url": "https://heyu-tea.example/" }
import { type BadgeOptions, createStaleEvidence, createWorld, evidenceNeeds, staleSamples } from '@liangpai/world'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Evidence, judgeBadge } from './evidence.ts'
import type { Result } from './result.ts'
import type { Source } from './source.ts'

const CODE = '7K3M9QXW2BHK'
const REGISTRY = 'https://liang.yunting.example'
const BUNDLE = `${REGISTRY}/badges/${CODE}/bundle`
const STATUS = `${REGISTRY}/statuses/1`

type Answer = () => Response | Promise<Response>
const answers = new Map<string, Answer>()
const requests: string[] = []
let options: RequestInit | undefined

/** The modes of the latest request; those that a preload has and no others, or those of all other requests. */
const modes = () => ({ ...options, signal: undefined })
const PRELOADED = { credentials: 'same-origin', referrerPolicy: 'no-referrer', redirect: 'follow' }
const LATER = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-cache' }

const json = (body: unknown, init: ResponseInit = {}, type = 'application/json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { ...init, headers: { 'content-type': type } })
const list = (token: string) => new Response(token, { headers: { 'content-type': 'application/statuslist+jwt' } })
const problem = (code: string) => json({ code }, { status: 404 }, 'application/problem+json')

const world = await createWorld()
const bundle = (more: BadgeOptions = {}) => world.bundle({ badgeNo: CODE, ...more })
const source = (more: Partial<Source> = {}): Source => ({
  badge: '7K3M-9QXW-2BHK',
  registry: REGISTRY,
  origin: '',
  src: '',
  owner: document,
  ...more,
})
const inHand = (evidence?: unknown): Evidence => ({ bundle: evidence, registry: '' })

type Judge = (source: Source, evidence: Evidence, onDoubt?: Parameters<typeof judgeBadge>[2]) => Promise<Result>

/** Judges in a page of its own, whose verifiers and requests start empty. */
async function page(anchors = world.anchors, registry = ''): Promise<Judge> {
  vi.resetModules()
  const [{ judgeBadge }, { configure }] = await Promise.all([import('./evidence.ts'), import('./registries.ts')])
  configure({ anchors, registry })
  return (source, evidence, onDoubt = () => {}) => judgeBadge(source, evidence, onDoubt)
}

beforeEach(() => {
  answers.clear()
  requests.length = 0
  vi.spyOn(Date, 'now').mockReturnValue(world.now * 1000)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push(url)
    options = init
    const answer = answers.get(url)
    if (!answer) throw new TypeError('no route')
    return answer()
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('what is fetched, and from where', () => {
  test('a badge number is verified with one request that says nothing about the reader', async () => {
    const one = await bundle()
    answers.set(BUNDLE, () => json(one))
    const outcome = await (await page())(source(), inHand())
    expect(outcome).toMatchObject({ state: 'verified', badgeNo: CODE })
    expect(requests).toEqual([BUNDLE])
    expect(modes()).toEqual(PRELOADED)
  })

  test('a bundle in hand is verified without a request', async () => {
    expect(await (await page())(source(), inHand(await bundle()))).toMatchObject({ state: 'verified' })
    expect(requests).toEqual([])
  })

  test('a list past its ttl is fetched once for several badges', async () => {
    const stale = await bundle({ asOf: world.now - 4000 })
    const fresh = await world.status()
    answers.set(STATUS, () => list(fresh))
    const judge = await page()
    const outcomes = await Promise.all([judge(source(), inHand(stale)), judge(source(), inHand(stale))])
    expect(outcomes).toMatchObject([{ state: 'verified', asOf: world.now, fresh: true }, { state: 'verified' }])
    expect(requests).toEqual([STATUS])
  })

  test('an ended badge is inactive by the newer list', async () => {
    const ended = await world.status({ ended: true })
    answers.set(STATUS, () => list(ended))
    const outcome = await (await page())(source(), inHand(await bundle({ asOf: world.now - 4000 })))
    expect(outcome).toMatchObject({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  })

  test('a list past its ttl stands until its own end if there is no newer one', async () => {
    const outcome = await (await page())(source(), inHand(await bundle({ asOf: world.now - 4000 })))
    expect(outcome).toMatchObject({ state: 'verified', fresh: false })
    expect(requests).toEqual([STATUS])
  })

  test('a list past its end has the bundle fetched from the configured registry of its issuer', async () => {
    const old = await bundle({ asOf: world.now - 100_000 })
    const one = await bundle()
    answers.set(BUNDLE, () => json(one))
    const judge = await page(world.anchors, REGISTRY)
    const outcome = await judge(source({ registry: 'https://other.example' }), inHand(old))
    expect(outcome).toMatchObject({ state: 'verified', asOf: world.now })
    expect(requests).toEqual([BUNDLE])
  })

  test('a registry of another origin than the issuer is not asked for a newer bundle', async () => {
    const old = await bundle({ asOf: world.now - 100_000 })
    const outcome = await (await page())(source({ registry: 'https://other.example' }), inHand(old))
    expect(outcome).toMatchObject({ state: 'unavailable', reason: 'STATUS_EXPIRED' })
    expect(requests).toEqual([])
  })

  test("a shop's own copy is fetched once, and the list of a copy past its ttl once", async () => {
    const copy = 'https://heyu-tea.example/bundle.json'
    const [stale, fresh] = [await bundle({ asOf: world.now - 4000 }), await world.status()]
    answers.set(copy, () => json(stale))
    answers.set(STATUS, () => list(fresh))
    const outcome = await (await page())(source({ registry: '', src: '/bundle.json' }), inHand())
    expect(outcome).toMatchObject({ state: 'verified', fresh: true })
    expect(requests).toEqual([copy, STATUS])
  })

  test('a newer list by a key that the chain in hand lacks brings the whole bundle', async () => {
    const [stale, successor] = [await bundle({ asOf: world.now - 4000 }), await bundle()]
    const stranger = await createWorld()
    const foreign = await stranger.status()
    answers.set(STATUS, () => list(foreign))
    answers.set(BUNDLE, () => json(successor))
    const doubts: string[] = []
    const outcome = await (await page())(source(), inHand(stale), () => doubts.push('doubt'))
    expect(outcome).toMatchObject({ state: 'verified', fresh: true })
    expect([requests, doubts]).toEqual([[STATUS, BUNDLE], []])
  })

  test('a newer list that proves nothing leaves the verdict of the older one, and the older one in hand', async () => {
    const stale = inHand(await bundle({ asOf: world.now - 4000 }))
    answers.set(STATUS, () => list('no token'))
    const judge = await page()
    expect(await judge(source(), stale)).toMatchObject({ state: 'verified', fresh: false })
    expect(await judge(source(), stale)).toMatchObject({ state: 'verified', fresh: false })
    expect(requests).toEqual([STATUS])
  })

  test('onDoubt is called when evidence no longer verifies and a newer bundle is requested', async () => {
    const doubts: number[] = []
    answers.set(BUNDLE, async () => json(await bundle()))
    const old = inHand(await bundle({ asOf: world.now - 100_000 }))
    const outcome = await (await page())(source(), old, () => doubts.push(requests.length))
    expect([outcome.state, doubts]).toEqual(['verified', [0]])
    await (
      await page()
    )(source(), inHand(await bundle()), () => doubts.push(requests.length))
    expect(doubts).toHaveLength(1)
  })

  test.each([
    ['that is past its end', 'expired', 'BADGE_EXPIRED', { iat: world.now - 9000, exp: world.now - 4000 }],
    ['whose list is past its end', 'unavailable', 'FETCH_FAILED', { asOf: world.now - 100_000 }],
  ])('issuer unreachable: a bundle %s is %s', async (_, state, reason, more) => {
    answers.set(BUNDLE, () => Promise.reject(new TypeError('cut')))
    const outcome = await (await page())(source(), inHand(await bundle(more)))
    expect(outcome).toMatchObject({ state, reason })
    expect(requests).toEqual([BUNDLE])
  })

  test('a bundle past its end whose badge has been stopped is inactive', async () => {
    answers.set(BUNDLE, () => problem('notInEffect'))
    const old = inHand(await bundle({ iat: world.now - 9000, exp: world.now - 4000 }))
    expect(await (await page())(source(), old)).toMatchObject({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
  })

  test('a badge whose signature fails has no address requested', async () => {
    const one = await bundle({ asOf: world.now - 100_000 })
    const [head, payload] = one.badge.split('.')
    const forged = { ...one, badge: `${head}.${payload}.${'A'.repeat(86)}~` }
    expect(await (await page())(source(), inHand(forged))).toMatchObject({ state: 'invalid', step: 'signature' })
    expect(requests).toEqual([])
  })
})

// Client and audit run the same samples: all three have to come to the same states.
describe.each(evidenceNeeds)('%s', (need) => {
  const { what, state } = staleSamples[need]
  const judgeStale = async (served: boolean) => {
    const stale = await createStaleEvidence(need, world)
    if (served)
      answers.set(what === 'list' ? STATUS : BUNDLE, () =>
        what === 'list' ? list(stale.served.status) : json(stale.served),
      )
    return (await page())(source(), inHand(stale.bundle))
  }

  test(`${need}: the badge fetches the ${what} and verifies by it`, async () => {
    expect(await judgeStale(true)).toMatchObject({ state: 'verified', fresh: true })
    expect(requests).toEqual([what === 'list' ? STATUS : BUNDLE])
  })

  test(`${need}: the badge is ${state} when the registry serves nothing`, async () => {
    expect(await judgeStale(false)).toMatchObject({ state })
  })

  test(`${need}: the badge is ${what === 'list' ? state : 'inactive'} when the registry says that it is not in effect`, async () => {
    answers.set(BUNDLE, () => problem('notInEffect'))
    expect(await judgeStale(false)).toMatchObject({ state: what === 'list' ? state : 'inactive' })
  })
})

describe('how it is requested', () => {
  test('the first request of a badge is one that a preload answers, and a second one is not', async () => {
    const [judge, evidence] = [await page(), inHand()]
    expect(await judge(source(), evidence)).toMatchObject({ state: 'unavailable', reason: 'FETCH_FAILED' })
    expect(modes()).toEqual(PRELOADED)
    answers.set(BUNDLE, async () => json(await bundle()))
    expect(await judge(source(), evidence)).toMatchObject({ state: 'verified' })
    expect(modes()).toEqual(LATER)
    expect(requests).toEqual([BUNDLE, BUNDLE])
  })

  test('a newer bundle is not requested as a preload is', async () => {
    answers.set(BUNDLE, async () => json(await bundle()))
    const judge = await page()
    await judge(source(), inHand(await bundle({ asOf: world.now - 100_000 })))
    expect(requests).toEqual([BUNDLE])
    expect(modes()).toEqual(LATER)
  })

  test('a first answer whose times have passed, as a cache may give it, is asked for anew, past the cache', async () => {
    const [old, fresh] = [await bundle({ asOf: world.now - 100_000 }), await bundle()]
    const cached = [old]
    answers.set(BUNDLE, () => json(cached.pop() ?? fresh))
    const judge = await page()
    const outcomes = await Promise.all([judge(source(), inHand()), judge(source(), inHand())])
    expect(outcomes).toMatchObject([{ state: 'verified' }, { state: 'verified' }])
    expect(requests).toEqual([BUNDLE, BUNDLE])
    expect(modes()).toEqual(LATER)
  })

  test.each([
    ['by the registry, which a cache may have kept, twice', '', 2],
    ['as the shop’s own copy, which no cache answers, once', BUNDLE, 1],
  ])('a bundle past its end is requested %s', async (_, src, count) => {
    const old = await bundle({ asOf: world.now - 100_000 })
    answers.set(BUNDLE, () => json(old))
    const outcome = await (await page(world.anchors, REGISTRY))(source({ src }), inHand())
    expect(outcome).toMatchObject({ state: 'unavailable', reason: 'STATUS_EXPIRED' })
    expect(requests).toHaveLength(count)
  })

  test('the first requests of two bundles are both ones that a preload answers', async () => {
    const judge = await page()
    await judge(source(), inHand())
    await judge(source({ registry: 'https://liang.qinghe.example' }), inHand())
    expect(requests).toHaveLength(2)
    expect(modes()).toEqual(PRELOADED)
  })

  test('a list is never requested as a preload is', async () => {
    await (
      await page()
    )(source(), inHand(await bundle({ asOf: world.now - 4000 })))
    expect(requests).toEqual([STATUS])
    expect(modes()).toEqual(LATER)
  })

  test("a shop's own copy is not requested as a preload is", async () => {
    await (
      await page()
    )(source({ registry: '', src: 'https://cdn.heyu-tea.example/bundle.json' }), inHand())
    expect(modes()).toEqual(LATER)
  })

  test('on the registry’s own origin, where a preload carries cookies, no request does', async () => {
    await (
      await page()
    )(source({ registry: location.origin }), inHand())
    expect(requests).toEqual([`${location.origin}/badges/${CODE}/bundle`])
    expect(modes()).toEqual(LATER)
  })

  test('twenty badges of one number share one request, also those that come while a slow answer is on its way', async () => {
    const [judge, one] = [await page(), await bundle()]
    let send!: (response: Response) => void
    answers.set(BUNDLE, () => new Promise((ok) => (send = ok)))
    const early = Array.from({ length: 10 }, () => judge(source(), inHand()))
    vi.spyOn(Date, 'now').mockReturnValue((world.now + 5) * 1000)
    const late = Array.from({ length: 10 }, () => judge(source(), inHand()))
    send(json(one))
    const states = (await Promise.all([...early, ...late])).map(({ state }) => state)
    expect(states).toEqual(Array.from({ length: 20 }, () => 'verified'))
    expect(requests).toEqual([BUNDLE])
  })

  test('a badge that comes later than an answer is shared has one of its own', async () => {
    const [judge, one] = [await page(), await bundle()]
    answers.set(BUNDLE, () => json(one))
    for (const seconds of [0, 1, 4]) {
      vi.spyOn(Date, 'now').mockReturnValue((world.now + seconds) * 1000)
      expect(await judge(source(), inHand())).toMatchObject({ state: 'verified' })
    }
    expect(requests).toEqual([BUNDLE, BUNDLE])
  })
})

describe('what is refused', () => {
  test('no anchors: unavailable, ANCHORS_NOT_GIVEN, no request', async () => {
    expect(await (await page([]))(source(), inHand())).toMatchObject({
      state: 'unavailable',
      reason: 'ANCHORS_NOT_GIVEN',
    })
    expect(requests).toEqual([])
  })

  test('anchors of another root: unknownIssuer', async () => {
    const other = await createWorld({ origin: 'https://liang.qinghe.example' })
    expect(await (await page(other.anchors))(source(), inHand(await bundle()))).toMatchObject({
      state: 'unknownIssuer',
    })
  })

  test('a bundle of another badge number: invalid, BADGE_NOT_ASKED_FOR', async () => {
    const other = await world.bundle()
    answers.set(BUNDLE, () => json(other))
    expect(await (await page())(source(), inHand())).toMatchObject({ state: 'invalid', reason: 'BADGE_NOT_ASKED_FOR' })
  })

  test('an unreadable badge number: invalid, even with a good bundle', async () => {
    const outcome = await (await page())(source({ badge: '7K3M-9QXW-2BHJ' }), inHand(await bundle()))
    expect(outcome).toMatchObject({ state: 'invalid', reason: 'BADGE_NO_UNREADABLE' })
  })

  test('a badge without a registry: unavailable, SOURCE_MISSING, no request', async () => {
    expect(await (await page())(source({ registry: '' }), inHand())).toMatchObject({ reason: 'SOURCE_MISSING' })
    expect(requests).toEqual([])
  })

  test('another registry than the badge names cannot say that it is not in effect', async () => {
    answers.set(BUNDLE, () => problem('notInEffect'))
    const other = source({ origin: 'https://liang.qinghe.example' })
    expect(await (await page())(other, inHand())).toMatchObject({ state: 'unavailable', reason: 'FETCH_STATUS' })
  })
})

describe('what is unavailable, each with its reason', () => {
  const redirected = (response: Response) => Object.defineProperty(response, 'redirected', { value: true })
  const cases: [string, Answer, string][] = [
    ['the network is cut', () => Promise.reject(new TypeError('cut')), 'FETCH_FAILED'],
    ['a redirect', () => Object.defineProperty(json(''), 'type', { value: 'opaqueredirect' }), 'FETCH_REDIRECT'],
    ['an answer by a redirect', async () => redirected(json(await bundle())), 'FETCH_REDIRECT'],
    ['“not in effect” by a redirect', () => redirected(problem('notInEffect')), 'FETCH_REDIRECT'],
    ['a portal page', () => json('<html>', {}, 'text/html'), 'CONTENT_TYPE_MISMATCH'],
    ['a static host without the file', () => json('<html>', { status: 404 }, 'text/html'), 'FETCH_STATUS'],
    ['a problem of another code', () => problem('rate_limited'), 'FETCH_STATUS'],
    ['a server at fault', () => json({}, { status: 500 }), 'FETCH_STATUS'],
    ['an empty answer', () => json(''), 'BUNDLE_MALFORMED'],
    ['JSON of a portal', () => json({ code: 403 }), 'BUNDLE_VERSION'],
    ['a bundle of a later version', () => json({ v: 2 }), 'BUNDLE_VERSION'],
    ['more than 64 kB', () => json('x'.repeat(65_537)), 'FETCH_TOO_LARGE'],
  ]
  test.each(cases)('%s', async (_, answer, reason) => {
    answers.set(BUNDLE, answer)
    expect(await (await page())(source(), inHand())).toMatchObject({ state: 'unavailable', reason })
  })

  test('an answer that is no bundle is not kept: the next judgement asks again and is verified', async () => {
    const [judge, evidence] = [await page(), inHand()]
    answers.set(BUNDLE, () => json('{"v":1,"badge":"'))
    expect(await judge(source(), evidence)).toMatchObject({ state: 'unavailable', reason: 'BUNDLE_MALFORMED' })
    const one = await bundle()
    answers.set(BUNDLE, () => json(one))
    vi.spyOn(Date, 'now').mockReturnValue((world.now + 3) * 1000)
    expect(await judge(source(), evidence)).toMatchObject({ state: 'verified' })
  })

  test('an answer without a stream, as stand-ins for fetch give it: verified', async () => {
    const text = JSON.stringify(await bundle())
    answers.set(BUNDLE, () => Object.defineProperty(json(text), 'body', { value: undefined }))
    expect(await (await page())(source(), inHand())).toMatchObject({ state: 'verified' })
  })

  test('an answer that was read whole is not aborted, which the page’s own reading of a copy would hear of', async () => {
    const text = JSON.stringify(await bundle())
    answers.set(BUNDLE, () => json(text))
    await (
      await page()
    )(source(), inHand())
    expect(options?.signal?.aborted).toBe(false)
    answers.set(BUNDLE, () => json('<html>', {}, 'text/html'))
    await (
      await page()
    )(source(), inHand())
    expect(options?.signal?.aborted).toBe(true)
  })

  test('only the problem notInEffect is inactive', async () => {
    answers.set(BUNDLE, () => problem('notInEffect'))
    expect(await (await page())(source(), inHand())).toMatchObject({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
  })

  test.each([
    ['isSecureContext', false, 'PAGE_INSECURE'],
    ['crypto', undefined, 'CRYPTO_MISSING'],
    ['DecompressionStream', undefined, 'DECOMPRESSION_MISSING'],
    ['top', {}, 'PAGE_FRAMED'],
  ])('%s is %s', async (name, value, reason) => {
    const judge = await page()
    vi.stubGlobal(name, value)
    expect(await judge(source(), inHand())).toMatchObject({ state: 'unavailable', reason })
    expect(requests).toEqual([])
  })
})
