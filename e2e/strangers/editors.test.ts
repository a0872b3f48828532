import { describe, expect, test } from 'vitest'
import { expectVerified, useShopPages } from './shopPages.ts'

const site = useShopPages()

describe.each(['pinned', 'oneTag'] as const)('a visual editor that saves what it shows, with the %s code', (form) => {
  test('saved and served again, twice: one verified badge', async () => {
    let body = `<main>${site.code[form]}</main>`
    for (let saved = 0; saved < 3; saved++) {
      const page = await site.openShopPage(body)
      await expectVerified(page)
      body = await page.evaluate(() => document.body.innerHTML)
      expect(body).not.toMatch(/党员|已核验/)
    }
    expect(site.consoleMessages).toEqual([])
  })

  test('saved while the badge is being verified: one verified badge', async () => {
    const bundleUrl = `${site.registry}/badges/7K3M9QXW2BHK/bundle`
    site.serve(bundleUrl, () => {})
    const page = await site.openShopPage(`<main>${site.code[form]}</main>`)
    await expect.poll(() => site.requests).toContain(bundleUrl)
    const body = await page.evaluate(() => document.body.innerHTML)
    site.serve(bundleUrl, { body: JSON.stringify(site.bundle) })
    await expectVerified(await site.openShopPage(body))
  })

  test('copied by cloneNode beside the original: two verified badges', async () => {
    const page = await site.openShopPage(`<main>${site.code[form]}</main>`)
    await expectVerified(page)
    await page.evaluate(() => document.body.append(document.querySelector('main')?.cloneNode(true) ?? ''))
    await expectVerified(page, 2)
    expect(site.consoleMessages).toEqual([])
  })
})
