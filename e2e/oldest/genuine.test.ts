import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  CODE,
  filePathOf,
  integrityOf,
  openTestServer,
  PRINTED,
  PROBLEM,
  type TestServer,
} from '../badge/testServer.ts'
import { describeOldest } from './describeOldest.ts'
import { boxes, results } from './probes.ts'

// What a registry hands out, in the page of a shop: file, hash, bundle and list are those of any other engine.
let site: TestServer
beforeAll(async () => {
  site = await openTestServer()
})
beforeEach(() => site.reset())
afterAll(() => site.close())

const DAY = 86_400
const html = (badge: string, script: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>荷雨茶铺</title><body id="shop">${badge}${script}`

/** Serves the shop's page with the pinned tag and returns its address. */
function shopPage(path = ''): string {
  const { file, registry } = site
  const badge = `<liangpai-badge badge="${PRINTED}"><a href="${registry}/verify/${CODE}">身份核验</a></liangpai-badge>`
  const script = `<script async src="${registry}${filePathOf(file)}" integrity="${integrityOf(file)}" crossorigin></script>`
  const body = html(badge, script)
  return site.serve(new URL(path, site.shop).href, { type: 'text/html; charset=utf-8', body })
}

const bundleUrl = () => `${site.registry}/badges/${CODE}/bundle`

describeOldest([80, 88], (open) => {
  const resultAt = async (url: string) => (await (await open(url, 480, 700)).evaluate(results))[0]?.[1]

  test('the pinned tag is verified by one request for evidence', async () => {
    expect(await resultAt(shopPage())).toBe('verified')
    expect(site.requests.filter((url) => url.startsWith(site.registry))).toEqual([
      site.registry + filePathOf(site.file),
      bundleUrl(),
    ])
  })

  test('a list past its time is fetched anew, inflated and judged', async () => {
    const bundle = await site.world.bundle({ badgeNo: CODE })
    const status = await site.world.status({ asOf: site.world.now - DAY / 2 })
    site.serve(bundleUrl(), { body: JSON.stringify({ ...bundle, status }) })
    expect(await resultAt(shopPage())).toBe('verified')
    expect(site.requests).toContain(`${site.registry}/statuses/1`)
  })

  test('a page outside of the path that was signed is wrongSite', async () => {
    expect(await resultAt(shopPage('/other/'))).toBe('wrongSite SHOP_PATH_MISMATCH')
  })

  test('a badge that its registry ended keeps its place and is not drawn', async () => {
    site.serve(bundleUrl(), PROBLEM)
    const page = await open(shopPage(), 480, 700)
    expect(await page.evaluate(results)).toEqual([['shop', 'inactive NOT_IN_EFFECT']])
    expect(await page.evaluate(boxes)).toMatchObject([{ visibility: 'hidden', height: 28 }])
  })

  test('an answer by way of another address is refused', async () => {
    const elsewhere = site.serve(`${site.registry}/elsewhere`, { body: JSON.stringify(site.bundle) })
    site.serve(bundleUrl(), { status: 302, headers: { location: elsewhere } })
    expect(await resultAt(shopPage())).toBe('unavailable FETCH_REDIRECT')
  })

  test('an answer of more than 64 kB is refused', async () => {
    site.serve(bundleUrl(), { body: JSON.stringify({ ...site.bundle, more: ' '.repeat(65_536) }) })
    expect(await resultAt(shopPage())).toBe('unavailable FETCH_TOO_LARGE')
  })
})
