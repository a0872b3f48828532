import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { drawBadgeNo } from '@liangpai/core/issue'
import { snippet } from '@liangpai/registry'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chosenEngine, testedEngines } from '../engines/browser.ts'
import { describeEngines, type EnginePage } from '../engines/engine.ts'
import { html } from './pageFixture.ts'
import { filePathOf, integrityOf, openTestServer, PROBLEM, type TestServer } from './testServer.ts'

let site: TestServer
let badgeNo: string
let bundle: string
beforeAll(async () => {
  site = await openTestServer()
})
// A number for each test: WebKit keeps preloaded answers in memory for a few seconds, beyond their page.
beforeEach(async () => {
  site.reset()
  badgeNo = drawBadgeNo()
  bundle = JSON.stringify(await site.world.bundle({ badgeNo }))
  site.serve(bundleUrl(), { body: bundle })
})
afterAll(() => site.close())

/** What the registry's builder gives a shop. */
function code(pages: string[] = []): string {
  const file = filePathOf(site.file).slice('/badge/'.length, -'.js'.length)
  const about = { badgeNo, registry: site.registry, file, integrity: integrityOf(site.file), pages }
  return snippet({ ...about, host: 'script', language: 'zh-Hans' }).code
}

const fileUrl = () => site.registry + filePathOf(site.file)
const bundleUrl = () => `${site.registry}/badges/${badgeNo}/bundle`

type Badge = Element & { verdict?: { state: string } | null; reason?: string | null }

/** The state and reason of each badge of a page, once all have one. */
const resultsOn = (page: EnginePage, count = 1) =>
  page.evaluate(async (badges) => {
    const ended = () => [...document.querySelectorAll<Badge>('liangpai-badge')].filter(({ verdict }) => verdict)
    while (ended().length < badges) await new Promise((ok) => setTimeout(ok, 20))
    return ended().map(({ verdict, reason }) => `${verdict?.state} ${reason}`)
  }, count)

/** Opens a page of the shop; `headers` are those of the page. */
async function open(page: EnginePage, body: string, { at = site.shop, headers = {} } = {}): Promise<void> {
  const type = 'text/html; charset=utf-8'
  await page.goto(site.serve(at, { type, headers, body: html(body) }))
}

/** Expects these requests and no more: the page, and what its engine asked for in any order. */
async function expectRequests(...expected: string[]): Promise<void> {
  await expect.poll(() => site.requests.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(expected.length)
  for (let count = -1; count !== site.requests.length; await pause(400)) count = site.requests.length
  const inOrder = ([page = '', ...rest]: readonly string[]) => [page, ...rest.toSorted()]
  expect(inOrder(site.requests)).toEqual(inOrder(expected))
}

/** Has a page's clock go beyond the two seconds for which an answer is shared. */
const endSharing = (page: EnginePage) =>
  page.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 2100
  })

const OPEN = {
  'access-control-allow-origin': '*',
  'content-type': 'application/json',
  'cache-control': 'no-cache',
}

/** Records the cookies that come to an address, which is answered as before. */
function recordCookies(url: string, status: number, headers: { [name: string]: string }, body = ''): string[] {
  const cookies: string[] = []
  site.serve(url, ({ headers: sent }: IncomingMessage, response) => {
    cookies.push(sent.cookie ?? '')
    response.writeHead(status, { ...OPEN, ...headers })
    response.end(body)
  })
  return cookies
}

describeEngines(testedEngines(), (openPage, engine) => {
  let page: EnginePage
  beforeEach(async () => {
    page = await openPage()
    return () => page.close()
  })

  const setCookie = { headers: { 'set-cookie': 'reader=7; Path=/' } }

  test('with script: the page, the badge file and the bundle, each once', async () => {
    await open(page, code())
    expect(await resultsOn(page)).toEqual(['verified null'])
    await expectRequests(site.shop, fileUrl(), bundleUrl())
  })

  test('a page to which a reader goes back, with a bundle that has expired in the cache: a new one is requested', async () => {
    const headers = { 'cache-control': 'no-cache', etag: '"1"' }
    const old = await site.world.bundle({ badgeNo, asOf: site.world.now - 100_000 })
    site.serve(bundleUrl(), { body: JSON.stringify(old), headers })
    await open(page, code(), { headers: { 'cache-control': 'no-store' } })
    expect(await resultsOn(page)).toEqual(['unavailable STATUS_EXPIRED'])
    await endSharing(page) // for a browser that keeps the page
    await open(page, '', { at: `${site.origin('elsewhere')}/` })
    site.serve(bundleUrl(), { body: bundle, headers })
    await page.goBack()
    await expect.poll(() => resultsOn(page), { timeout: 20_000 }).toEqual(['verified null'])
  })

  test('a redirect back to the shop’s own host carries none of its cookies', async () => {
    const own = new URL('/copy', site.shop).href
    const cookies = recordCookies(own, 200, {}, bundle)
    site.serve(bundleUrl(), { status: 302, headers: { location: own } })
    await open(page, code(), { headers: { 'set-cookie': 'basket=7; Path=/' } })
    expect(await resultsOn(page)).toEqual(['unavailable FETCH_REDIRECT'])
    expect(cookies).toEqual([''])
  })

  test('a page of the registry’s own site: a plain picture carries its cookies, and the bundle none', async () => {
    await open(page, '', { at: `${site.registry}/hello`, ...setCookie })
    const bundles = recordCookies(bundleUrl(), 200, {}, bundle)
    const pictures = recordCookies(`${site.registry}/picture.png`, 204, {})
    const shop = site.registry.replace('//', '//shop.')
    await open(page, `<img src="${site.registry}/picture.png" alt="">${code()}`, { at: `${shop}/` })
    expect(await resultsOn(page)).toEqual(['wrongSite SHOP_MISMATCH'])
    expect(bundles).toEqual([''])
    await expect.poll(() => pictures).toEqual(['reader=7'])
  })

  if (engine !== chosenEngine()) return // `pnpm engines` runs the rest in the second and third, too

  describe('the requests of one view', () => {
    test('with the script blocked: the page and the preloaded bundle, each once', async () => {
      await open(page, code(), { headers: { 'content-security-policy': "script-src 'none'" } })
      await expectRequests(site.shop, bundleUrl())
    })

    test('with the script removed by an editor: the page and the preloaded bundle, each once', async () => {
      await open(page, code().replace(/<script[^]*/, ''))
      await expectRequests(site.shop, bundleUrl())
    })

    test('without a preload and without script: the page alone', async () => {
      await open(page, code().replace(/<link[^>]*>/, ''), {
        headers: { 'content-security-policy': "script-src 'none'" },
      })
      await expectRequests(site.shop)
    })

    test('twenty badges of one number: the same list as for one', async () => {
      const [badge = '', script = ''] = code().split(/(?=<script)/)
      await open(page, badge.repeat(20) + script)
      expect(await resultsOn(page, 20)).toEqual(Array.from({ length: 20 }, () => 'verified null'))
      await expectRequests(site.shop, fileUrl(), bundleUrl())
    })

    test('a badge that is not in effect: its answer is requested once too', async () => {
      site.serve(bundleUrl(), PROBLEM)
      await open(page, code())
      expect(await resultsOn(page)).toEqual(['inactive NOT_IN_EFFECT'])
      await expectRequests(site.shop, fileUrl(), bundleUrl())
    })

    test('a page that puts the whole code in anew later: the new preload answers, by one more request at most', async () => {
      await open(page, `<main>${code()}</main>`)
      await resultsOn(page)
      await endSharing(page)
      await page.evaluate(() => {
        const main = document.querySelector('main') as HTMLElement
        const markup = main.innerHTML
        main.innerHTML = ''
        main.innerHTML = markup
      })
      expect(await resultsOn(page)).toEqual(['verified null'])
      const again = engine === 'webkit' ? [] : [bundleUrl()] // its memory still has the first
      await expectRequests(site.shop, fileUrl(), bundleUrl(), ...again)
    })
  })

  describe('a registry that redirects', () => {
    test('each hop is requested once, and what came of it is refused', async () => {
      const [first, last] = [`${site.origin('mirror')}/a`, `${site.origin('mirror')}/b`]
      site.serve(bundleUrl(), { status: 302, headers: { location: first } })
      site.serve(first, { status: 302, headers: { location: last } })
      site.serve(last, { body: bundle })
      await open(page, code())
      expect(await resultsOn(page)).toEqual(['unavailable FETCH_REDIRECT'])
      await expectRequests(site.shop, fileUrl(), bundleUrl(), first, last)
    })
  })

  test('a page of the registry’s own origin, where the builder gives no preload: no cookies', async () => {
    const at = `${site.registry}/shops/heyu-tea/`
    const bundles = recordCookies(bundleUrl(), 200, {}, bundle)
    await open(page, code([at]), { at, ...setCookie })
    expect(await resultsOn(page)).toEqual(['wrongSite SHOP_MISMATCH'])
    expect(bundles).toEqual([''])
    await expectRequests(at, fileUrl(), bundleUrl())
  })
})
