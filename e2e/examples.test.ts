import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import type { BrowserContext, Page } from 'playwright'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LiangpaiBadge } from '@liangpai/badge'
import { isThumbprint } from '@liangpai/core'
import { snippet } from '@liangpai/registry'
import { contentOf, strictContentOf } from '../examples/pasted-block/src/content.ts'
import { blogPage } from '../examples/pasted-block/src/page.ts'
import { createShop } from '../examples/server-rendered/src/app.ts'
import { nameOf, stateOf, useBrowser } from './browser.ts'
import { type TestDemo, useDemo } from './demo.ts'

const run = promisify(execFile)
const examples = join(import.meta.dirname, '../examples')
const demo = useDemo()
const visitor = useBrowser()
const { complaints } = visitor
let context: BrowserContext
let page: Page
beforeEach(() => ({ context, page } = visitor))

let about: ReturnType<TestDemo['about']>
let policy: string
beforeAll(() => {
  about = demo.about(demo.book.badges[0]?.code ?? '')
  // As docs/embedding.md says, with Trusted Types on.
  policy = `default-src 'self'; script-src 'self' ${about.registry}; connect-src ${about.registry}; img-src 'self' data:; require-trusted-types-for 'script'`
})

/** Serves a page at the shop whose address is signed into the badge. */
function lay(path: string, text: string, type = 'text/html'): string {
  const url = new URL(path, demo.book.shops.genuine)
  demo.add({ host: url.hostname, path: url.pathname, page: () => text, type, policy })
  return url.href
}

async function expectVerified(url: string): Promise<void> {
  await page.goto(url)
  expect(await stateOf(page)).toBe('verified')
  expect(await nameOf(page)).toContain('党员网商 · 已核验')
  expect(complaints).toEqual([])
}

/** Builds a Vite example with the registry's values in its environment, and serves its files. */
async function layBuilt(name: string): Promise<string> {
  const root = join(examples, name)
  const out = join(demo.data, name)
  const settings = { VITE_BADGE: about.badgeNo, VITE_REGISTRY: about.registry, VITE_ANCHORS: about.anchors.join(' ') }
  const args = ['node_modules/vite/bin/vite.js', 'build', '--base', `/${name}/`, '--outDir', out, '--emptyOutDir']
  await run(process.execPath, args, { cwd: root, env: { ...process.env, ...settings, NODE_ENV: 'production' } })
  for (const file of readdirSync(join(out, 'assets')))
    lay(`/${name}/assets/${file}`, readFileSync(join(out, 'assets', file), 'utf8'), 'text/javascript')
  return lay(`/${name}/`, readFileSync(join(out, 'index.html'), 'utf8'))
}

describe('plain HTML', () => {
  const file = readFileSync(join(examples, 'plain-html/index.html'), 'utf8')
  const SAMPLE = /<link rel="preload".*<\/script>/

  test.each([
    ['pinned', 'chip', 'auto'],
    ['pinned', 'card', 'dark'],
    ['selfUpdating', 'chip', 'light'],
    ['selfUpdating', 'card', 'auto'],
  ] as const)('%s, %s, %s', async (form, variant, theme) => {
    const { code } = snippet({ ...about, host: 'script', form, variant, theme })
    const url = lay(
      `/plain/${form}/${variant}/`,
      file.replace(SAMPLE, () => code),
    )
    await expectVerified(url)
    expect(await page.locator('liangpai-badge').evaluate((badge) => (badge as LiangpaiBadge).variant)).toBe(variant)
  })

  test('a language in the snippet wins over that of the page', async () => {
    for (const form of ['pinned', 'selfUpdating'] as const) {
      const { code } = snippet({ ...about, host: 'script', form, lang: 'en' })
      await page.goto(
        lay(
          `/plain/${form}/en/`,
          file.replace(SAMPLE, () => code),
        ),
      )
      expect(await stateOf(page)).toBe('verified')
      expect(await nameOf(page)).toContain('Party-member merchant')
    }
  })

  test('the plain example has the form of the registry’s snippet', () => {
    const sample = { ...about, badgeNo: '7K3M9QXW2BHK', registry: 'https://badge.example', file: '0.1.0-3f9a1c2b' }
    const { code } = snippet({ ...sample, host: 'script', integrity: 'sha384-…' })
    expect(file).toContain(code)
  })

  test('a script with other bytes than the pinned ones does not run, and the link stays', async () => {
    const { code } = snippet({ ...about, host: 'script', integrity: `sha384-${'A'.repeat(64)}` })
    await page.goto(
      lay(
        '/plain/other-bytes/',
        file.replace(SAMPLE, () => code),
      ),
    )
    expect(await page.evaluate(() => customElements.get('liangpai-badge'))).toBeUndefined()
    expect(await page.getByRole('link', { name: '身份核验' }).getAttribute('href')).toContain('/verify/')
  })
})

describe('frameworks', () => {
  test.each(['react', 'vue'])('the %s example runs with the settings that it comes with', (name) => {
    const { VITE_ANCHORS } = parseEnv(readFileSync(join(examples, name, '.env'), 'utf8'))
    expect(VITE_ANCHORS?.split(' ').every(isThumbprint)).toBe(true) // or `configure` throws, and the page stays empty
  })

  test.each(['react', 'vue'])('the %s example builds, is verified, and its page receives the verdict', async (name) => {
    await expectVerified(await layBuilt(name))
    await page.locator('output', { hasText: /^verified$/ }).waitFor()
  })
})

describe('a page rendered on a server', () => {
  const settings = () => ({ ...about, code: about.badgeNo })
  const rendered = async () => (await createShop(settings()).request('/')).text()

  test('a server-rendered page is upgraded by the script, chip and card', async () => {
    await expectVerified(lay('/server/', await rendered()))
    expect(await stateOf(page, 'liangpai-badge[variant=card]')).toBe('verified')
  })

  test('a server-rendered page without script has links', async () => {
    const plain = await visitor.browser.newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(lay('/server/no-script/', await rendered()))
    expect(await reader.getByRole('link', { name: '身份核验' }).count()).toBe(2)
    await plain.close()
  })
})

describe('a block pasted into a blog', () => {
  const post = (code: string) => `"七日内发货" -- 掌柜说。\n第二行。\n\n${code}\n\n谢谢'光临'。`

  test.each(['pinned', 'selfUpdating'] as const)(
    'a blog rewrites the text and not the %s code, which is verified',
    async (form) => {
      const { code } = snippet({ ...about, host: 'script', form })
      const content = contentOf(post(code))
      expect(content).toContain('<p>“七日内发货” – 掌柜说。<br />\n第二行。</p>')
      expect(content).toContain(`<p>${code}</p>`)
      await expectVerified(lay(`/blog/${form}/`, blogPage(content)))
    },
  )

  test('a code that an editor broke into lines is verified', async () => {
    const { code } = snippet({ ...about, host: 'script', variant: 'card' })
    const broken = code.replace(' referrerpolicy', '\n  referrerpolicy').replace('<script', '\n<script')
    await expectVerified(lay('/blog/broken/', blogPage(contentOf(post(broken)))))
  })

  test('where a blog removes scripts, the link to the verify page stays', async () => {
    const { code } = snippet({ ...about, host: 'script' })
    await page.goto(lay('/blog/strict/', blogPage(strictContentOf(post(code)))))
    expect(await page.locator('liangpai-badge, article script').count()).toBe(0)
    await page.getByRole('link', { name: '身份核验' }).click()
    await page.waitForURL(/\/verify\/\w{12}$/)
    expect(await page.locator('h1').innerText()).toContain('荷雨茶铺')
  })
})

describe('the offer page', () => {
  const press = (way: string) => page.locator(`[data-go=${way}]:visible`).click()
  const copied = (id: string) => page.locator(`#${id}`).getAttribute('data-copy')
  const choose = (host: string) => page.locator(`input[name=host][value=${host}]`).check()

  test('the offer page gives code, picture or only the reason, by host; the pasted code is verified', async () => {
    await page.goto(demo.book.offers[0] ?? '')
    await press('consent')
    await page.getByLabel('我单独同意公开以上勾选的信息。').check()
    await press('agree')
    await press('place')
    await press('back')

    await choose('forbidden')
    expect(await page.locator('#no-code').innerText()).toContain('这类网站的规则不允许')
    expect(await page.locator('[data-go=place]:visible').count()).toBe(0)

    for (const [host, reason] of [
      ['marketplace', '平台店铺的页面不运行店铺自己的代码'],
      ['miniProgram', '小程序不是网页'],
    ] as const) {
      await choose(host)
      await press('chosen')
      const step = page.locator('[data-step=picture]')
      expect(await step.innerText()).toContain(reason)
      expect(await step.locator('[data-reason]:visible').count()).toBe(1)
      expect(await step.innerText()).toMatch(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/)
      await press('back')
    }

    await choose('script')
    await press('chosen')
    const badgeNo = /verify\/(\w{12})/.exec((await copied('copy-code')) ?? '')?.[1] ?? ''
    const request = { ...about, badgeNo, host: 'script' } as const
    expect(await copied('copy-code')).toBe(snippet(request).code)
    await page.locator('[data-variant=card]').click()
    expect(await copied('copy-code')).toBe(snippet({ ...request, variant: 'card' }).code)
    expect(await copied('copy-self-updating')).toBe(snippet({ ...request, form: 'selfUpdating', variant: 'card' }).code)

    const { port } = new URL(demo.book.shops.genuine)
    const text = `<!doctype html><title>未晚花房</title>${await copied('copy-code')}`
    demo.add({ host: 'weiwan.localhost', path: '/', page: () => text })
    await page.goto(`http://weiwan.localhost:${port}/`)
    expect(await stateOf(page)).toBe('verified')
  })
})

test('the picture for a marketplace is a PNG beside the code', async () => {
  const { picture, code } = snippet({ ...about, host: 'marketplace' })
  const answer = await context.request.get(picture)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png'])
  expect(code.replaceAll('-', '')).toBe(about.badgeNo)
})
