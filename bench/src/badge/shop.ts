import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWorld, type World } from '@liangpai/world'

const file = readFileSync(new URL('../../../packages/badge/dist/badge.iife.js', import.meta.url))
const CODE = '7K3M9QXW2BHK'
/** Those judged in one page, one after another. */
const BUNDLES = 31

/** A shop with a badge on a loopback port, and the registry that it asks; genuine tokens, five signatures. */
export type Shop = {
  /** The page that a shop would serve. */
  page: string
  /** The script and no badge; it trusts the roots of `bundles`, of which each has one of its own. */
  bare: string
  bundles: string[]
  /** Requests since the last page was asked for, the page left out. */
  asked: string[]
  close(): void
}

export async function openShop(): Promise<Shop> {
  const asked: string[] = []
  const answers = new Map<string, { type: string; body: string | Uint8Array }>()
  const server = createServer(({ url = '' }, response) => {
    const { type, body } = answers.get(url) ?? { type: 'text/plain', body: '' }
    if (type === 'text/html') asked.length = 0
    else if (url !== '/favicon.ico') asked.push(url)
    response.writeHead(answers.has(url) ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const now = Math.floor(Date.now() / 1000)
  const openWorld = () => createWorld({ origin, now, shop: { name: '荷雨茶铺', urls: [`${origin}/`] } })
  const worlds = await Promise.all(Array.from({ length: BUNDLES }, openWorld))
  const bundles = await Promise.all(worlds.map(async (world) => JSON.stringify(await world.bundle({ badgeNo: CODE }))))
  const [bundle = ''] = bundles
  const scriptFor = (trusted: World[]) =>
    `<script async src="/badge.js" data-anchor="${trusted.flatMap(({ anchors }) => anchors).join(' ')}"></script>`
  const script = scriptFor(worlds.slice(0, 1))
  const page = (body: string) => `<!doctype html><html lang="zh-Hans"><title>荷雨茶铺</title><h1>荷雨茶铺</h1>${body}`
  answers.set('/', { type: 'text/html', body: page(`${script}<liangpai-badge badge="${CODE}"></liangpai-badge>`) })
  answers.set('/bare/', { type: 'text/html', body: page(scriptFor(worlds)) })
  answers.set('/badge.js', { type: 'text/javascript', body: file })
  answers.set(`/badges/${CODE}/bundle`, { type: 'application/json', body: bundle })
  return {
    page: `${origin}/`,
    bare: `${origin}/bare/`,
    bundles,
    asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
