import { type BadgeOptions, createWorld } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { handOver } from './mutants.ts'
import { toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE } from './stage.ts'

const on = useScene()
const COUNT = 10_000
const SEED = 20_261_124

/** A page with an element that stands, and the bundles to spoil; one chain and one list for all, in which another badge has ended. */
async function open() {
  const { world } = on
  const status = await world.status({ index: 200, ended: true })
  const { chain } = on.bundle
  const bundleOf = async (given: BadgeOptions) => ({ ...(await world.bundle(given)), chain, status })
  const stranger = await createWorld({ origin: on.registry, now: world.now, shop: world.shop })
  const shop = { name: '未晚花房', urls: ['https://weiwan.example/'] }
  const good = JSON.stringify({ ...on.bundle, status })
  const others = await Promise.all([
    bundleOf({ badgeNo: CODE, index: 200 }),
    bundleOf({ badgeNo: CODE, shop }),
    bundleOf({ badgeNo: CODE, iat: world.now - 9000, exp: world.now - 4000 }),
    bundleOf({ badgeNo: CODE, nbf: world.now + 9000 }),
    stranger.bundle({ badgeNo: CODE }),
  ])
  on.lay(`${on.registry}/badges/${CODE}/bundle`, { status: 404, type: 'text/html', body: '' })
  const page = await on.show(on.script())
  await page.waitForFunction(() => customElements.get('liangpai-badge'))
  await page.evaluate(() => {
    const thrown: string[] = []
    Object.assign(window, { thrown })
    addEventListener('error', ({ message }) => thrown.push(message))
    addEventListener('unhandledrejection', ({ reason }) => thrown.push(`rejected: ${String(reason)}`))
  })
  return { page, stock: { good, others: others.map((one) => JSON.stringify(one)) } }
}

const thrownOn = () => on.page.evaluate(() => (window as unknown as { thrown: string[] }).thrown)

/** Hands one bundle to a new element. */
const give = async (bundle: string) => {
  await on.page.evaluate((given) => {
    const made = Object.assign(document.createElement('liangpai-badge'), { bundle: given, id: 'last' })
    document.querySelector('#last')?.remove()
    document.body.append(made)
  }, bundle)
  return toldBy(on.page, '#last')
}

describe(`${COUNT} bundles that are not good`, () => {
  test('none is shown as verified, none throws, and the good one is verified before and after', async () => {
    const { page, stock } = await open()
    expect(await give(stock.good)).toEqual(VERIFIED)
    const toll = await page.evaluate(handOver, { stock, seed: SEED, count: COUNT })
    console.info(`${toll.tried} bundles: ${JSON.stringify(toll.states)}`)
    expect(toll.verified).toEqual([])
    expect(toll.hung).toEqual([])
    expect(await thrownOn()).toEqual([])
    expect(toll.tried).toBe(COUNT)
    expect(await give(stock.good)).toEqual(VERIFIED)
  }, 180_000)

  test('a good one among them would be seen', async () => {
    const { page, stock } = await open()
    const better = { ...stock, others: [JSON.stringify(await on.world.bundle({ badgeNo: CODE }))] }
    const toll = await page.evaluate(handOver, { stock: better, seed: SEED, count: 200 })
    expect(toll.verified.length).toBeGreaterThan(0)
  })
})

describe('an object that bites', () => {
  /** Hands over a good bundle past its ttl with one more member that cannot be read. */
  const bite = async () => {
    const { page } = await open()
    const stale = await on.world.bundle({ badgeNo: CODE, asOf: on.world.now - 4000 })
    await page.evaluate((given) => {
      const extra = {
        enumerable: true,
        get: () => {
          throw new Error('bitten')
        },
      }
      const bundle = Object.defineProperty(given, 'extra', extra)
      document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle, id: 'last' }))
    }, stale)
    await expect.poll(() => on.asked.some((url) => url.endsWith('/statuses/1'))).toBe(true)
    await page.waitForTimeout(200)
    return page
  }

  test('when its list is renewed throws nothing and is answered', async () => {
    const page = await bite()
    expect(await thrownOn()).toEqual([])
    expect(await page.locator('#last').getAttribute('aria-busy')).toBeNull()
  })

  test('when its list is renewed counts by the members that a bundle has', async () => {
    const page = await bite()
    expect(await toldBy(page, '#last')).toEqual(VERIFIED)
  })
})

describe('properties that are no text', () => {
  const VALUES = [undefined, null, 42, true, {}, [], 'x'.repeat(100_000)]

  /** What is thrown, and how many elements have no answer, with each value in one property of an element. */
  async function given(names: string[]): Promise<{ thrown: string[]; waiting: string[] }> {
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
        await new Promise((ok) => setTimeout(ok, 500))
        return made.filter(({ verdict }) => !verdict).map(({ title }) => title)
      },
      { names, values: VALUES, badge: CODE },
    )
    return { thrown: await thrownOn(), waiting }
  }

  test('registry, src, lang, variant, theme, show-inactive: nothing is thrown', async () => {
    const told = await given(['registry', 'src', 'lang', 'variant', 'theme', 'showInactive'])
    expect(told).toEqual({ thrown: [], waiting: [] })
  })

  test('badge: nothing is thrown', async () => {
    expect(await given(['badge'])).toEqual({ thrown: [], waiting: [] })
  })

  test('a badge attribute that is taken away: nothing is thrown', async () => {
    const { page } = await open()
    await give(JSON.stringify(on.bundle))
    await page.evaluate((badge) => {
      const last = document.querySelector('#last')
      last?.setAttribute('badge', badge)
      last?.removeAttribute('badge')
    }, CODE)
    await page.waitForTimeout(200)
    expect(await thrownOn()).toEqual([])
    expect((await toldBy(page, '#last')).state).toBe('verified')
  })
})
