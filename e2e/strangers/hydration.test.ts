import type { ServerResponse } from 'node:http'
import { h } from 'preact'
import { renderToString as renderPreact } from 'preact-render-to-string'
import { createElement } from 'react'
import { renderToString as renderReact } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString as renderVue } from 'vue/server-renderer'
import { CODE, FILE_TYPE, PRINTED } from '../badge/testServer.ts'
import { bundleApp } from './apps.ts'
import { Shop as PreactShop } from './preact/Shop.tsx'
import { Shop } from './react/Shop.tsx'
import { shop } from './vue/shop.ts'
import { expectVerified, inlineScript, statesOn, useShopPages } from './shopPages.ts'

const site = useShopPages()
const props = () => ({ badge: PRINTED, verifyUrl: `${site.registry}/verify/${CODE}` })
const oneTagUrl = () => `${site.registry}/badge.js`
const fileTag = () => site.code.pinned.replace(/^[^]*(?=<script)/, '')

const apps = { react: '', preact: '', vue: '' }
beforeAll(async () => {
  Object.assign(apps, {
    react: await bundleApp('react'),
    preact: await bundleApp('preact'),
    vue: await bundleApp('vue'),
  })
})

/** A page with markup rendered on the server, the app that hydrates it, and the badge file. */
function pageOf(framework: keyof typeof apps, markup: string, isStrict = false, extra = {}): string {
  const app = site.serve(new URL(`/${framework}.js`, site.shop).href, { body: apps[framework], type: FILE_TYPE })
  const settings = `var shopProps = ${JSON.stringify({ ...props(), ...extra })}, isStrict = ${isStrict}`
  return `<div id="root">${markup}</div>${inlineScript(settings)}<script src="${app}"></script>${fileTag()}`
}

const reactPage = async (isStrict: boolean) => pageOf('react', renderReact(createElement(Shop, props())), isStrict)

const preactPage = async () => pageOf('preact', renderPreact(h(PreactShop, props())))

const vuePage = async () => pageOf('vue', await renderVue(createSSRApp(shop, props())))

const frameworks: [name: string, page: () => Promise<string>][] = [
  ['React 19', () => reactPage(false)],
  ['React 19 in StrictMode', () => reactPage(true)],
  ['Preact', preactPage],
  ['Vue 3', vuePage],
]

/** React's development build greets the developer. */
const complaints = () => site.consoleMessages.filter((text) => !/React DevTools/.test(text))

const hydrate = async () => {
  await site.page.evaluate(() => (window as unknown as { hydrate: () => void }).hydrate())
  await site.page.locator('h1', { hasText: /荷雨茶铺 [12]/ }).waitFor()
}

/** Renders the page again while the badge stands in it. */
const renderAgain = async () => {
  await site.page.getByRole('button', { name: '再来' }).click()
  await site.page.locator('h1', { hasText: /荷雨茶铺 [23]/ }).waitFor()
}

describe.each(frameworks)('%s hydrates a page rendered on a server', (_, page) => {
  test('before the badge file has run: no complaint, one verified badge', async () => {
    site.serve(site.code.fileUrl, { body: site.file, type: FILE_TYPE, delay: 600 })
    await site.page.goto(site.serveShopPage(await page()), { waitUntil: 'commit' })
    await site.page.waitForFunction(() => 'hydrate' in window)
    await hydrate()
    await expectVerified(site.page)
    await renderAgain()
    await expectVerified(site.page)
    expect(complaints()).toEqual([])
  })

  test('while the badge is being verified: no complaint, one verified badge', async () => {
    const responses: ServerResponse[] = []
    site.serve(`${site.registry}/badges/${CODE}/bundle`, (_request, response) => responses.push(response))
    await site.openShopPage(await page())
    await expect.poll(() => statesOn(site.page)).toEqual(['verifying'])
    await hydrate()
    await expect.poll(() => responses.length).toBe(1)
    const type = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }
    for (const response of responses) response.writeHead(200, type).end(JSON.stringify(site.bundle))
    await expectVerified(site.page)
    await renderAgain()
    await expectVerified(site.page)
    expect(complaints()).toEqual([])
  })

  test('after the badge is verified: no complaint, the same badge', async () => {
    await site.openShopPage(await page())
    await expectVerified(site.page)
    const badge = await site.page.$('liangpai-badge')
    await hydrate()
    await renderAgain()
    await expectVerified(site.page)
    expect(await badge?.evaluate((one) => one.isConnected)).toBe(true)
    expect(complaints()).toEqual([])
  })
})

test('React 19 moves the one tag out of where it was written, and its badge is drawn there', async () => {
  const extra = { oneTagUrl: oneTagUrl() }
  const markup = renderReact(createElement(Shop, { ...props(), ...extra }))
  await site.openShopPage(pageOf('react', markup, false, extra))
  await hydrate()
  await expectVerified(site.page, 2)
  expect(await site.page.locator('script[data-badge] + liangpai-badge').count()).toBe(1)
  expect(await site.page.locator('main script').count()).toBe(0)
})
