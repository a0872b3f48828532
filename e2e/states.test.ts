import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testBadges } from '@liangpai/badge/states'
import { readServedFile } from '@liangpai/badge/file'
import { initRegistry, installedBadgeFiles } from '@liangpai/registry'
import { city } from '@liangpai/world'
import type { BrowserContext, Page } from 'playwright'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stateOf, useBrowser } from './browser.ts'

// The published file of test badges beside the badge file: on localhost, and where it must do nothing.

const dist = join(import.meta.dirname, '../packages/badge/dist')
const files = {
  badge: readFileSync(join(dist, 'badge.iife.js'), 'utf8'),
  test: readFileSync(join(dist, 'test.iife.js'), 'utf8'),
}
const STATES = Object.entries(testBadges)
const SHOWN: Record<string, string> = { probationary: 'verified', byBranch: 'verified' }

const badges = STATES.map(
  ([state, code]) => `<p><liangpai-badge id="${state}" badge="${code}" show-inactive></liangpai-badge>`,
)
const markup = (scripts: string[]) =>
  `<!doctype html><html lang="zh-Hans"><title>t</title><link rel="icon" href="data:,">${badges.join('')}${scripts.map((src) => `<script async src="${src}"></script>`).join('')}`

/** What a bundler makes of a page's own code, from the published files. */
async function bundled(code: string): Promise<string> {
  const entry = join(import.meta.dirname, 'entry.js')
  const own: Plugin = {
    name: 'own',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? code : undefined),
  }
  const output = { write: false, rollupOptions: { input: entry } }
  const built = await build({ configFile: false, logLevel: 'silent', plugins: [own], build: output })
  if (!('output' in built)) throw new Error('one output')
  return built.output.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('')
}

const visitor = useBrowser()
const { complaints } = visitor
let context: BrowserContext
let page: Page
let server: Server
let origin: string
let pages: Record<string, string>
const requests: string[] = []

beforeAll(async () => {
  pages = {
    '/': markup(['/badge.js', '/test.js']),
    '/first/': markup(['/test.js', '/badge.js']),
    '/alone/': markup(['/badge.js']),
    '/module/': markup(['/module.js']),
  }
  server = createServer(({ url = '' }, response) => {
    const script = { '/badge.js': files.badge, '/test.js': files.test }[url]
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    const text = script ?? pages[url]
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text)
  })
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  origin = `http://shop.localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => server?.close())

beforeEach(() => {
  ;({ context, page } = visitor)
  requests.length = 0
  page.on('request', (request) => requests.push(request.url()))
})

const verdicts = () =>
  page.$$eval('liangpai-badge', (all) => all.map((one) => (one as { verdict?: { state: string } }).verdict?.state))

describe('on localhost', () => {
  test.each(['/', '/first/'])(
    'every state shows without a registry, with the two scripts in either order (%s)',
    async (path) => {
      await page.goto(origin + path)
      for (const [state] of STATES) {
        if (state === 'verifying') continue
        await expect.poll(() => stateOf(page, `#${state}`)).toBe(SHOWN[state] ?? state)
      }
      expect(await page.$eval('#verifying', (one) => (one as { verdict?: unknown }).verdict)).toBeNull()
      expect(await page.$eval('#probationary', (one) => (one as { verdict?: unknown }).verdict)).toMatchObject({
        membership: 'probationary',
      })
      expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  test('a test badge carries the label TEST without moving the page', async () => {
    await page.goto(origin)
    await expect.poll(() => stateOf(page, '#verified')).toBe('verified')
    const labels = await page.$$eval('liangpai-badge', (all) =>
      all.map((one) => getComputedStyle(one, '::after').content),
    )
    expect(labels).toEqual(STATES.map(() => '"TEST"'))
    const boxes = () => page.$$eval('liangpai-badge', (all) => all.map((one) => one.getBoundingClientRect().height))
    const labelled = await boxes()
    await page.$$eval('liangpai-badge', (all) => all.forEach((one) => one.removeAttribute('data-test')))
    expect(await boxes()).toEqual(labelled)
  })

  test('a test badge added later, in a shadow root and by property, has state and label', async () => {
    await page.goto(origin)
    await expect.poll(() => stateOf(page, '#verified')).toBe('verified')
    const label = await page.evaluate(async (code) => {
      const host = document.body.appendChild(document.createElement('div'))
      const badge = Object.assign(document.createElement('liangpai-badge'), { badge: code })
      host.attachShadow({ mode: 'open' }).append(badge)
      const verdict = await new Promise((ok) => badge.addEventListener('liangpai-verdict', ok, { once: true }))
      return [(verdict as CustomEvent<{ state: string }>).detail.state, getComputedStyle(badge, '::after').content]
    }, testBadges.expired)
    expect(label).toEqual(['expired', '"TEST"'])
  })

  test('the file of test badges replaces what was shown before it loaded', async () => {
    await page.goto(`${origin}/alone/`)
    expect(await stateOf(page, '#verifying')).toBe('unavailable')
    await page.addScriptTag({ url: '/test.js' })
    await expect.poll(() => stateOf(page, '#verified')).toBe('verified')
    await expect
      .poll(verdicts)
      .toEqual(STATES.map(([state]) => (state === 'verifying' ? undefined : (SHOWN[state] ?? state))))
  })

  test('an imported file of test badges works in a page without a registry', async () => {
    pages['/module.js'] = await bundled("import '@liangpai/badge/define'\nimport '@liangpai/badge/states'\n")
    await page.goto(`${origin}/module/`)
    await expect
      .poll(verdicts)
      .toEqual(STATES.map(([state]) => (state === 'verifying' ? undefined : (SHOWN[state] ?? state))))
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([])
  })

  test('no test badge is verified without the file of test badges', async () => {
    await page.goto(`${origin}/alone/`)
    await expect.poll(async () => (await verdicts()).includes(undefined as never)).toBe(false)
    expect(await verdicts()).not.toContain('verified')
  })
})

describe('on a real site', () => {
  const site = 'https://heyu-tea.example/'

  async function open(test: string): Promise<void> {
    await context.route('https://heyu-tea.example/**', (route) => {
      const { pathname } = new URL(route.request().url())
      const script = { '/badge.js': files.badge, '/test.js': test }[pathname]
      if (script) return route.fulfill({ contentType: 'text/javascript', body: script })
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pages['/'] ?? '' })
      return route.fulfill({ status: 404, body: '' })
    })
    await page.goto(site)
    await stateOf(page, '#inactive')
  }

  test('on a real site the file of test badges warns and shows nothing', async () => {
    await open(files.test)
    await expect.poll(() => complaints.join('\n')).toContain('test badges are for localhost alone')
    await page.waitForTimeout(500)
    expect(new Set(await verdicts())).toEqual(new Set(['unavailable']))
    expect(await page.locator('[data-test]').count()).toBe(0)
  })

  test('on a real site the badge refuses what an unguarded file of test badges signs', async () => {
    const unguarded = files.test.replaceAll('location.hostname', '"localhost"')
    expect(unguarded).not.toBe(files.test)
    await open(unguarded)
    const reasons = () => page.$$eval('liangpai-badge', (all) => all.map((one) => (one as { reason?: string }).reason))
    const signed = STATES.filter(([state]) => !['verifying', 'inactive', 'unavailable'].includes(state))
    await expect
      .poll(async () => (await reasons()).filter((reason) => reason === 'ENTITY_ID_INVALID'))
      .toHaveLength(signed.length)
    expect(await verdicts()).not.toContain('verified')
  })
})

const office = {
  name: city.committee.name,
  contact: city.contact,
  secretary: { id: 'qiao', name: '乔一舟', until: `${new Date().getFullYear() + 4}-06` },
}

test('an installed registry serves its own file and that of test badges; with new roots the earlier one stays', async () => {
  const data = mkdtempSync(join(tmpdir(), 'liangpai-states-'))
  const registry = 'https://badge.example'
  const [first = '', second = ''] = ['A', 'E'].map((letter) => letter.repeat(43))
  const opened = await initRegistry({ data, origin: registry, listSize: 2 ** 13 }, office)
  const { context } = opened
  const before = await installedBadgeFiles({ origin: registry, anchors: [first], context })
  const { latest, files: served, damaged } = await installedBadgeFiles({ origin: registry, anchors: [second], context })
  expect(new Set(served.keys())).toEqual(new Set([before.latest, latest, 'test']))
  expect(damaged).toEqual([])
  expect(new TextDecoder().decode(served.get('test'))).toBe(files.test)
  expect(served.get(before.latest)).toEqual(before.files.get(before.latest))
  expect(readServedFile(new TextDecoder().decode(served.get(latest)))).toEqual({
    released: files.badge,
    registry,
    anchors: [second],
  })
  await opened.close()
  rmSync(data, { recursive: true })
})
