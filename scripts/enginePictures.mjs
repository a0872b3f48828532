// All states as chip, card and panel, from three engines side by side, to be looked at.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINES, openBrowser } from '../e2e/engines/browser.ts'
import { serveSheet } from './sheet.mjs'

const states = join(import.meta.dirname, '../docs/states')

const SIZES = {
  chip: { width: 400, height: 610 },
  card: { width: 520, height: 1570 },
  panel: { width: 400, height: 3000 },
}
/** A chip is wider in English than its column of the sheet. */
const ENGLISH_CHIP = { width: 540, height: 610 }
const sizeOf = (variant, language) => (variant === 'chip' && language === 'en' ? ENGLISH_CHIP : SIZES[variant])

const FORMS = [
  ['zh-Hans', 'light'],
  ['zh-Hans', 'dark'],
  ['zh-Hant', 'light'],
  ['en', 'light'],
]
/** The form that docs/engines.md shows. */
const SHOWN = 'zh-Hans-light'

async function openSheet(page, sheet, variant, language, scheme) {
  await page.setViewportSize(sizeOf(variant, language))
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
  await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.blur()) // Firefox: not by its host
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

/** The columns side by side, as WebP: a quarter of a PNG. */
async function joined(chromium, columns, { width }) {
  const page = await chromium.openPage({ viewport: { width: width * columns.length, height: 100 } })
  const style = 'body{margin:0;display:flex;font:13px sans-serif}p{margin:4px}img{display:block}'
  await page.setContent(`<style>${style}</style>${columns.join('')}`)
  const png = (await page.screenshot({ fullPage: true })).toString('base64')
  const webp = await page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const { width, height } = image
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.8).split(',')[1]
  }, png)
  await chromium.closePage(page)
  return Buffer.from(webp, 'base64')
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
  if (!browsers.has('chromium')) throw new Error('Chromium puts the pictures together, and is not installed')
  const sheet = await serveSheet()
  for (const variant of Object.keys(SIZES))
    for (const [language, scheme] of FORMS) {
      const columns = await takeIn(browsers, (page) => openSheet(page, sheet, variant, language, scheme))
      const picture = await joined(browsers.get('chromium'), columns, sizeOf(variant, language))
      writeFileSync(join(folder, `${variant}-${language}-${scheme}.webp`), picture)
      if (`${language}-${scheme}` === SHOWN) writeFileSync(join(states, `engines-${variant}.webp`), picture)
    }
  sheet.close()
  for (const browser of browsers.values()) await browser.close()
}
