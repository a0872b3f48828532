import { readFileSync } from 'node:fs'
import { city, createWorld, type World } from '@liangpai/world'
import { serveLoopback } from '../loopback.ts'
import { type BadgeRegistry, openBadgeRegistry, type Variant, VARIANTS } from './registry.ts'

const released = readFileSync(new URL('../../../packages/badge/dist/badge.iife.js', import.meta.url))
/** Judged in one page, one after another. */
const BUNDLES = 31

/** A shop with a badge on a loopback port, and its registry on another. */
export type ShopServer = {
  registry: BadgeRegistry
  /** The pages that the shop serves, with the code that the registry gives it. */
  pages: Record<Variant, string>
  /** A page with the script on the shop's own host and no badge; it trusts the roots of all `bundles`. */
  bare: string
  /** Genuine bundles, five signatures each, none sharing a key with another. */
  bundles: string[]
  close(): Promise<void>
}

type Answer = { type: string; body: string | Uint8Array }

export async function serveShop(): Promise<ShopServer> {
  const answers = new Map<string, Answer>()
  const shop = await serveLoopback(({ url = '' }, response) => {
    const { type, body } = answers.get(url) ?? { type: 'text/plain', body: '' }
    response.writeHead(answers.has(url) ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  // A host of its own: plain `localhost` is taken for one that tenants share.
  const url = `${shop.origin.replace('//', '//shop.')}/`
  const put = (address: string, content: string) =>
    void answers.set(new URL(address).pathname, { type: 'text/plain', body: content })
  const registry = await openBadgeRegistry({ url, put })
  for (const variant of VARIANTS) answers.set(`/${variant}/`, html(registry.code[variant]))
  const { bundles, script } = await strangers(new URL(url).origin)
  answers.set('/bare/', html(script))
  answers.set('/badge.js', { type: 'text/javascript', body: released })
  return {
    registry,
    pages: { chip: `${url}chip/`, card: `${url}card/` },
    bare: `${url}bare/`,
    bundles,
    async close() {
      await registry.close()
      shop.close()
    },
  }
}

/** Bundles of as many issuers, and the released script with the roots of all of them. */
async function strangers(origin: string): Promise<{ bundles: string[]; script: string }> {
  const now = Math.floor(Date.now() / 1000)
  const openWorld = (): Promise<World> => createWorld({ origin, now, shop: { ...city.shop, urls: [`${origin}/`] } })
  const worlds = await Promise.all(Array.from({ length: BUNDLES }, openWorld))
  const bundles = await Promise.all(
    worlds.map(async (world) => JSON.stringify(await world.bundle({ badgeNo: city.badgeNo }))),
  )
  const anchors = worlds.flatMap((world) => world.anchors).join(' ')
  return { bundles, script: `<script async src="/badge.js" data-anchor="${anchors}"></script>` }
}

function html(body: string): Answer {
  const { name } = city.shop
  return {
    type: 'text/html',
    body: `<!doctype html><html lang="zh-Hans"><title>${name}</title><h1>${name}</h1>${body}`,
  }
}
