import { type Browser, firefox } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../scripts/browser.mjs'
import { resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'

const executablePath = findFirefox()
const site = usePageFixture()

describe.skipIf(!executablePath)(`Firefox${executablePath ? '' : ' (skipped: none is installed)'}`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await firefox.launch({ channel: 'moz-firefox', executablePath: executablePath ?? '' })
  }, 60_000)
  afterAll(() => browser?.close())

  test.each(['chip', 'card'])('the pinned %s is verified in silence', async (variant) => {
    const page = await browser.newPage()
    const thrown: string[] = []
    page.on('pageerror', ({ message }) => thrown.push(message))
    await page.goto(site.serveShopPage(site.badgeTag(`variant="${variant}"`) + site.scriptTag()))
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(thrown).toEqual([])
    await page.close()
  })

  test('going back to another address is noticed', async () => {
    const page = await browser.newPage()
    await page.goto(site.serveShopPage(site.badgeTag() + site.scriptTag()))
    expect(await resultOn(page)).toEqual(VERIFIED)
    await page.evaluate(() => history.replaceState(null, '', '/other/'))
    await page.evaluate(() => history.pushState(null, '', '/other/more/'))
    await page.goBack()
    await expect.poll(async () => (await resultOn(page)).state).toBe('wrongSite')
    await page.close()
  })
})
