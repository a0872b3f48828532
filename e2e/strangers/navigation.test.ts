import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { expectVerified, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()

const FORMS = ['pinned', 'oneTag'] as const

const isAt = (page: Page, heading: string) => page.locator('h1', { hasText: heading }).waitFor()

/** Goes to the other page and back, three times; looks at the badges each time. */
async function goAndReturn(page: Page): Promise<void> {
  await expectVerified(page)
  for (let i = 0; i < 3; i++) {
    await page.click('#go')
    await isAt(page, '另一页')
    expect(await statesOn(page)).toEqual([])
    await page.goBack()
    await isAt(page, '首页')
    await expectVerified(page)
  }
  expect(site.consoleMessages).toEqual([])
}

describe.each(FORMS)('the %s code on a page that goes on without loading', (form) => {
  test('Turbo 8 restores its snapshot on the way back: one verified badge', async () => {
    const other = site.serveWith('turbo-8.js', '<h1>另一页</h1>')
    await site.openWith('turbo-8.js', `<h1>首页</h1><main>${site.code[form]}</main><a id="go" href="${other}">去</a>`)
    await goAndReturn(site.page)
  })

  test('Turbo 8 keeps a permanent element over visits: one verified badge', async () => {
    const body = (heading: string, link: string) =>
      `<h1>${heading}</h1><div id="badge" data-turbo-permanent>${site.code[form]}</div>${link}`
    const other = site.serveWith('turbo-8.js', body('另一页', ''))
    await site.openWith('turbo-8.js', body('首页', `<a id="go" href="${other}">去</a>`))
    await expectVerified(site.page)
    await site.page.click('#go')
    await isAt(site.page, '另一页')
    await expectVerified(site.page)
    await site.page.goBack()
    await isAt(site.page, '首页')
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })

  test('Turbo 8 morphs the page into a newer one around a permanent element: one verified badge', async () => {
    const body = (heading: string) => `<h1>${heading}</h1><div id="badge" data-turbo-permanent>${site.code[form]}</div>`
    const page = await site.openWith('turbo-8.js', body('首页'))
    await expectVerified(page)
    site.serveWith('turbo-8.js', body('新一页'), page.url())
    await page.evaluate(`
      document.head.insertAdjacentHTML('beforeend', '<meta name="turbo-refresh-method" content="morph">')
      Turbo.visit(location.href, { action: 'replace' })`)
    await isAt(page, '新一页')
    await expectVerified(page)
    expect(site.consoleMessages).toEqual([])
  })

  test.each(['htmx-1.9.js', 'htmx-2.0.js'] as const)('%s restores its history: one verified badge', async (version) => {
    const other = site.fragment('fragment', '<h1>另一页</h1>')
    await site.openShopPage(
      `${site.library(version)}<div id="main" hx-history-elt><h1>首页</h1>${site.code[form]}<a id="go" hx-get="${other}" hx-target="#main" hx-push-url="${site.shop}pushed/">去</a></div>`,
    )
    await goAndReturn(site.page)
  })

  test.each(['htmx-1.9.js', 'htmx-2.0.js'] as const)('%s swaps it in, twice: one verified badge', async (version) => {
    const url = site.fragment('fragment', `<section>${site.code[form]}</section>`)
    await site.openShopPage(
      `${site.library(version)}<div id="main"></div><a id="go" hx-get="${url}" hx-target="#main">去</a>`,
    )
    await site.page.click('#go')
    await expectVerified(site.page)
    await site.page.click('#go')
    await expectVerified(site.page)
    expect(site.consoleMessages).toEqual([])
  })
})

test('Turbo 8 morphs the page into a newer one: the pinned code stays one verified badge', async () => {
  const body = (heading: string) => `<h1>${heading}</h1><p>${site.code.pinned}</p>`
  const page = await site.openWith('turbo-8.js', body('首页'))
  await expectVerified(page)
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement('meta'), { name: 'turbo-refresh-method', content: 'morph' })
    document.head.append(meta)
  })
  const badge = await page.$('liangpai-badge')
  site.serveWith('turbo-8.js', body('新一页'), page.url())
  await page.evaluate(`Turbo.visit(location.href, { action: 'replace' })`)
  await isAt(page, '新一页')
  await expectVerified(page)
  expect(await badge?.evaluate((one) => one.isConnected)).toBe(true)
  expect(site.consoleMessages).toEqual([])
})
