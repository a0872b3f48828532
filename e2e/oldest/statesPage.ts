import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testBadges, type TestState } from '@liangpai/badge/states'

const file = (name: string) => readFileSync(new URL(`../../packages/badge/dist/${name}`, import.meta.url), 'utf8')
const SCRIPTS: { [path: string]: string } = { '/badge.js': file('badge.iife.js'), '/test.js': file('test.iife.js') }

export const STATES = Object.entries(testBadges) as [TestState, string][]

const VARIANTS = [
  ['chip', 'zh-Hans'],
  ['chip', 'en'],
  ['card', 'zh-Hans'],
  ['card', 'en'],
] as const

const badge = (code: string, variant: string, language: string, attributes = '') =>
  `<liangpai-badge badge="${code}" variant="${variant}" lang="${language}" ${attributes}><a href="/verify/${code}">身份核验</a></liangpai-badge>`

/** A row for each state, and in each a cell for every variant. */
const table = () =>
  STATES.map(([state, code]) => {
    const cells = VARIANTS.map(([variant, language]) => `<td>${badge(code, variant, language, 'show-inactive')}`)
    return `<tr id="${state}"><th>${state}${cells.join('')}`
  }).join('\n')

/** One badge of each state, as a shop leaves it: what is not in effect is not shown. */
const list = () => STATES.map(([state, code]) => `<p id="${state}">${badge(code, 'chip', 'zh-Hans')}`).join('\n')

const page = (body: string) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>States</title>
<link rel="icon" href="data:,"><style>
  :root { color-scheme: light dark }
  body { margin: 16px; font: 13px/1.5 sans-serif }
  table { border-spacing: 16px 12px }
  th { font-weight: 400; text-align: start; color: #666 }
  td { min-width: 160px; max-width: 380px; vertical-align: top }
</style>
<script>
  // For an engine that can only be read from its page: what it is, what was thrown, and how many badges have drawn.
  var root = document.documentElement
  root.setAttribute('data-agent', /Chrome\\/(\\d+)/.exec(navigator.userAgent)[1])
  root.setAttribute('data-errors', '')
  addEventListener('error', function (event) {
    root.setAttribute('data-errors', root.getAttribute('data-errors') + event.message + '|')
  })
  addEventListener('load', function () {
    var drawn = [].filter.call(document.querySelectorAll('liangpai-badge'), function (badge) { return badge.shadowRoot })
    root.setAttribute('data-roots', drawn.length)
  })
</script>
${body}<script async src="/badge.js"></script><script async src="/test.js"></script>`

/** A shop on localhost with the published files: all states in a table (`/`) and one below another (`/list/`). */
export async function serveStates(): Promise<{ origin: string; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const script = SCRIPTS[url]
    const body = url === '/' ? `<table>${table()}</table>` : url === '/list/' ? list() : undefined
    const type = script ? 'text/javascript' : 'text/html; charset=utf-8'
    const text = script ?? (body && page(body))
    response.writeHead(text ? 200 : 404, { 'content-type': type }).end(text)
  })
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  return {
    origin: `http://shop.localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
