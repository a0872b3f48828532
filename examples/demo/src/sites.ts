import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

const shopFolder = join(import.meta.dirname, '../../shop')

/** One page of a shop, or a file that a page loads, by its `type`. `policy` is the shop's Content-Security-Policy. */
export type Site = { host: string; path: string; page: (language: Language) => string; policy?: string; type?: string }

export type Language = 'zh-Hans' | 'en'

/** The shops of the demo, each on a host below localhost, all on one port. */
export type Sites = {
  add(site: Site): void
  /** Uploads a proof file to a shop's host, as its owner would. */
  put(url: string, text: string): void
  close(): Promise<void>
}

const WORDS = {
  'zh-Hans': {
    motto: '云汀市 · 山场直发，七日内发货',
    all: '全部',
    kind1: '绿茶',
    kind2: '白茶',
    kind3: '茶具',
    good1: '雨前云雾 100克',
    good2: '三年陈白茶 200克',
    good3: '柳塘手作茶杯',
    delivery: '发货与退换说明',
    contact: '联系客服',
  },
  en: {
    motto: 'Yunting · straight from the hills, sent within seven days',
    all: 'All',
    kind1: 'Green tea',
    kind2: 'White tea',
    kind3: 'Tea ware',
    good1: 'Cloud mist, before the rains, 100 g',
    good2: 'White tea, three years, 200 g',
    good3: 'Hand-made cup of Liutang',
    delivery: 'Delivery and returns',
    contact: 'Customer service',
  },
}

const template = readFileSync(join(shopFolder, 'index.html'), 'utf8')

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** Fills the shop's template; `shop` is text, `chip`, `card` and `note` are markup. */
export function shopPage(
  language: Language,
  shop: string,
  tags: { chip?: string; card?: string; note?: string },
): string {
  const { chip = '', card = '<span></span>', note = '' } = tags
  const values: Record<string, string> = { ...WORDS[language], chip, card, note, lang: language }
  values['shop'] = escapeHtml(shop)
  values['initial'] = escapeHtml([...shop][0] ?? '')
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

/** Serves the shops. `proofs` is the file that stores their proof files, which the registry reads again every month. */
export async function serveSites(port: number, proofs: string): Promise<Sites> {
  const sites: Site[] = []
  const saved = existsSync(proofs) ? readFileSync(proofs, 'utf8') : '[]'
  const files = new Map(JSON.parse(saved) as [string, string][])
  const css = readFileSync(join(shopFolder, 'shop.css'))

  function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const file = files.get(url.href)
    if (file !== undefined) return response.writeHead(200, { 'content-type': 'text/plain' }).end(file)
    if (url.pathname === '/shop.css') return response.writeHead(200, { 'content-type': 'text/css' }).end(css)
    const site = sites.find(({ host, path }) => host === url.hostname && path === url.pathname)
    if (!site) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    const headers = { 'content-type': `${site.type ?? 'text/html'}; charset=utf-8`, 'cache-control': 'no-store' }
    const policy = site.policy ? { 'content-security-policy': site.policy } : {}
    return response
      .writeHead(200, { ...headers, ...policy })
      .end(site.page(url.searchParams.get('lang') === 'en' ? 'en' : 'zh-Hans'))
  }

  const server = createServer(answer)
  await new Promise<void>((ok, bad) => server.once('error', bad).listen(port, '127.0.0.1', ok))
  return {
    add: (site) => void sites.push(site),
    put(url, text) {
      files.set(new URL(url).href, text)
      writeFileSync(proofs, JSON.stringify([...files]))
    },
    close: () =>
      new Promise((ok) => {
        server.close(() => ok())
        server.closeAllConnections()
      }),
  }
}
