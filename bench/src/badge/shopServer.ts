import { readFileSync } from 'node:fs'
import { city, createWorld, type World } from '@liangpai/world'
import { serveLoopback } from '../loopback.ts'

const file = readFileSync(new URL('../../../packages/badge/dist/badge.iife.js', import.meta.url))
const CODE = city.badgeNo
/** Judged in one page, one after another. */
const BUNDLES = 31

/** A shop with a badge on a loopback port, and its registry; genuine tokens, five signatures. */
export type ShopServer = {
  /** The page that a shop would serve. */
  page: string
  /** A page with the script and no badge; it trusts the roots of all `bundles`. */
  bare: string
  bundles: string[]
  /** Requests since the last page was requested, without the page. */
  requests: string[]
  close(): void
}

type Answer = { type: string; body: string | Uint8Array }

export async function serveShop(): Promise<ShopServer> {
  const requests: string[] = []
  const answers = new Map<string, Answer>()
  const { origin, close } = await serveLoopback(({ url = '' }, response) => {
    const { type, body } = answers.get(url) ?? { type: 'text/plain', body: '' }
    if (type === 'text/html') requests.length = 0
    else if (url !== '/favicon.ico') requests.push(url)
    response.writeHead(answers.has(url) ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  const now = Math.floor(Date.now() / 1000)
  const openWorld = () => createWorld({ origin, now, shop: { ...city.shop, urls: [`${origin}/`] } })
  const worlds = await Promise.all(Array.from({ length: BUNDLES }, openWorld))
  const bundles = await Promise.all(worlds.map(async (world) => JSON.stringify(await world.bundle({ badgeNo: CODE }))))
  answers.set('/', html(`${scriptFor(worlds.slice(0, 1))}<liangpai-badge badge="${CODE}"></liangpai-badge>`))
  answers.set('/bare/', html(scriptFor(worlds)))
  answers.set('/badge.js', { type: 'text/javascript', body: file })
  answers.set(`/badges/${CODE}/bundle`, { type: 'application/json', body: bundles[0] ?? '' })
  return { page: `${origin}/`, bare: `${origin}/bare/`, bundles, requests, close }
}

const scriptFor = (trusted: readonly World[]): string =>
  `<script async src="/badge.js" data-anchor="${trusted.flatMap(({ anchors }) => anchors).join(' ')}"></script>`

function html(body: string): Answer {
  const { name } = city.shop
  return {
    type: 'text/html',
    body: `<!doctype html><html lang="zh-Hans"><title>${name}</title><h1>${name}</h1>${body}`,
  }
}
