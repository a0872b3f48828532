import { join } from 'node:path'
import type { LiangpaiBadge } from '@liangpai/badge'
import { drawBadgeNo } from '@liangpai/core/issue'
import { snippet } from '@liangpai/registry'
import { build } from 'vite'
import { beforeEach, describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import { resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE, FILE_TYPE, filePathOf, integrityOf, PROBLEM } from './testServer.ts'

const site = usePageFixture()

// A number for each test: WebKit keeps preloaded answers in memory, beyond their page.
let badgeNo: string
const bundleUrl = () => `${site.registry}/badges/${badgeNo}/bundle`
beforeEach(async () => {
  badgeNo = drawBadgeNo()
  site.serve(bundleUrl(), { body: JSON.stringify(await site.world.bundle({ badgeNo })) })
})

const about = () => ({
  badgeNo,
  registry: site.registry,
  file: filePathOf(site.file).slice('/badge/'.length, -'.js'.length),
  integrity: integrityOf(site.file),
  language: 'zh-Hans' as const,
  host: 'script' as const,
})

describe('what a shop pastes', () => {
  test.each(['chip', 'card'] as const)(
    'the pinned %s is verified with one request beside the script',
    async (variant) => {
      const page = await site.openShopPage(snippet({ ...about(), variant }).code)
      expect(await resultOn(page)).toEqual(VERIFIED)
      expect(await nameOf(page)).toContain('党员网商 · 已核验')
      expect(site.requests).toEqual([page.url(), bundleUrl(), site.registry + filePathOf(site.file)])
      expect(site.consoleMessages).toEqual([])
    },
  )

  test.each(['chip', 'card'] as const)('the one tag inserts a %s after itself', async (variant) => {
    const { code } = snippet({ ...about(), form: 'selfUpdating', variant })
    const page = await site.openShopPage(`<p id="before"></p>${code}<p id="after"></p>`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(await page.locator('#before + script + liangpai-badge + #after').count()).toBe(1)
    expect(await page.locator('liangpai-badge').evaluate((badge) => (badge as LiangpaiBadge).variant)).toBe(variant)
    expect(site.requests).toEqual([page.url(), `${site.registry}/badge.js`, bundleUrl()])
  })

  test.each(['', ' data-show-inactive'])(
    'the one tag shows a stopped badge only with data-show-inactive: "%s"',
    async (asks) => {
      site.serve(bundleUrl(), PROBLEM)
      const { code } = snippet({ ...about(), form: 'selfUpdating' })
      const page = await site.openShopPage(code.replace('<script ', `<script${asks} `))
      expect((await resultOn(page)).state).toBe('inactive')
      expect(await page.getByText('标识已停用', { exact: true }).first().isVisible()).toBe(asks !== '')
    },
  )

  test('requests name neither reader nor page, and nothing is stored', async () => {
    const seen: { [name: string]: unknown }[] = []
    site.serve(`${site.registry}/badges/${CODE}/bundle`, ({ headers }, response) => {
      seen.push({ cookie: headers.cookie, referer: headers.referer, authorization: headers.authorization })
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'set-cookie': 'who=reader',
        })
        .end(JSON.stringify(site.bundle))
    })
    await site.context.addCookies([{ name: 'who', value: 'reader', url: site.registry }])
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(seen).toEqual([{ cookie: undefined, referer: undefined, authorization: undefined }])
    expect(await site.context.cookies()).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0)
  })

  test('without script the badge is a link', async () => {
    const page = await site.openPage({ javaScriptEnabled: false })
    await page.goto(site.serveShopPage(site.badgeTag() + site.scriptTag()))
    expect(await page.getByRole('link', { name: '身份核验' }).getAttribute('href')).toBe(
      `${site.registry}/verify/${CODE}`,
    )
  })
})

describe('other ways in', () => {
  test('a bundle in src is used without asking the registry', async () => {
    site.serve(`${site.shop}badge.json`, { body: JSON.stringify(site.bundle) })
    const page = await site.openShopPage(site.badgeTag('src="../badge.json"') + site.ownScriptTag())
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.requests.filter((url) => url.startsWith(site.registry))).toEqual([])
  })

  test('the one tag takes a bundle in data-src', async () => {
    site.serve(`${site.shop}badge.json`, { body: JSON.stringify(site.bundle) })
    const page = await site.openShopPage(
      site.scriptTag({ attributes: `data-badge="${CODE}" data-src="../badge.json"` }),
    )
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.requests).not.toContain(`${site.registry}/badges/${CODE}/bundle`)
  })

  test.each(['text', 'object'])('a bundle set as %s is verified without a request', async (form) => {
    const page = await site.openShopPage(site.ownScriptTag())
    const bundle = form === 'text' ? JSON.stringify(site.bundle) : site.bundle
    await page.evaluate(async (bundle) => {
      await customElements.whenDefined('liangpai-badge')
      document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle }))
    }, bundle)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.requests.filter((url) => url.startsWith(site.registry))).toEqual([])
  })

  test('imported from npm, the element is verified after configure', async () => {
    site.serve(`${site.shop}app.js`, { body: await built(), type: FILE_TYPE })
    const page = await site.openShopPage(`${site.badgeTag()}<script type="module" src="../app.js"></script>`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.consoleMessages).toEqual([])
  })

  test('imported from npm without configure, the element trusts no root', async () => {
    site.serve(`${site.shop}app.js`, { body: await built(false), type: FILE_TYPE })
    const page = await site.openShopPage(
      `${site.badgeTag(`registry="${site.registry}"`)}<script type="module" src="../app.js"></script>`,
    )
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'ANCHORS_NOT_GIVEN' })
  })

  test('an anchor that is not the root’s makes the issuer unknown', async () => {
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag({ anchors: ['A'.repeat(43)] }))
    expect(await resultOn(page)).toEqual({ state: 'unknownIssuer', reason: 'TRUST_ANCHOR_UNKNOWN' })
  })
})

/** A shop's own code with the published packages, as its bundler makes it. */
async function built(configured = true): Promise<string> {
  const settings = JSON.stringify({ anchors: site.world.anchors, registry: site.registry })
  const code = `import '@liangpai/badge/define'
    import { configure } from '@liangpai/badge'
    ${configured ? `configure(${settings})` : 'void configure'}`
  const entry = join(import.meta.dirname, 'shop-app.js')
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['production', 'browser', 'module'] },
    plugins: [
      { name: 'shop-app', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
    ],
    build: { write: false, rollupOptions: { input: entry } },
  })
  const [chunk] = 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('one chunk')
  return chunk.code
}
