// The pictures of docs/embedding.md: a badge in a shop of the running demo, in the language of each guide.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DESKTOP = { width: 760, height: 660 }
const PHONE = { width: 360, height: 640 }

async function openShop(browser, shop, { lang, ...viewport }) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5, locale: lang })
  await page.goto(shop)
  await page.evaluate((language) => (document.documentElement.lang = language), lang)
  await page.waitForFunction(() => [...document.querySelectorAll('liangpai-badge')].every(({ verdict }) => verdict))
  return page
}

/** The whole panel, in a window that is high enough. */
async function takePanel(page, path) {
  await page.setViewportSize({ ...DESKTOP, height: 820 })
  await page.locator('liangpai-badge >> a[part=link]').first().click()
  const panel = page.locator('liangpai-badge >> dialog[open]').first()
  await panel.waitFor()
  await page.waitForFunction(() => !document.querySelector('liangpai-badge[aria-busy]'))
  await page.screenshot({ path, animations: 'disabled' })
}

/** Takes the pictures of both guides into a folder: the shop, its panel, the shop on a phone, and the picture for marketplaces. */
export async function takeEmbedding(browser, { registry, shops, badges }, folder) {
  mkdirSync(folder, { recursive: true })
  const { code } = badges.find(({ page }) => page === shops.genuine)
  for (const lang of ['zh-Hans', 'en']) {
    const path = (name) => join(folder, `${name}-${lang}.png`)
    const desktop = await openShop(browser, shops.genuine, { ...DESKTOP, lang })
    await desktop.screenshot({ path: path('shop'), fullPage: true, animations: 'disabled' })
    await takePanel(desktop, path('panel'))
    await desktop.close()
    const phone = await openShop(browser, shops.genuine, { ...PHONE, lang })
    await phone.screenshot({ path: path('phone'), animations: 'disabled' })
    await phone.close()
    const picture = await fetch(`${registry}/badges/${code.replaceAll('-', '')}.png?lang=${lang}`)
    writeFileSync(path('picture'), Buffer.from(await picture.arrayBuffer()))
  }
}
