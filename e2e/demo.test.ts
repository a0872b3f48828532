import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { nameOf, stateOf, useBrowser } from './browser.ts'
import { useDemo } from './demo.ts'

const demo = useDemo()
const visitor = useBrowser()
const { complaints } = visitor
let context: BrowserContext
let page: Page
beforeEach(() => ({ context, page } = visitor))

const yesterday = mkdtempSync(join(tmpdir(), 'liangpai-yesterday-'))
afterAll(() => rmSync(yesterday, { recursive: true, force: true }))

const badgeOf = (state: string, at = 0) => {
  const found = demo.book.badges.filter((badge) => badge.state === state)[at]
  if (!found) throw new Error(`the demo has no ${state} badge`)
  return found
}

describe('a shop that shows a badge', () => {
  test('the genuine shop is verified without console output, cookies or storage', async () => {
    await page.goto(demo.book.shops.genuine)
    expect(await stateOf(page)).toBe('verified')
    expect(await nameOf(page)).toContain('党员网商 · 已核验')
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('the copycat with the same tag shows the wrong site, and where the genuine shop is', async () => {
    await page.goto(demo.book.shops.copycat)
    expect(await stateOf(page)).toBe('wrongSite')
    expect(await nameOf(page)).toContain('网址不符')
    const drawn = await page
      .locator('liangpai-badge')
      .evaluateAll((all) => all.map((one) => one.shadowRoot?.textContent))
    expect(drawn.join()).toContain('网址不符')
    expect(drawn.join()).not.toContain('党员')
    const home = page.locator('liangpai-badge[variant=card]').getByRole('link', { name: /前往登记网址/ })
    expect(await home.getAttribute('href')).toBe(demo.book.shops.genuine)
  })

  test('a page that blocks the script keeps the link', async () => {
    await page.goto(new URL('no-script/', demo.book.shops.genuine).href)
    const link = page.locator('liangpai-badge a').first()
    expect(await link.innerText()).toBe('身份核验')
    expect(await link.getAttribute('href')).toContain('/verify/')
    expect(await page.evaluate(() => customElements.get('liangpai-badge'))).toBeUndefined()
  })

  test('without network the badge is unavailable, never verified', async () => {
    await context.route(/\/badges\//, (route) => route.abort('internetdisconnected'))
    await page.goto(demo.book.shops.genuine)
    expect(await stateOf(page)).toBe('unavailable')
    expect(await nameOf(page)).toContain('暂时无法核验')
  })

  test('every badge of the demo has the state that demo.json lists', async () => {
    for (const { state, page: url } of demo.book.badges) {
      if (url === null) continue
      await page.goto(url)
      expect(await stateOf(page), url).toBe(state)
    }
  })

  test('the second city is verified by roots of its own', async () => {
    expect(demo.book.anchors).not.toEqual(demo.book.second.anchors)
    await page.goto(demo.book.second.shop)
    expect(await stateOf(page)).toBe('verified')
  })
})

/** Follows the badge's link to the issuer in a new page, as a click with a modifier does. */
async function followBadge(): Promise<Page> {
  const link = page.locator('liangpai-badge a[aria-label]').first()
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })])
  return opened
}

describe('the verify page', () => {
  test('the verify page names the shop first and compares the page that the buyer came from', async () => {
    await page.goto(demo.book.shops.genuine)
    await stateOf(page)
    const opened = await followBadge()
    await opened.waitForURL(/\/verify\/[0-9A-Z]{12}(?:\?|$)/)
    expect(await opened.locator('h1').innerText()).toContain('荷雨茶铺')
    await expect.poll(() => opened.locator('main').innerText()).toMatch(/一致|Same/)
  })

  test('the verify page warns a buyer from a copycat and claims nothing', async () => {
    await page.goto(demo.book.shops.copycat)
    await stateOf(page)
    const opened = await followBadge()
    await expect.poll(() => opened.locator('main').innerText()).toMatch(/网址不符|Wrong site/)
    expect(await opened.locator('main').innerText()).not.toMatch(/党员|Party/)
  })

  test('a badge never issued and a stopped one get the same bytes', async () => {
    const answer = async (path: string) => {
      const response = await context.request.get(demo.book.registry + path)
      return { status: response.status(), body: await response.text(), headers: stable(response.headers()) }
    }
    const stopped = badgeOf('inactive').code
    for (const path of ['/badges/$/bundle', '/verify/$', '/badges/$.png'])
      expect(await answer(path.replace('$', stopped))).toEqual(await answer(path.replace('$', demo.book.neverIssued)))
  })
})

const stable = ({ date: _, ...headers }: { [name: string]: string }) => headers

describe('stopping', () => {
  test('a stopped badge is inactive after a reload, and stays so with yesterday’s database', async () => {
    const { page: url, stop } = demo.book.stoppable
    await page.goto(url)
    expect(await stateOf(page)).toBe('verified')
    await demo.restart(() => cpSync(demo.data, yesterday, { recursive: true }))

    const member = await context.newPage()
    await member.goto(stop)
    await member.getByRole('button', { name: '撤回', exact: true }).click()
    await member.getByRole('button', { name: '确认撤回' }).click()
    await member.getByText('标识已停用').waitFor()
    await page.reload()
    expect(await stateOf(page)).toBe('inactive')

    await demo.restart(() => {
      for (const file of demo.databaseFiles) cpSync(join(yesterday, file), join(demo.data, file), { force: true })
    })
    await page.reload()
    expect(await stateOf(page)).toBe('inactive')
  })
})

describe('who works in the demo', () => {
  test('a visitor is the secretary, the reviewer or the office by a link each, and what waits is there for them', async () => {
    const links = await demo.workLinks()
    expect(links.map(({ url }) => new URL(url).pathname)).toEqual(links.map(() => '/sign-in'))
    const [secretary, reviewer] = links
    for (const [link, shop] of [
      [secretary, '见微文具'],
      [reviewer, '知秋茶具'],
    ] as const) {
      await page.goto(link?.url ?? '')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.waitForURL(/\/office|\/sign-in/)
      await page.goto(new URL('/office/inbox', link?.url).href)
      expect(await page.locator('main').innerText()).toContain(shop)
      await context.clearCookies()
    }
  })
})

test('a visitor is the case handler, a mediator, the leader or the regulator of the station by a link each', async () => {
  const { origin, open } = demo.book.station
  const links = (await demo.workLinks()).filter(({ url }) => url.startsWith(origin))
  const shown = [open.number, open.number, '林若溪', '云汀市市场监督管理局']
  expect(links).toHaveLength(shown.length)
  for (const [i, text] of shown.entries()) {
    await page.goto(links[i]?.url ?? '')
    const opened = page.waitForResponse(`${origin}/sign-in/open`)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await opened
    await page.goto(`${origin}/work${text === '林若溪' ? '/people' : ''}?lang=zh-Hans`)
    expect((await page.locator('body').innerText()).replaceAll(/\s/g, '')).toContain(text)
    await context.clearCookies()
  }
})

describe('the station of the demo', () => {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const open = async (address: string) => {
    await page.goto('about:blank')
    await page.goto(address)
  }

  test('is where a report about a dispute leads, with the shop in the fragment', async () => {
    const [badge] = demo.book.badges
    await page.goto(`${demo.book.registry}/report/${badge?.code}?lang=zh-Hans`)
    await page.locator('input[value=dispute]').check({ force: true })
    await page.locator(`a[href^="${demo.book.station.origin}/#shop="]`).click()
    await page.getByText('服务站没有核对').first().waitFor()
  })

  test('has one case that has ended as the report tells, and one whose proposal both sides answer', async () => {
    const { origin, ended, open: waiting } = demo.book.station
    await open(`${origin}/case?lang=zh-Hans#${ended.buyer}`)
    await page.getByText('已办好').first().waitFor()
    for (const token of [waiting.buyer, waiting.merchant]) {
      await open(`${origin}/case?lang=zh-Hans#${token}`)
      await press('同意')
      await press('确认同意')
      await page
        .getByText(/等对方回答|已达成协议/)
        .first()
        .waitFor()
    }
    await page.getByText('已达成协议').first().waitFor()
  })
})
