// All states as chip, card and panel, from three engines side by side, to be looked at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../e2e/engines/browser.ts'
import { serveSheet } from './sheet.mjs'

const ENGINES = ['chromium', 'firefox', 'webkit']
const SIZES = {
  chip: { width: 420, height: 640 },
  card: { width: 560, height: 1500 },
  panel: { width: 400, height: 3300 },
}

async function openSheet(page, sheet, variant, language, scheme) {
  await page.setViewportSize(SIZES[variant])
  if (variant !== 'panel') {
    await page.goto(sheet.addressOf(variant, [language], scheme))
    const isJudged = (never) =>
      [...document.querySelectorAll('liangpai-badge')].filter((one) => !one.verdict).length === never
    return page.waitForFunction(isJudged, 1)
  }
  await page.goto(sheet.panelsOf(language, scheme))
  await page.waitForFunction(() => [...document.querySelectorAll('liangpai-badge')].every(({ verdict }) => verdict))
  const links = await page.locator('liangpai-badge a[aria-haspopup]').all()
  for (const link of links) await link.press('Enter')
  await page.evaluate(() => document.activeElement.blur())
  return page.evaluate(() => scrollTo(0, 0))
}

/** One picture of each engine, with its name; an engine that is not installed is left out. */
async function takeIn(browsers, take) {
  const columns = []
  for (const [engine, browser] of browsers) {
    const page = await browser.openPage({})
    await take(page)
    await new Promise((ok) => setTimeout(ok, 600)) // The spinner waits for 400 ms.
    const png = await page.screenshot()
    columns.push(`<div><p>${engine}</p><img src="data:image/png;base64,${png.toString('base64')}"></div>`)
    await browser.closePage(page)
  }
  return columns
}

export async function takeEnginePictures(folder) {
  mkdirSync(folder, { recursive: true })
  const options = { flags: [], onMessage: console.error, runBeforePages: () => {} }
  const onUnsupported = (what) => {
    throw new Error(what)
  }
  const browsers = new Map()
  for (const engine of ENGINES) {
    const browser = await openBrowser(engine, { ...options, onUnsupported })
    if (browser) browsers.set(engine, browser)
    else console.error(`${engine} is not installed: left out`)
  }
  const sheet = await serveSheet()
  for (const variant of Object.keys(SIZES))
    for (const [language, scheme] of [
      ['zh-Hans', 'light'],
      ['zh-Hans', 'dark'],
      ['en', 'light'],
    ]) {
      const columns = await takeIn(browsers, (page) => openSheet(page, sheet, variant, language, scheme))
      const page = await browsers
        .get('chromium')
        .openPage({ viewport: { width: SIZES[variant].width * columns.length, height: 100 } })
      const style = 'body{margin:0;display:flex;font:13px sans-serif}p{margin:4px}img{display:block}'
      await page.setContent(`<style>${style}</style>${columns.join('')}`)
      await page.screenshot({ path: join(folder, `${variant}-${language}-${scheme}.png`), fullPage: true })
      await browsers.get('chromium').closePage(page)
    }
  sheet.close()
  for (const browser of browsers.values()) await browser.close()
}
