import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/browser.mjs'
import { resultOn, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'

// A page that the browser kept whole while the reader was elsewhere, and shows again as it was.

const site = usePageFixture()
let browser: Browser

beforeAll(async () => {
  const executablePath = findChromium()?.path // the whole one: a headless shell keeps no pages
  const args = [...CHROMIUM_FLAGS, '--enable-features=BackForwardCache']
  const ignoreDefaultArgs = ['--disable-back-forward-cache'] // which Playwright sets
  browser = await chromium.launch({ args, ignoreDefaultArgs, ...(executablePath && { executablePath }) })
})
afterAll(() => browser?.close())

const lists = () => site.requests.filter((address) => address.endsWith('/statuses/1'))

/** Leaves a verified page for another and comes back, with the clock so many seconds later. */
async function leaveAndReturn(seconds: number): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const now = Date.now
    const visit = { late: 0, restored: false }
    Object.assign(window, { visit })
    Date.now = () => now() + visit.late
    addEventListener('pageshow', ({ persisted }) => (visit.restored ||= persisted))
  })
  await page.goto(site.serveShopPage(site.badgeTag() + site.scriptTag()))
  expect(await resultOn(page)).toEqual(VERIFIED)
  await page.evaluate((late) => Object.assign((window as unknown as { visit: object }).visit, { late }), seconds * 1000)
  await page.goto(site.serveShopPage('<p>elsewhere</p>'))
  await page.evaluate(() => history.back())
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as { visit: { restored: boolean } }).visit.restored).catch(() => false),
    )
    .toBe(true)
  return page
}

test('a page with a badge is kept by the browser, and its badge is still verified without a request', async () => {
  const page = await leaveAndReturn(0)
  expect(await resultOn(page)).toEqual(VERIFIED)
  expect(lists()).toEqual([])
  await page.close()
})

test('a badge whose list has grown old while the page was kept is judged by a new one', async () => {
  const status = await site.world.status({ ended: true, asOf: site.world.now + 400 })
  site.serve(`${site.registry}/statuses/1`, { body: status, type: 'application/statuslist+jwt' })
  const page = await leaveAndReturn(600)
  await expect.poll(() => resultOn(page)).toEqual({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  expect(lists()).toHaveLength(1)
  await page.close()
})
