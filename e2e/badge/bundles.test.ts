import { type BadgeOptions, createWorld } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { mutateIn } from './mutations/run.ts'
import { resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE } from './testServer.ts'

const site = usePageFixture()
const COUNT = 10_000
const SEED = 20_261_124

/** A page with the element defined, and bundles to mutate: one chain and one list for all, in which another badge has ended. */
async function open() {
  const { world } = site
  const status = await world.status({ index: 200, ended: true })
  const { chain } = site.bundle
  const bundleOf = async (options: BadgeOptions) => ({ ...(await world.bundle(options)), chain, status })
  const stranger = await createWorld({ origin: site.registry, now: world.now, shop: world.shop })
  const shop = { name: '未晚花房', urls: ['https://weiwan.example/'] }
  const good = JSON.stringify({ ...site.bundle, status })
  const others = await Promise.all([
    bundleOf({ badgeNo: CODE, index: 200 }),
    bundleOf({ badgeNo: CODE, shop }),
    bundleOf({ badgeNo: CODE, iat: world.now - 9000, exp: world.now - 4000 }),
    bundleOf({ badgeNo: CODE, nbf: world.now + 9000 }),
    stranger.bundle({ badgeNo: CODE }),
  ])
  site.serve(`${site.registry}/badges/${CODE}/bundle`, { status: 404, type: 'text/html', body: '' })
  const page = await site.openShopPage(site.scriptTag())
  await page.waitForFunction(() => customElements.get('liangpai-badge'))
  await page.evaluate(() => {
    const thrown: string[] = []
    Object.assign(window, { thrown })
    addEventListener('error', ({ message }) => thrown.push(message))
    addEventListener('unhandledrejection', ({ reason }) => thrown.push(`rejected: ${String(reason)}`))
  })
  return { page, bundles: { good, others: others.map((one) => JSON.stringify(one)) } }
}

const thrownOn = () => site.page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)

/** Sets one bundle on a new element; what it shows. */
const show = async (bundle: string) => {
  await site.page.evaluate((bundle) => {
    const made = Object.assign(document.createElement('liangpai-badge'), { bundle, id: 'last' })
    document.querySelector('#last')?.remove()
    document.body.append(made)
  }, bundle)
  return resultOn(site.page, '#last')
}

describe(`${COUNT} mutated bundles`, () => {
  test('mutated bundles are never shown as verified and throw nothing; the good one is verified before and after', async () => {
    const { page, bundles } = await open()
    expect(await show(bundles.good)).toEqual(VERIFIED)
    const report = await mutateIn(page, { bundles, seed: SEED, count: COUNT })
    console.info(`${report.tried} bundles: ${JSON.stringify(report.states)}`)
    expect(report.verified).toEqual([])
    expect(report.unanswered).toEqual([])
    expect(await thrownOn()).toEqual([])
    expect(report.tried).toBe(COUNT)
    expect(await show(bundles.good)).toEqual(VERIFIED)
  })

  test('a good bundle among the mutated ones is noticed', async () => {
    const { page, bundles } = await open()
    const withGood = { ...bundles, others: [JSON.stringify(await site.world.bundle({ badgeNo: CODE }))] }
    const report = await mutateIn(page, { bundles: withGood, seed: SEED, count: 200 })
    expect(report.verified.length).toBeGreaterThan(0)
  })
})

describe('a bundle object whose members throw when read', () => {
  /** Sets a good bundle past its ttl with one more member that cannot be read. */
  const showUnreadable = async () => {
    const { page } = await open()
    const stale = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now - 4000 })
    await page.evaluate((stale) => {
      const extra = {
        enumerable: true,
        get: () => {
          throw new Error('must not be read')
        },
      }
      const bundle = Object.defineProperty(stale, 'extra', extra)
      document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle, id: 'last' }))
    }, stale)
    await expect.poll(() => site.requests.some((url) => url.endsWith('/statuses/1'))).toBe(true)
    await page.waitForTimeout(200)
    return page
  }

  test('a bundle with an unreadable extra member throws nothing when its list is renewed', async () => {
    const page = await showUnreadable()
    expect(await thrownOn()).toEqual([])
    expect(await page.locator('#last >> [aria-busy=true]').count()).toBe(0)
  })

  test('a bundle with an unreadable extra member is verified by the members of a bundle alone', async () => {
    const page = await showUnreadable()
    expect(await resultOn(page, '#last')).toEqual(VERIFIED)
  })
})

describe('properties that are not text', () => {
  const VALUES = [undefined, null, 42, true, {}, [], 'x'.repeat(100_000)]

  /** What is thrown and which elements get no result, with each value in one property of an element. */
  async function resultsWith(names: string[]): Promise<{ thrown: string[]; waiting: string[] }> {
    const { page } = await open()
    const waiting = await page.evaluate(
      async ({ names, values, badge }) => {
        type Badge = HTMLElement & { verdict: unknown }
        const made = names.flatMap((name) =>
          values.map((value) => {
            const one = Object.assign(document.createElement('liangpai-badge'), {
              badge,
              title: `${name} ${typeof value}`,
            })
            document.body.append(Object.assign(one, { [name]: value }))
            return one as unknown as Badge
          }),
        )
        for (let tries = 0; tries < 200 && made.some(({ verdict }) => !verdict); tries++)
          await new Promise((ok) => setTimeout(ok, 50))
        return made.filter(({ verdict }) => !verdict).map(({ title }) => title)
      },
      { names, values: VALUES, badge: CODE },
    )
    return { thrown: await thrownOn(), waiting }
  }

  test('values that are not text in registry, src, lang, variant, theme and showInactive throw nothing', async () => {
    const results = await resultsWith(['registry', 'src', 'lang', 'variant', 'theme', 'showInactive'])
    expect(results).toEqual({ thrown: [], waiting: [] })
  })

  test('values that are not text in badge throw nothing', async () => {
    expect(await resultsWith(['badge'])).toEqual({ thrown: [], waiting: [] })
  })

  test('removing the badge attribute throws nothing and leaves the verdict of the bundle', async () => {
    const { page } = await open()
    await show(JSON.stringify(site.bundle))
    await page.evaluate((badge) => {
      const last = document.querySelector('#last')
      last?.setAttribute('badge', badge)
      last?.removeAttribute('badge')
    }, CODE)
    await page.waitForTimeout(200)
    expect(await thrownOn()).toEqual([])
    expect((await resultOn(page, '#last')).state).toBe('verified')
  })
})
