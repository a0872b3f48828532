// The pictures of docs/embedding.md: a badge in a shop of the running demo, in the language of each guide.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitForQuiet } from './quietBadges.mjs'

const DESKTOP = { width: 760, height: 1000 }
const PHONE = { width: 360, height: 1000 }
const MARGIN = 20

async function openShop(browser, shop, { lang, ...viewport }) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, locale: lang })
  await page.goto(shop)
  await page.evaluate((language) => (document.documentElement.lang = language), lang)
  await page.waitForFunction(() => [...document.querySelectorAll('liangpai-badge')].every(({ verdict }) => verdict))
  return page
}

/** Opens the details of the chip; the box of what then belongs together. Throws where a part of them would be cut. */
async function openPanel(page) {
  const link = page.locator('liangpai-badge >> a[part=link]').first()
  await link.click()
  const panel = page.locator('liangpai-badge >> dialog[open]').first()
  await panel.waitFor()
  await waitForQuiet(page)
  await page.mouse.move(0, 0)
  if (await panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight))
    throw new Error('the window is too low for the panel')
  const [chip, whole] = [await link.boundingBox(), await panel.boundingBox()]
  const left = Math.max(0, Math.min(chip.x, whole.x) - MARGIN)
  return { left, top: Math.max(0, chip.y - MARGIN), bottom: whole.y + whole.height + MARGIN }
}

/** Takes the pictures of both guides into a folder: the shop, the details beside its chip and on a phone, and the picture for marketplaces. */
export async function takeEmbedding(browser, { registry, shops, badges }, folder) {
  mkdirSync(folder, { recursive: true })
  const { code } = badges.find(({ page }) => page === shops.genuine)
  for (const lang of ['zh-Hans', 'en']) {
    const path = (name) => join(folder, `${name}-${lang}.png`)
    const desktop = await openShop(browser, shops.genuine, { ...DESKTOP, lang })
    const { height } = await desktop.locator('body').boundingBox()
    const shop = { x: 0, y: 0, width: DESKTOP.width, height }
    await desktop.screenshot({ path: path('shop'), clip: shop, animations: 'disabled' })
    const beside = await openPanel(desktop)
    const width = DESKTOP.width - beside.left
    const panel = { x: beside.left, y: beside.top, width, height: beside.bottom - beside.top }
    await desktop.screenshot({ path: path('panel'), clip: panel, animations: 'disabled' })
    await desktop.close()
    const phone = await openShop(browser, shops.genuine, { ...PHONE, lang })
    const inFlow = { x: 0, y: 0, width: PHONE.width, height: (await openPanel(phone)).bottom }
    await phone.screenshot({ path: path('phone'), clip: inFlow, animations: 'disabled' })
    await phone.close()
    const picture = await fetch(`${registry}/badges/${code.replaceAll('-', '')}.png?lang=${lang}`)
    writeFileSync(path('picture'), Buffer.from(await picture.arrayBuffer()))
  }
}
