import type { Request } from 'playwright'
import { expect, test } from 'vitest'
import { stateOf, useBrowser } from '../browser.ts'
import { useDemo } from '../demo.ts'

const demo = useDemo()
const visitor = useBrowser()

/** Headers that monitoring adds to each request of a page, as it wraps `fetch`. */
const HEADERS = {
  'sentry-trace': '0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1',
  baggage: 'sentry-environment=production',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  'x-datadog-trace-id': '7',
  'x-requested-with': 'XMLHttpRequest',
}

const wrappers = {
  options: 'return own.call(window, input, Object.assign({}, init, { headers: HEADERS }))',
  request: `
    var request = new Request(input, init)
    for (var name in HEADERS) request.headers.set(name, HEADERS[name])
    return own.call(window, request)`,
}

/** A shop's page that wraps `fetch` before the badge file comes. */
const pageOf = (wrapper: string, tag: string) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8">
  <title>荷雨茶铺</title><link rel="icon" href="data:,">
  <script>(function () {
    var own = fetch, HEADERS = ${JSON.stringify(HEADERS)}
    fetch = function (input, init) { ${wrapper} }
  })()</script>
  <p>${tag}</p>`

test.each(Object.entries(wrappers))(
  'monitoring that adds headers to the %s of each fetch: the registry allows them, the badge is verified',
  async (name, wrapper) => {
    const { registry, badgeNo } = demo.about(demo.book.badges[0]?.code ?? '')
    const url = new URL(`/monitored/${name}/`, demo.book.shops.genuine)
    const tag = `<script async src="${registry}/badge.js" data-badge="${badgeNo}"></script>`
    demo.add({ host: url.hostname, path: url.pathname, page: () => pageOf(wrapper, tag) })
    const reads: Request[] = []
    visitor.page.on('request', (request) => request.url().endsWith(`/badges/${badgeNo}/bundle`) && reads.push(request))
    await visitor.page.goto(url.href)
    expect(await stateOf(visitor.page)).toBe('verified')
    expect(await reads[0]?.allHeaders()).toMatchObject(HEADERS)
    expect(visitor.complaints).toEqual([])
  },
)
