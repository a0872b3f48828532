import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../browser.ts'
import { html, toldBy, useScene, VERIFIED } from './scene.ts'
import { type Answer, CODE, file, FILE_TYPE, PROBLEM } from './stage.ts'

const on = useScene(['--host-resolver-rules=MAP shop.example 127.0.0.1'])

const unavailable = (reason: string) => ({ state: 'unavailable', reason })
const bundleAt = () => `${on.registry}/badges/${CODE}/bundle`
const OPEN = { 'content-type': 'application/json', 'access-control-allow-origin': '*' }

async function told(answer: Answer) {
  on.lay(bundleAt(), answer)
  return toldBy(await on.show(on.badge() + on.script()))
}

describe('where a page cannot be judged', () => {
  test('in a frame', async () => {
    const framed = on.shopPage(on.badge() + on.script())
    const page = await on.show(`<iframe src="${framed}" width="600" height="200"></iframe>`)
    const frame = await page.locator('iframe').elementHandle()
    const inner = await frame?.contentFrame()
    const handle = await inner?.waitForFunction(() => {
      const badge = document.querySelector('liangpai-badge') as { verdict?: object | null; reason?: string } | null
      return badge?.verdict && badge.reason
    })
    expect(await handle?.jsonValue()).toBe('PAGE_FRAMED')
    expect(await inner?.locator('liangpai-badge').evaluate((badge) => badge.shadowRoot?.innerHTML)).not.toContain(
      '党员',
    )
    expect(on.asked).not.toContain(bundleAt())
  })

  test('on plain http', async () => {
    const { port } = new URL(on.shop)
    const shop = `http://shop.example:${port}`
    on.lay(`${shop}/liangpai.js`, { body: file, type: FILE_TYPE })
    const script = on.script({ src: '/liangpai.js' })
    on.lay(`${shop}/`, { body: html(on.badge() + script), type: 'text/html; charset=utf-8' })
    await on.page.goto(`${shop}/`)
    expect(await toldBy(on.page)).toEqual(unavailable('PAGE_INSECURE'))
    expect(on.asked).not.toContain(bundleAt())
  })

  test('without WebCrypto', async () => {
    await on.page.addInitScript(() => Object.defineProperty(window, 'crypto', { value: {} }))
    expect(await told({ body: JSON.stringify(on.bundle) })).toEqual(unavailable('CRYPTO_MISSING'))
    expect(on.complaints).toEqual([])
  })

  test('without DecompressionStream', async () => {
    await on.page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'))
    expect(await told({ body: JSON.stringify(on.bundle) })).toEqual(unavailable('DECOMPRESSION_MISSING'))
    expect(on.complaints).toEqual([])
  })
})

describe('where the answer is none', () => {
  test('a redirect is not followed', async () => {
    const copy = on.lay(`${on.origin('copy')}/bundle`, { body: JSON.stringify(on.bundle) })
    expect(await told({ status: 302, headers: { location: copy } })).toEqual(unavailable('FETCH_REDIRECT'))
    expect(on.asked).not.toContain(copy)
  })

  test('over 64 kB', async () => {
    const closed: boolean[] = []
    const endless: Answer = (_, response) => {
      response.writeHead(200, OPEN)
      response.on('close', () => closed.push(response.writableFinished))
      pour(response)
    }
    expect(await told(endless)).toEqual(unavailable('FETCH_TOO_LARGE'))
    await expect.poll(() => closed).toEqual([false])
  })

  test('64 kB to the byte is read, one more is not', async () => {
    const text = JSON.stringify(on.bundle)
    const padded = (length: number) => text + ' '.repeat(length - text.length)
    expect(await told({ body: padded(65_536) })).toEqual(VERIFIED)
    expect(await told({ body: padded(65_537) })).toEqual(unavailable('FETCH_TOO_LARGE'))
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
  test.each(silent)('over 8 s: %s', async (_, answer, reason) => {
    await on.page.clock.install()
    let closed = false
    on.lay(bundleAt(), (request, response) => {
      request.on('close', () => (closed = true))
      answer(response)
    })
    const page = await on.show(on.badge() + on.script())
    await expect.poll(() => on.asked).toContain(bundleAt())
    await page.clock.runFor(7000)
    expect(await page.evaluate(() => document.querySelector('liangpai-badge')?.hasAttribute('aria-busy'))).toBe(true)
    await page.clock.runFor(1100)
    expect(await toldBy(page)).toEqual(unavailable(reason))
    await expect.poll(() => closed).toBe(true)
  })

  test('offline', async () => {
    const page = await on.show(on.script())
    await page.waitForFunction(() => customElements.get('liangpai-badge'))
    await on.context.setOffline(true)
    await page.evaluate((badge) => {
      const made = document.createElement('liangpai-badge')
      made.setAttribute('badge', badge)
      document.body.append(made)
    }, CODE)
    expect(await toldBy(page)).toEqual(unavailable('FETCH_OFFLINE'))
  })

  test('a connection that breaks', async () => {
    expect(await told((request) => request.socket.destroy())).toEqual(unavailable('FETCH_FAILED'))
  })

  test('a registry that lets no other origin read', async () => {
    const closed = { headers: { 'access-control-allow-origin': on.registry }, body: JSON.stringify(on.bundle) }
    expect(await told(closed)).toEqual(unavailable('FETCH_FAILED'))
  })

  test('the page of a portal', async () => {
    const portal = { type: 'text/html', body: '<!doctype html><title>Guests sign in here</title>' }
    expect(await told(portal)).toEqual(unavailable('CONTENT_TYPE_MISMATCH'))
  })

  test('nothing to ask', async () => {
    const page = await on.show(`<liangpai-badge></liangpai-badge>${on.script()}`)
    expect(await toldBy(page)).toEqual(unavailable('SOURCE_MISSING'))
  })

  test('each looks the same to a buyer, who is sent to the verify page', async () => {
    await told({ status: 503 })
    expect(await nameOf(on.page)).toContain('暂时无法核验')
    const link = on.page.locator('liangpai-badge >> a[part=link]')
    expect(await link.getAttribute('href')).toBe(`${on.registry}/verify/${CODE}`)
    expect(await on.page.locator('liangpai-badge').evaluate((badge) => badge.shadowRoot?.innerHTML)).not.toContain(
      '党员',
    )
  })
})

describe('only the registry’s own problem answer is inactive', () => {
  test('404, problem+json, notInEffect', async () => {
    expect(await told(PROBLEM)).toEqual({ state: 'inactive', reason: 'NOT_IN_EFFECT' })
    expect(await on.page.locator('liangpai-badge >> a[part=link]').isVisible()).toBe(false)
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
  test('nothing else is', async () => {
    const all = other.map(([, answer], at) => on.badge(`src="${on.lay(`${on.registry}/other/${at}`, answer)}"`))
    const page = await on.show(all.join('') + on.script())
    const told = await Promise.all(all.map((_, at) => toldBy(page, `liangpai-badge:nth-of-type(${at + 1})`)))
    const named = (reasons: object[]) => reasons.map((one, at) => [other[at]?.[0], one])
    expect(named(told)).toEqual(named(other.map(() => unavailable('FETCH_STATUS'))))
  })

  test('200 with the problem is unavailable', async () => {
    expect(await told({ ...PROBLEM, status: 200 })).toEqual(unavailable('CONTENT_TYPE_MISMATCH'))
  })
})

/** Writes for as long as somebody reads. */
function pour(response: ServerResponse): void {
  while (!response.destroyed && response.write(' '.repeat(16_384)));
  if (!response.destroyed) response.once('drain', () => pour(response))
}
