import type { VerifiedVerdict } from '@liangpai/core'
import { languages } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyPage } from '../packages/registry/src/pages/verifyPage.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { useDemo } from './demo.ts'

const demo = useDemo()
const visitor = useBrowser()

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 360, height: 740 }
const FORMS = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: WIDE },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: NARROW },
  { locale: 'zh-TW', colorScheme: 'dark', viewport: WIDE },
  { locale: 'en-GB', colorScheme: 'light', viewport: NARROW },
] as const

/** One page for each form, opened once for all tests. */
const pages: Page[] = []
beforeAll(async () => {
  for (const form of FORMS) pages.push(await (await visitor.browser.newContext(form)).newPage())
})

async function inEachForm(visit: (page: Page) => Promise<void>): Promise<void> {
  for (const page of pages) {
    await page.goto('about:blank') // else a link with another fragment loads nothing
    await visit(page)
  }
}

describe('a link that went through a chat', () => {
  test.each(['&appinstall=0', '?from=singlemessage&isappinstalled=0', '。'])(
    'with %s behind it, the offer and the stop link work, and the language links keep the token alone',
    async (appended) => {
      const { page } = visitor
      await page.goto(`${demo.book.offers[0]}${appended}`)
      await page.getByText('未晚花房').first().waitFor()
      await page.goto('about:blank')
      await page.goto(`${demo.book.stoppable.stop}${appended}`)
      await page.getByRole('button', { name: '撤回', exact: true }).waitFor()
      await page.getByRole('link', { name: 'EN' }).click()
      await page.getByRole('button', { name: 'Withdraw', exact: true }).waitFor()
      expect(new URL(page.url()).hash).toBe(new URL(demo.book.stoppable.stop).hash)
    },
  )

  test.each(['', `#${'A'.repeat(30)}…`])(
    'cut to "%s" it is incomplete, which is another answer than ended',
    async (fragment) => {
      const { page } = visitor
      for (const path of ['offer', 'stop']) {
        await page.goto(`${demo.book.registry}/${path}${fragment}`)
        await page.getByText('链接不完整').waitFor()
        expect(await page.getByText('此链接已失效').isVisible()).toBe(false)
        await page.goto('about:blank')
        await page.goto(`${demo.book.registry}/${path}#${'A'.repeat(43)}`)
        await page.getByText(path === 'offer' ? '此邀请链接已失效' : '此链接已失效').waitFor()
        expect(await page.getByText('链接不完整').isVisible()).toBe(false)
        expect(await page.title()).toBe(path === 'offer' ? '邀请' : '停用标识')
        await page.getByRole('link', { name: 'EN' }).click()
        await page.getByText(path === 'offer' ? 'This invitation has ended' : 'This link no longer works').waitFor()
        await page.getByRole('link', { name: '简' }).click()
        await page.goto('about:blank')
      }
    },
  )
})

describe('in three languages, light and dark, wide and narrow', () => {
  test('the verify page is accessible: verified, reached from a copycat, expired, never issued', async () => {
    const { badges, neverIssued, registry, shops } = demo.book
    const [code, expired] = ['verified', 'expired'].map((state) => badges.find((badge) => badge.state === state)?.code)
    await inEachForm(async (page) => {
      await page.goto(`${registry}/verify/${code}`)
      await expectAccessible(page)
      await page.goto(`${registry}/verify/${code}`, { referer: shops.copycat })
      await page
        .locator('main')
        .getByText(/网址不符|網址不符|Wrong site/)
        .first()
        .waitFor()
      await expectAccessible(page)
      for (const other of [expired, neverIssued]) {
        await page.goto(`${registry}/verify/${other}`)
        await expectAccessible(page)
      }
    })
  })

  test('the offer for a shop that is only listed does not offer an own site', async () => {
    const page = await visitor.browser.newPage()
    const ownSite = page.locator('label:has(input[value=script])')
    const open = async () => {
      await page.goto(demo.book.offers[0] ?? '')
      await page.locator('[data-go=consent]:visible').waitFor()
      return ownSite.getAttribute('hidden')
    }
    expect(await open()).toBeNull()
    await page.route('**/member/offer', async (route) => {
      const response = await route.fetch()
      const shop = { name: '未晚花房', urls: [], listing: { host: 'market.example', id: '4711' } }
      await route.fulfill({ response, json: { ...((await response.json()) as object), shop } })
    })
    await page.reload()
    expect(await open()).not.toBeNull()
    await page.close()
  })

  test('every step of the offer is accessible, and the consent leads to a verify page', async () => {
    const [offer = ''] = demo.book.offers
    const press = (page: Page, way: string) => page.locator(`[data-go=${way}]:visible`).click()
    await inEachForm(async (page) => {
      await page.goto(`${demo.book.registry}/offer#${'A'.repeat(43)}`)
      await page.locator('[data-end=ended]:visible').waitFor()
      await expectAccessible(page)
      await page.goto('about:blank')
      await page.goto(offer)
      await expectAccessible(page)
      await press(page, 'consent')
      await expectAccessible(page)
    })
    const context = await visitor.browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(offer)
    await press(page, 'consent')
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0)
    await page.getByLabel('我单独同意公开以上勾选的信息。').check()
    await press(page, 'agree')
    await page.locator('#copy-stop-link').waitFor()
    for (const way of ['place', 'back', 'chosen', 'check', 'reopened']) {
      await expectAccessible(page)
      await press(page, way)
    }
    await expectAccessible(page)
    const code = /verify\/(\w{12})/.exec(await page.content())?.[1]
    await page.goto(`${demo.book.registry}/verify/${code}`)
    expect(await page.locator('h1').innerText()).toContain('未晚花房')
    await context.close()
  })

  test('the stop page is accessible', async () => {
    await inEachForm(async (page) => {
      await page.goto(demo.book.stoppable.stop)
      await page.getByRole('button').first().waitFor()
      await expectAccessible(page)
    })
  })
})

describe('what people type and paste', () => {
  test('what is no badge number stays in the field, which has the focus, and the page is accessible', async () => {
    const { registry } = demo.book
    await inEachForm(async (page) => {
      await page.goto(`${registry}/verify`)
      await expectAccessible(page)
      await page.locator('#badge').fill('编号：7K3M-9QXW')
      await page.locator('#badge').press('Enter')
      await page.locator('#badge[aria-invalid]').waitFor()
      await expect
        .poll(() => page.evaluate(() => [document.activeElement?.id, location.pathname]))
        .toEqual(['badge', '/verify'])
      expect(await page.locator('#badge').inputValue()).toBe('编号：7K3M-9QXW')
      await expectAccessible(page)
    })
  })

  test('a verify address pasted into the box leads to its badge', async () => {
    const { badges, registry } = demo.book
    const { page } = visitor
    await page.goto(`${registry}/verify`)
    await page.locator('#badge').fill(`核验：${registry}/verify/${badges[0]?.code}?from=groupmessage。`)
    await page.locator('#badge').press('Enter')
    await page.waitForURL(`${registry}/verify/${badges[0]?.code}?lang=zh-Hans`)
    expect(await page.locator('h1').innerText()).toContain('荷雨茶铺')
  })
})

/** A verdict in which every text is as long as it may be, and none has a place to break. */
const name = 'W'.repeat(64)
const issuer = { id: 'https://badge.example', kind: 'committee', name, names: {} } as const
const longVerdict: VerifiedVerdict = {
  state: 'verified',
  badgeNo: '7K3M9QXW2BHK',
  membership: 'full',
  facts: { name, branch: name, pledge: 'y'.repeat(200) },
  shop: {
    name,
    urls: [`https://${'m'.repeat(63)}.example/${'b'.repeat(64)}/`, `https://${'a-'.repeat(31)}a.example/`],
  },
  chain: [{ ...issuer, id: 'https://badge.example/root', name: 'V'.repeat(64) }, issuer],
  issuer,
  station: { name, contact: name },
  validFrom: 1_795_449_600,
  validUntil: 1_826_985_600,
  asOf: 1_795_449_600,
  fresh: true,
}

test('64 letters without a break stay within a page of 360 px, and the words of the buttons in sight', async () => {
  const origin = demo.book.registry
  const { shop } = longVerdict
  const listed = {
    ...longVerdict,
    shop: { ...shop, urls: [], listing: { host: `${'m'.repeat(63)}.example`, id: name } },
  }
  const context = await visitor.browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  for (const language of languages)
    for (const verdict of [longVerdict, listed]) {
      const site = { origin, organizationName: name, names: {}, contact: '' }
      const body = String(verifyPage({ language, site }, verdict))
      await page.route('**/verify/long', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
      await page.goto(`${origin}/verify/long`)
      await expectAccessible(page)
      const words = await page.locator('#way').boundingBox()
      expect(words && words.x >= 0 && words.x + words.width <= 360).toBe(true)
      await page.unroute('**/verify/long')
    }
  await context.close()
})
