import { AxeBuilder } from '@axe-core/playwright'
import { pageWords } from '@liangpai/presentation'
import { serve, type Served } from '@liangpai/registry'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOffice, type Office, showBadge } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'

// The two forms that stand in public: a member asks for themself, and anybody reports a problem.

const visitor = useBrowser()
const folder = makeFolder()
const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const { ask, report } = pageWords['zh-Hans']
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }
const FORMS: BrowserContextOptions[] = [
  PHONE,
  { viewport: { width: 320, height: 640 }, locale: 'zh-TW', colorScheme: 'dark' },
  { viewport: { width: 1280, height: 900 }, locale: 'en-GB' },
]

let office: Office
let served: Served
let base = ''
let badgeNo = ''
beforeAll(async () => {
  office = await makeOffice(folder)
  served = await serve(office.registry, { hostname: '127.0.0.1', port: 0, badgeFiles })
  base = `http://127.0.0.1:${served.port}`
  ;({ badgeNo } = await showBadge(office))
})
afterAll(async () => {
  await served.close()
  await office.registry.close()
  await folder.remove()
})

const open = async (options: BrowserContextOptions = PHONE): Promise<Page> =>
  (await visitor.browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] })).newPage()

let shops = 0
async function fillIn(page: Page, address = `https://heyu-tea-${++shops}.example/`): Promise<void> {
  await page.fill('#name', '沈书遥')
  await page.selectOption('#organization', city.branchSlug)
  await page.fill('#shopName', '荷雨茶铺')
  await page.fill('#address', address)
}

/** Sends the form and waits for the page that answers it: what is typed before would be typed into the old one. */
async function send(page: Page): Promise<void> {
  const answered = page.waitForEvent('load')
  await page.locator('button.filled:visible').click()
  await answered
}
const requestsByForm = async (): Promise<string[]> => {
  const requests = office.registry.context.store.db.selectFrom('requests').select('id').where('byForm', '=', 1)
  return (await requests.execute()).map(({ id }) => id)
}

async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations, passes } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(over, page.url()).toBeLessThanOrEqual(0)
}

describe('asking for oneself', () => {
  test('by the keyboard alone: a form, an answer that a reload and another language keep, and its deletion', async () => {
    const page = await open()
    await page.goto(`${base}/ask`)
    const type = async (name: string, text: string) => {
      for (let tabs = 0; (await page.evaluate('document.activeElement.name')) !== name; tabs++) {
        expect(tabs).toBeLessThan(12)
        await page.keyboard.press('Tab')
      }
      await page.keyboard.type(text)
    }
    await type('name', '沈书遥')
    await type('organization', '')
    await page.keyboard.press('ArrowDown')
    await type('shopName', '荷雨茶铺')
    await type('address', 'https://by-keyboard.example/')
    await type('kind', '')
    expect(await page.locator('input[name=kind]:checked').getAttribute('value')).toBe('script')
    await type('pledge', '七日内发货')
    expect(await page.locator('[data-count]').textContent()).toBe('5 / 120')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ask.sentTo(city.branch.name) }).waitFor()
    await page.waitForFunction(() => location.hash.length > 40)
    await page.reload()
    await page.getByText(ask.byBranch).waitFor()
    expect(await page.locator('[aria-current=step]').textContent()).toContain(ask.byBranch)
    await page.getByRole('button', { name: ask.copyLink }).click()
    await page.getByText(pageWords['zh-Hans'].frame.copied).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url().replace('?lang=zh-Hans', ''))
    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByText(pageWords.en.ask.byBranch).waitFor()
    await page.getByText(pageWords.en.ask.remove, { exact: true }).press('Enter')
    await page.getByRole('button', { name: pageWords.en.ask.confirmRemove }).press('Enter')
    await page.getByText(pageWords.en.ask.removed).waitFor()
    await page.context().close()
  })

  test('without script: what is wrong, the answer with its link in words, correction and deletion', async () => {
    const page = await open({ ...PHONE, javaScriptEnabled: false })
    await page.goto(`${base}/ask`)
    await fillIn(page)
    await page.fill('#name', '')
    await send(page)
    expect(await page.locator('.fault').allTextContents()).toEqual([ask.fillIn.name])
    expect(await page.inputValue('#shopName')).toBe('荷雨茶铺')
    await page.fill('#name', '沈书遥')
    await send(page)
    await page.getByText(ask.sentTo(city.branch.name)).waitFor()
    await page.getByText(/\/ask#[\w-]{43}$/).waitFor()
    await page.getByRole('button', { name: ask.correct }).click()
    await page.fill('#shopName', '荷雨茶行')
    await send(page)
    await page.getByText('荷雨茶行，', { exact: false }).first().waitFor()
    await page.getByText(ask.remove, { exact: true }).click()
    await page.getByRole('button', { name: ask.confirmRemove }).click()
    await page.getByText(ask.removed).waitFor()
    await page.context().close()
  })

  test('the link shows how far it is, after a reload', async () => {
    const page = await open()
    const earlier = await requestsByForm()
    await page.goto(`${base}/ask`)
    await fillIn(page)
    await send(page)
    await page.getByText(ask.byBranch).waitFor()
    const [request = ''] = (await requestsByForm()).filter((id) => !earlier.includes(id))
    await office.registry.verbs.attest(
      { as: 'lin' },
      { request, status: 'fullMember', evidence: { kind: 'roll', date: '2026-11-20' } },
    )
    await page.reload()
    await page.locator('[aria-current=step]').waitFor()
    expect(await page.locator('[aria-current=step]').textContent()).toContain('另一人审核')
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: ask.download }).click()
    expect((await file).suggestedFilename()).toMatch(/^[\da-f]{24}\.txt$/)
    await page.context().close()
  })

  test('what was sent back is read in the words of the office, completed on the phone, and attested', async () => {
    const page = await open()
    const earlier = await requestsByForm()
    await page.goto(`${base}/ask`)
    await fillIn(page)
    await send(page)
    await page.getByText(ask.byBranch).waitFor()
    const [request = ''] = (await requestsByForm()).filter((id) => !earlier.includes(id))
    await office.registry.verbs.return({ as: 'lin' }, { request, missing: 'shop' })
    await page.reload()
    await page.getByText(ask.returned).waitFor()
    await page.getByText(pageWords['zh-Hans'].decision.returned.shop.reads).waitFor()
    await expectAccessible(page)
    expect(await page.inputValue('#name')).toBe('沈书遥')
    await page.fill('#shopName', '')
    await page.fill('#pledge', '七日内发货')
    expect(await page.locator('[data-count]').textContent()).toBe('5 / 120')
    await send(page)
    expect(await page.locator('.fault').allTextContents()).toEqual([ask.fillIn.shopName])
    expect(await page.inputValue('#pledge')).toBe('七日内发货')
    await page.fill('#shopName', '荷雨茶行')
    await page.fill('#note', '店名已改')
    await send(page)
    await page.getByText(ask.resubmitted('').slice(0, 3)).waitFor()
    await page.reload()
    await page.getByText(ask.byBranch).waitFor()
    expect((await office.registry.viewRequest({ as: 'lin' }, request)).shop.name).toBe('荷雨茶行')
    const attestation = { status: 'fullMember', evidence: { kind: 'roll', date: '2026-11-20' } } as const
    await office.registry.verbs.attest({ as: 'lin' }, { request, ...attestation })
    await page.reload()
    await page.locator('[aria-current=step]').filter({ hasText: '另一人审核' }).waitFor()
    await page.context().close()
  })

  test('the kind of shop follows the address until somebody chooses it; a forbidden one has no way on', async () => {
    const page = await open()
    await page.goto(`${base}/ask`)
    const kind = () => page.locator('input[name=kind]:checked').getAttribute('value')
    await page.fill('#address', 'https://heyu-tea.example/')
    expect(await kind()).toBe('script')
    await page.fill('#address', '淘宝')
    expect(await kind()).toBe('marketplace')
    await page.locator('#shopId').waitFor()
    await page.fill('#address', 'https://www.11467.com/a/')
    expect(await kind()).toBe('forbidden')
    await page.getByText(ask.noBadgeHere).waitFor()
    expect(await page.locator('button.filled:visible').count()).toBe(0)
    await page.locator('input[value=miniProgram]').check({ force: true })
    await page.fill('#address', 'https://heyu-tea.example/')
    expect(await kind()).toBe('miniProgram')
    await page.context().close()
  })

  test('a second tap while the first is under way is the same request', async () => {
    const page = await open()
    await page.goto(`${base}/ask`)
    await fillIn(page)
    await page.locator('button.filled:visible').dblclick()
    await page.getByText(ask.byBranch).waitFor()
    const address = await page.inputValue('[name=token] >> nth=0')
    expect((await office.registry.viewAsk(address)).step).toBe('requested')
    await page.context().close()
  })

  test('a link that opens nothing says so, and so does a registry that cannot be reached', async () => {
    const page = await open()
    await page.goto(`${base}/ask#${'A'.repeat(43)}`)
    await page.getByText(pageWords['zh-Hans'].frame.linkEnded).waitFor()
    await page.route('**/ask/link', (route) => route.abort())
    await page.goto('about:blank')
    await page.goto(`${base}/ask#${'B'.repeat(43)}`)
    await page.getByText(pageWords['zh-Hans'].frame.failed).waitFor()
    await page.context().close()
  })
})

describe('reporting a problem', () => {
  test('the verify page leads there; a dispute has one filled button, which takes the shop along and nothing else', async () => {
    const page = await open()
    await page.goto(`${base}/verify/${badgeNo}`)
    await page.getByRole('link', { name: report.title }).click()
    await page.getByRole('heading', { name: report.title }).waitFor()
    expect(await page.locator('input[name=kind]:checked').count()).toBe(0)
    expect(await page.locator('.button.filled:visible').count()).toBe(0)
    await page.locator('input[value=dispute]').check({ force: true })
    expect(await page.locator('.button.filled:visible').allTextContents()).toEqual([
      expect.stringContaining(report.toStation),
    ])
    const href = new URL((await page.locator('.button.filled:visible').getAttribute('href')) ?? '')
    expect([...new URLSearchParams(href.hash.slice(1)).keys()]).toEqual(['shop', 'address', 'code'])
    await page.context().close()
  })

  test.each([true, false])(
    'with script %s: what happened is received with its next date, and the answer of the office read by the link',
    async (javaScriptEnabled) => {
      const page = await open({ ...PHONE, javaScriptEnabled })
      await page.goto(`${base}/report/${badgeNo}`)
      await page.locator('input[value=address]').check({ force: true })
      await send(page)
      await page.getByText(report.fillIn.text).waitFor()
      await page.fill('#text', '在 heyu-tea.shop-sale.example 看到这个标识')
      await send(page)
      await page.getByText(report.received).waitFor()
      const text = (await page.locator('.round-box').first().textContent()) ?? ''
      const [number = ''] = /F-\d{6}-\w{4}/.exec(text) ?? []
      await office.registry.verbs['close-report']({ as: 'chu' }, { report: number, answer: '已请该网站撤下。' })
      if (javaScriptEnabled) {
        await page.reload()
        await page.getByText('已请该网站撤下。').waitFor()
      }
      await page.getByText(report.remove, { exact: true }).click()
      await page.getByRole('button', { name: report.confirmRemove }).click()
      await page.getByText(report.removed).waitFor()
      await page.context().close()
    },
  )
})

test.each(FORMS)(
  'every state is accessible and scrolls one way alone: $locale $colorScheme $viewport.width',
  async (form) => {
    const page = await open(form)
    await page.goto(`${base}/ask`)
    await expectAccessible(page)
    await page.locator('input[value=marketplace]').check({ force: true })
    await send(page)
    await page.locator('.fault').first().waitFor()
    await expectAccessible(page)
    await page.locator('input[value=script]').check({ force: true })
    await fillIn(page, `https://very-long-name-of-a-shop-on-its-own-site-${++shops}.example/with-a-path/`)
    await send(page)
    await page.locator('.matter').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await expectAccessible(page)
    for (const [number, kind] of [
      [badgeNo, 'dispute'],
      ['7K3M9QXW2BHK', 'information'],
    ] as const) {
      await page.goto(`${base}/report/${number}`)
      await page.locator(`input[value=${kind}]`).check({ force: true })
      await expectAccessible(page)
    }
    await page.fill('#text', '店铺已经改名')
    await send(page)
    await page.locator('.matter').waitFor()
    await expectAccessible(page)
    await page.goto(`${base}/report`)
    await expectAccessible(page)
    await page.context().close()
  },
)
