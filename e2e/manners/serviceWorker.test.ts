import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { resultOn, type ShownResult, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'
import { CODE, FILE_TYPE } from '../badge/testServer.ts'

// A shop's service worker answers what its pages request, the registry's answers among it.

const site = usePageFixture()
const bundleAt = () => `${site.registry}/badges/${CODE}/bundle`

/** Opens a page behind a worker that answers requests for a bundle by the given code; `event` is the request's. */
async function openBehind(answer: string): Promise<Page> {
  const worker = `${new URL(site.shop).origin}/sw.js`
  const body = `
    addEventListener('install', () => skipWaiting())
    addEventListener('activate', (event) => event.waitUntil(clients.claim()))
    addEventListener('fetch', (event) => { if (event.request.url.endsWith('/bundle')) event.respondWith(${answer}) })`
  site.serve(worker, { body, type: FILE_TYPE })
  const page = await site.openShopPage('')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    const { serviceWorker } = navigator
    if (!serviceWorker.controller)
      await new Promise((ok) => serviceWorker.addEventListener('controllerchange', ok, { once: true }))
  })
  await page.goto(site.serveShopPage(site.badgeTag() + site.scriptTag()))
  return page
}

const json = (text: string) =>
  `Promise.resolve(new Response(${JSON.stringify(text)}, { headers: { 'content-type': 'application/json' } }))`

describe('a service worker in front of the page', () => {
  test('that passes the request on: the badge is verified', async () => {
    expect(await resultOn(await openBehind('fetch(event.request)'))).toEqual(VERIFIED)
  })

  test.each<[string, () => string, ShownResult]>([
    [
      'that answers without the registry’s consent: unavailable',
      () => `fetch('${bundleAt()}', { mode: 'no-cors' })`,
      { state: 'unavailable', reason: 'FETCH_FAILED' },
    ],
    [
      'that breaks the request: unavailable',
      () => 'Response.error()',
      { state: 'unavailable', reason: 'FETCH_FAILED' },
    ],
    [
      'that answers with a page of its own: unavailable',
      () => `new Response('<p>offline', { headers: { 'content-type': 'text/html' } })`,
      { state: 'unavailable', reason: 'CONTENT_TYPE_MISMATCH' },
    ],
  ])('%s', async (_, answer, result) => {
    expect(await resultOn(await openBehind(answer()))).toEqual(result)
  })

  test('that answers with data of its own: never verified', async () => {
    const page = await openBehind(json('{"state":"verified"}'))
    expect((await resultOn(page)).state).toBe('unavailable')
  })

  test('that kept a bundle past its ttl: the badge is judged by a new list', async () => {
    const old = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now - 4000 })
    expect(await resultOn(await openBehind(json(JSON.stringify(old))))).toEqual(VERIFIED)
    expect(site.requests).toContain(`${site.registry}/statuses/1`)
  })

  test('that kept a bundle past its end and goes on answering with it: not verified', async () => {
    const old = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now - 100_000 })
    const page = await openBehind(json(JSON.stringify(old)))
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'STATUS_EXPIRED' })
  })
})
