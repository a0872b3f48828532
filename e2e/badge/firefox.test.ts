import { type Browser, firefox } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../scripts/browser.mjs'
import { toldBy, useScene, VERIFIED } from './scene.ts'

const executablePath = findFirefox()
const on = useScene()

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
    await page.goto(on.shopPage(on.badge(`variant="${variant}"`) + on.script()))
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(thrown).toEqual([])
    await page.close()
  })

  test('the way back to another address is seen', async () => {
    const page = await browser.newPage()
    await page.goto(on.shopPage(on.badge() + on.script()))
    expect(await toldBy(page)).toEqual(VERIFIED)
    await page.evaluate(() => history.replaceState(null, '', '/other/'))
    await page.evaluate(() => history.pushState(null, '', '/other/more/'))
    await page.goBack()
    await expect.poll(async () => (await toldBy(page)).state).toBe('wrongSite')
    await page.close()
  })
})
