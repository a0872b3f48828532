import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWorld } from '@liangpai/world'

const file = readFileSync(new URL('../../../packages/badge/dist/badge.iife.js', import.meta.url))
const CODE = '7K3M9QXW2BHK'

/** A shop with a badge on a loopback port, and the registry that it asks; genuine tokens, five signatures. */
export type Shop = {
  /** The page that a shop would serve; `/bare/` has the script and no badge. */
  page: string
  bare: string
  bundle: string
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
  const world = await createWorld({ origin, now, shop: { name: '荷雨茶铺', urls: [`${origin}/`] } })
  const bundle = JSON.stringify(await world.bundle({ badgeNo: CODE }))
  const script = `<script async src="/badge.js" data-anchor="${world.anchors.join(' ')}"></script>`
  const page = (body: string) => `<!doctype html><html lang="zh-Hans"><title>荷雨茶铺</title><h1>荷雨茶铺</h1>${body}`
  answers.set('/', { type: 'text/html', body: page(`${script}<liangpai-badge badge="${CODE}"></liangpai-badge>`) })
  answers.set('/bare/', { type: 'text/html', body: page(script) })
  answers.set('/badge.js', { type: 'text/javascript', body: file })
  answers.set(`/badges/${CODE}/bundle`, { type: 'application/json', body: bundle })
  return {
    page: `${origin}/`,
    bare: `${origin}/bare/`,
    bundle,
    asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
