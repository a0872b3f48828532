import { readFileSync } from 'node:fs'
import { city, createWorld, type World } from '@liangpai/world'
import { serveLoopback } from '../loopback.ts'
import { type BadgeRegistry, openBadgeRegistry, type Variant, VARIANTS } from './registry.ts'
import { type Step, STEPS } from './steps.ts'
import { watch } from './watch.ts'

const released = readFileSync(new URL('../../../packages/badge/dist/badge.iife.js', import.meta.url))
/** Judged in one page, one after another. */
const BUNDLES = 31
const BADGES = 20

/** Pages with the file alone, with one badge, and with many. */
export const CROWDS = ['no badge', 'one badge', '20 badges of one number', '20 badges of 20 numbers'] as const
export type Crowd = (typeof CROWDS)[number]

/** A shop with badges on a loopback port, and its registry on another. */
export type ShopServer = {
  registry: BadgeRegistry
  /** The page with the code that the registry gives it, at a step of the work. */
  page(step: Step, variant: Variant): string
  crowd(crowd: Crowd): string
  /** A page with the script on the shop's own host and no badge; it trusts the roots of all `bundles`. */
  bare: string
  /** Genuine bundles, five signatures each, none sharing a key with another. */
  bundles: string[]
  close(): Promise<void>
}

type Answer = { type: string; body: string | Uint8Array }

/** `before` names the released badge file of another build. */
export async function serveShop(before?: string): Promise<ShopServer> {
  const answers = new Map<string, Answer>()
  const shop = await serveLoopback(({ url = '' }, response) => {
    const { type, body } = answers.get(url) ?? { type: 'text/plain', body: '' }
    response.writeHead(answers.has(url) ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  // A host of its own: plain `localhost` is taken for one that tenants share.
  const url = `${shop.origin.replace('//', '//shop.')}/`
  const put = (address: string, content: string) =>
    void answers.set(new URL(address).pathname, { type: 'text/plain', body: content })
  const registry = await openBadgeRegistry({ url, put }, BADGES, before)
  for (const [path, body] of pagesOf(registry)) answers.set(path, html(body))
  const { bundles, script } = await strangers(new URL(url).origin)
  answers.set('/bare/', html(script))
  answers.set('/badge.js', { type: 'text/javascript', body: released })
  return {
    registry,
    page: (step, variant) => url + `${STEPS.indexOf(step)}/${variant}/`,
    crowd: (crowd) => `${url}crowd/${CROWDS.indexOf(crowd)}/`,
    bare: `${url}bare/`,
    bundles,
    async close() {
      await registry.close()
      shop.close()
    },
  }
}

/** The paths of the pages and what the shop pasted into each. */
function pagesOf({ code }: BadgeRegistry): [path: string, body: string][] {
  const partsOf = (badge: number) => code({ variant: 'chip', file: 'now', preload: true, badge }).split(/(?=<script)/)
  const [, script = ''] = partsOf(0)
  const badges = (count: number, badgeOf: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => partsOf(badgeOf(at))[0]).join('')
  const crowds = ['', badges(1, () => 0), badges(BADGES, () => 0), badges(BADGES, (at) => at)]
  return [
    ...STEPS.flatMap((step, at) =>
      VARIANTS.map((variant): [string, string] => [`/${at}/${variant}/`, code({ ...step, variant })]),
    ),
    ...crowds.map((elements, at): [string, string] => [`/crowd/${at}/`, elements + script]),
  ]
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
    body: `<!doctype html><html lang="zh-Hans"><title>${name}</title><script>(${String(watch)})()</script><h1>${name}</h1>${body}`,
  }
}
