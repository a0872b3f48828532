import { join } from 'node:path'
import type { LiangpaiBadge } from '@liangpai/badge'
import { snippet } from '@liangpai/registry'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import { toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE, file, FILE_TYPE, integrityOf, PROBLEM } from './stage.ts'

const on = useScene()

const about = () => ({
  badgeNo: CODE,
  registry: on.registry,
  anchors: on.world.anchors,
  version: '1.0.0',
  integrity: integrityOf(file),
  language: 'zh-Hans' as const,
  host: 'script' as const,
})

describe('what a shop pastes', () => {
  test.each(['chip', 'card'] as const)('the pinned %s is verified by one request after the script', async (variant) => {
    const page = await on.show(snippet({ ...about(), variant }).code)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(await nameOf(page)).toContain('党员网商 · 已核验')
    expect(on.asked).toEqual([page.url(), `${on.registry}/badge/1.0.0.js`, `${on.registry}/badges/${CODE}/bundle`])
    expect(on.complaints).toEqual([])
  })

  test.each(['chip', 'card'] as const)('the one tag puts a %s where it stands', async (variant) => {
    const { code } = snippet({ ...about(), form: 'selfUpdating', variant })
    const page = await on.show(`<p id="before"></p>${code}<p id="after"></p>`)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(await page.locator('#before + script + liangpai-badge + #after').count()).toBe(1)
    expect(await page.locator('liangpai-badge').evaluate((badge) => (badge as LiangpaiBadge).variant)).toBe(variant)
    expect(on.asked).toEqual([page.url(), `${on.registry}/badge.js`, `${on.registry}/badges/${CODE}/bundle`])
  })

  test.each(['', ' data-show-inactive'])('the one tag shows a stopped badge only if asked: "%s"', async (asks) => {
    on.lay(`${on.registry}/badges/${CODE}/bundle`, PROBLEM)
    const { code } = snippet({ ...about(), form: 'selfUpdating' })
    const page = await on.show(code.replace('<script ', `<script${asks} `))
    expect((await toldBy(page)).state).toBe('inactive')
    expect(await page.getByText('标识已停用', { exact: true }).first().isVisible()).toBe(asks !== '')
  })

  test('the requests name neither reader nor page, and nothing is stored', async () => {
    const seen: { [name: string]: unknown }[] = []
    on.lay(`${on.registry}/badges/${CODE}/bundle`, ({ headers }, response) => {
      seen.push({ cookie: headers.cookie, referer: headers.referer, authorization: headers.authorization })
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
          'set-cookie': 'who=reader',
        })
        .end(JSON.stringify(on.bundle))
    })
    await on.context.addCookies([{ name: 'who', value: 'reader', url: on.registry }])
    const page = await on.show(on.badge() + on.script())
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(seen).toEqual([{ cookie: undefined, referer: undefined, authorization: undefined }])
    expect(await on.context.cookies()).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0)
  })

  test('without script it is a link', async () => {
    const page = await on.open({ javaScriptEnabled: false })
    await page.goto(on.shopPage(on.badge() + on.script()))
    expect(await page.getByRole('link', { name: '身份核验' }).getAttribute('href')).toBe(
      `${on.registry}/verify/${CODE}`,
    )
  })
})

describe('other ways in', () => {
  test('a bundle that the shop serves itself, and nothing from the registry', async () => {
    on.lay(`${on.shop}badge.json`, { body: JSON.stringify(on.bundle) })
    const page = await on.show(on.badge('src="../badge.json"') + on.script({ src: own() }))
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.asked.filter((url) => url.startsWith(on.registry))).toEqual([])
  })

  test('a bundle of its own by the one tag', async () => {
    on.lay(`${on.shop}badge.json`, { body: JSON.stringify(on.bundle) })
    const page = await on.show(on.script({ attributes: 'data-src="../badge.json"' }))
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.asked).not.toContain(`${on.registry}/badges/${CODE}/bundle`)
  })

  test.each(['text', 'object'])('a bundle in hand, as %s, asks for nothing', async (form) => {
    const page = await on.show(on.script({ src: own() }))
    const bundle = form === 'text' ? JSON.stringify(on.bundle) : on.bundle
    await page.evaluate(async (given) => {
      await customElements.whenDefined('liangpai-badge')
      document.body.append(Object.assign(document.createElement('liangpai-badge'), { bundle: given }))
    }, bundle)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.asked.filter((url) => url.startsWith(on.registry))).toEqual([])
  })

  test('by npm, with configure', async () => {
    on.lay(`${on.shop}app.js`, { body: await built(), type: FILE_TYPE })
    const page = await on.show(`${on.badge()}<script type="module" src="../app.js"></script>`)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.complaints).toEqual([])
  })

  test('by npm without configure no root is trusted', async () => {
    on.lay(`${on.shop}app.js`, { body: await built(false), type: FILE_TYPE })
    const page = await on.show(
      `${on.badge(`registry="${on.registry}"`)}<script type="module" src="../app.js"></script>`,
    )
    expect(await toldBy(page)).toEqual({ state: 'unknownIssuer', reason: 'ANCHORS_NOT_GIVEN' })
  })

  test('an anchor that is not the root’s trusts nobody', async () => {
    const page = await on.show(on.badge() + on.script({ anchors: ['A'.repeat(43)] }))
    expect(await toldBy(page)).toEqual({ state: 'unknownIssuer', reason: 'TRUST_ANCHOR_UNKNOWN' })
  })
})

/** The script on the shop's own host. */
const own = () => on.lay(`${new URL(on.shop).origin}/liangpai.js`, { body: file, type: FILE_TYPE })

/** A shop's own code with the published packages, bundled as it would. */
async function built(configured = true): Promise<string> {
  const settings = JSON.stringify({ anchors: on.world.anchors, registry: on.registry })
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
