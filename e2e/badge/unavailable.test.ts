import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import { html, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { type Answer, CODE, FILE_TYPE, PROBLEM } from './testServer.ts'

const site = usePageFixture(['--host-resolver-rules=MAP shop.example 127.0.0.1'])

const unavailable = (reason: string) => ({ state: 'unavailable', reason })
const bundleAt = () => `${site.registry}/badges/${CODE}/bundle`
const OPEN = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }

async function resultFor(answer: Answer) {
  site.serve(bundleAt(), answer)
  return resultOn(await site.openShopPage(site.badgeTag() + site.scriptTag()))
}

describe('where a page cannot be judged', () => {
  test('a framed page: unavailable, PAGE_FRAMED', async () => {
    const framed = site.serveShopPage(site.badgeTag() + site.scriptTag())
    const page = await site.openShopPage(`<iframe src="${framed}" width="600" height="200"></iframe>`)
    const framedBadge = await page.waitForFunction(() => {
      const badge = document.querySelector('iframe')?.contentDocument?.querySelector('liangpai-badge')
      const { verdict, reason } = (badge ?? {}) as { verdict?: object | null; reason?: string }
      return verdict && { reason, markup: badge?.shadowRoot?.innerHTML }
    })
    const { reason, markup } = (await framedBadge.jsonValue()) as { reason: string; markup: string }
    expect(reason).toBe('PAGE_FRAMED')
    expect(markup).not.toContain('党员')
    expect(site.requests).not.toContain(bundleAt())
  })

  test('a page on plain http: unavailable, PAGE_INSECURE', async () => {
    site.skipIn({ webkit: 'WebKit has no setting that gives a name another address' })
    const { port } = new URL(site.shop)
    const shop = `http://shop.example:${port}`
    site.serve(`${shop}/liangpai.js`, { body: site.file, type: FILE_TYPE })
    const script = site.scriptTag({ src: '/liangpai.js' })
    site.serve(`${shop}/`, { body: html(site.badgeTag() + script), type: 'text/html; charset=utf-8' })
    await site.page.goto(`${shop}/`)
    expect(await resultOn(site.page)).toEqual(unavailable('PAGE_INSECURE'))
    expect(site.requests).not.toContain(bundleAt())
  })

  test('an engine without WebCrypto: unavailable, CRYPTO_MISSING', async () => {
    await site.page.addInitScript(() => Object.defineProperty(window, 'crypto', { value: {} }))
    expect(await resultFor({ body: JSON.stringify(site.bundle) })).toEqual(unavailable('CRYPTO_MISSING'))
    expect(site.consoleMessages).toEqual([])
  })

  test('an engine without DecompressionStream: unavailable, DECOMPRESSION_MISSING', async () => {
    await site.page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'))
    expect(await resultFor({ body: JSON.stringify(site.bundle) })).toEqual(unavailable('DECOMPRESSION_MISSING'))
    expect(site.consoleMessages).toEqual([])
  })
})

describe('where the answer is none', () => {
  test('an answer by a redirect, even with the right bundle: unavailable, FETCH_REDIRECT', async () => {
    const copy = site.serve(`${site.origin('copy')}/bundle`, { body: JSON.stringify(site.bundle) })
    expect(await resultFor({ status: 302, headers: { location: copy } })).toEqual(unavailable('FETCH_REDIRECT'))
    expect(site.consoleMessages).toEqual([])
  })

  test('an answer over 64 kB: unavailable, FETCH_TOO_LARGE', async () => {
    const closed: boolean[] = []
    const endless: Answer = (_, response) => {
      response.writeHead(200, OPEN)
      response.on('close', () => closed.push(response.writableFinished))
      pour(response)
    }
    expect(await resultFor(endless)).toEqual(unavailable('FETCH_TOO_LARGE'))
    await expect.poll(() => closed, { timeout: 10_000 }).toEqual([false])
  })

  test('an answer of 64 kB is read, one of a byte more is not', async () => {
    const text = JSON.stringify(site.bundle)
    const padded = (length: number) => text + ' '.repeat(length - text.length)
    expect(await resultFor({ body: padded(65_536) })).toEqual(VERIFIED)
    expect(await resultFor({ body: padded(65_537) })).toEqual(unavailable('FETCH_TOO_LARGE'))
  })

  const silent: [string, (response: ServerResponse) => void, string][] = [
    ['a body that never ends', (response) => void response.writeHead(200, OPEN).write('{"v":'), 'FETCH_TIMEOUT'],
    ['no answer at all', () => {}, 'FETCH_TIMEOUT'],
    [
      'a problem that never ends',
      (response) =>
        void response.writeHead(404, { ...OPEN, 'content-type': PROBLEM.type }).write('{"code":"notInEffect",'),
      'FETCH_STATUS',
    ],
  ]
  test.each(silent)('an answer that takes over 8 s: %s', async (_, answer, reason) => {
    await site.page.clock.install()
    await site.page.clock.pauseAt(Date.now() + 1000) // else it also runs by itself
    let closed = false
    site.serve(bundleAt(), (request, response) => {
      request.on('close', () => (closed = true))
      answer(response)
    })
    const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
    // The script waits for two turns of the page before it asks.
    await expect.poll(() => page.clock.runFor(1).then(() => site.requests)).toContain(bundleAt())
    await page.clock.runFor(7000)
    expect(await page.locator('liangpai-badge >> [aria-busy=true]').count()).toBe(1)
    await page.clock.runFor(1100)
    expect(await resultOn(page)).toEqual(unavailable(reason))
    await expect.poll(() => closed).toBe(true)
  })

  test('offline: unavailable, FETCH_OFFLINE', async () => {
    const page = await site.openShopPage(site.scriptTag())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    await site.context.setOffline(true)
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    expect(await resultOn(page)).toEqual(unavailable('FETCH_OFFLINE'))
  })

  test('a broken connection: unavailable, FETCH_FAILED', async () => {
    expect(await resultFor((request) => request.socket.destroy())).toEqual(unavailable('FETCH_FAILED'))
  })

  test('a registry without CORS: unavailable, FETCH_FAILED', async () => {
    const closed = { headers: { 'access-control-allow-origin': site.registry }, body: JSON.stringify(site.bundle) }
    expect(await resultFor(closed)).toEqual(unavailable('FETCH_FAILED'))
  })

  test('the page of a captive portal: unavailable, CONTENT_TYPE_MISMATCH', async () => {
    const portal = { type: 'text/html', body: '<!doctype html><title>Guests sign in here</title>' }
    expect(await resultFor(portal)).toEqual(unavailable('CONTENT_TYPE_MISMATCH'))
  })

  test('no registry and no bundle: unavailable, SOURCE_MISSING', async () => {
    const page = await site.openShopPage(`<liangpai-badge></liangpai-badge>${site.scriptTag()}`)
    expect(await resultOn(page)).toEqual(unavailable('SOURCE_MISSING'))
  })

  test('every unavailable badge looks the same and leads to the verify page', async () => {
    await resultFor({ status: 503 })
    expect(await nameOf(site.page)).toContain('暂时无法核验')
    const link = site.page.locator('liangpai-badge >> a[part=link]')
    expect(await link.getAttribute('href')).toBe(`${site.registry}/verify/${CODE}`)
    expect(await site.page.locator('liangpai-badge').evaluate((badge) => badge.shadowRoot?.innerHTML)).not.toContain(
      '党员',
    )
  })
})

describe('only the registry’s own problem answer is inactive', () => {
  test('404 with problem+json and notInEffect is inactive', async () => {
    expect(await resultFor(PROBLEM)).toEqual({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
    expect(await site.page.locator('liangpai-badge >> a[part=link]').isVisible()).toBe(false)
  })

  const other: [string, Answer][] = [
    ['404 of a static host', { status: 404, type: 'text/html', body: '<h1>Not found</h1>' }],
    ['404 without a body', { status: 404 }],
    ['404 of a static host that answers JSON', { ...PROBLEM, type: 'application/json' }],
    ['404 with another code', { ...PROBLEM, body: '{"code":"notFound"}' }],
    ['404 with the code deeper', { ...PROBLEM, body: '{"problem":{"code":"notInEffect"}}' }],
    ['404 with a list', { ...PROBLEM, body: '["notInEffect"]' }],
    ['404 with null', { ...PROBLEM, body: 'null' }],
    ['404 that is cut off', { ...PROBLEM, body: '{"code":"not_in_ef' }],
    ['404 over 64 kB', { ...PROBLEM, body: `{"code":"notInEffect","pad":"${'x'.repeat(65_536)}"}` }],
    ['410', { ...PROBLEM, status: 410 }],
    ['403', { ...PROBLEM, status: 403 }],
    ['500', { ...PROBLEM, status: 500 }],
    ['429', { ...PROBLEM, status: 429 }],
  ]
  test('no other answer is inactive', async () => {
    const all = other.map(([, answer], at) =>
      site.badgeTag(`src="${site.serve(`${site.registry}/other/${at}`, answer)}"`),
    )
    const page = await site.openShopPage(all.join('') + site.scriptTag())
    const results = await Promise.all(all.map((_, at) => resultOn(page, `liangpai-badge:nth-of-type(${at + 1})`)))
    const named = (reasons: object[]) => reasons.map((one, at) => [other[at]?.[0], one])
    expect(named(results)).toEqual(named(other.map(() => unavailable('FETCH_STATUS'))))
  })

  test('200 with the problem document is unavailable', async () => {
    expect(await resultFor({ ...PROBLEM, status: 200 })).toEqual(unavailable('CONTENT_TYPE_MISMATCH'))
  })
})

/** Writes as long as the connection is read. */
function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(' '.repeat(16_384)));
  if (!response.destroyed) response.once('drain', () => pour(response))
}
