import {
  cacheControl,
  compressAhead,
  problem,
  respond,
  tagBody,
  type TaggedBody,
  OPEN,
  UNLISTED,
} from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { languageFrom } from '@liangpai/server/pages'
import { drawPicture } from '../picture/picture.ts'
import { TEST_FILE } from '../script/installedBadge.ts'
import { createJudge, lookUp, type Lookup } from './lookup.ts'
import { bodyOf } from './publishedBody.ts'
import type { Service } from './service.ts'

const SLUG = ':slug{[a-z0-9][a-z0-9-]*}'
const LIST = ':n{[0-9]{1,9}}'
const ENTITY = '.well-known/openid-federation'

/**
 * Any header is allowed: monitoring that wraps a page's `fetch` adds some. `*` does not cover `Authorization` (Fetch
 * standard), which is left out on purpose: it would name the buyer.
 */
const PREFLIGHT = {
  ...OPEN,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
}

/** One answer for withdrawn, paused, ended and never issued: the same bytes, and nothing of the code in them. */
const notInEffect = (): Response => problem({ code: 'notInEffect', headers: { ...OPEN, ...UNLISTED } })

/** What is no code says nothing of any badge. */
const unreadable = (): Response => problem({ code: 'badgeNoUnreadable', headers: { ...OPEN, ...UNLISTED } })

/** Too many unknown codes from one address. */
const tooMany = (wait: number): Response =>
  problem({ code: 'tooManyRequests', headers: { ...OPEN, 'retry-after': String(wait) } })

/** The reads that anybody may make, from any page; nothing of them is logged. */
export function publicRoutes(app: Hono, service: Service): void {
  const { registry } = service
  app.get('/badges/:code/bundle', (c) => readBundle(c, service))
  const lists = [`/statuses/${LIST}`, `/o/${SLUG}/statuses/${LIST}`]
  const entities = [`/${ENTITY}`, `/root/${ENTITY}`, `/o/${SLUG}/${ENTITY}`]
  for (const path of [...lists, ...entities])
    app.get(path, async (c) => {
      const answer = await registry.readDocument(c.req.path)
      if (!answer) return problem({ code: 'notFound', headers: OPEN })
      return respond(bodyOf(answer), c.req.raw.headers)
    })
  app.get('/receipt/keys', async (c) => respond(keysBody(await registry.receiptKeys()), c.req.raw.headers))
  badgeRoutes(app, service)
  pictureRoute(app, service)
  const open = [
    '/badges/*',
    '/statuses/*',
    '/o/*',
    '/root/*',
    '/.well-known/*',
    '/badge/*',
    '/badge.js',
    '/receipt/keys',
    '/openapi.json',
  ]
  for (const path of open) app.options(path, () => new Response(null, { status: 204, headers: PREFLIGHT }))
}

/** Revalidated on every use: a key that was just retired or made stands in it at once. */
const keysBody = (keys: object): TaggedBody =>
  tagBody(JSON.stringify(keys), { 'content-type': 'application/jwk-set+json', 'cache-control': 'no-cache', ...OPEN })

async function readBundle(c: Context, service: Service): Promise<Response> {
  const lookup = await lookUp(c, service, c.req.param('code') ?? '')
  if (lookup.outcome !== 'found') return withoutBadge(lookup)
  return respond(bodyOf(lookup.published, UNLISTED), c.req.raw.headers)
}

function withoutBadge(lookup: Exclude<Lookup, { outcome: 'found' }>): Response {
  switch (lookup.outcome) {
    case 'notInEffect':
      return notInEffect()
    case 'unreadable':
      return unreadable()
    case 'tooMany':
      return tooMany(lookup.wait)
  }
}

function badgeRoutes(app: Hono, { badgeFiles, registry }: Service): void {
  const { latest, files, find, isWithdrawn = async () => false } = badgeFiles
  const answers = new Map(
    [...files].map(([name, bytes]) => [name, scriptOf(bytes, name === TEST_FILE ? 'no-cache' : FOREVER)]),
  )
  const newest = scriptOf(files.get(latest) ?? new Uint8Array(), SELF_UPDATING)
  for (const answer of answers.values()) void compressAhead(answer)
  app.get('/badge.js', async (c) => ((await isWithdrawn(latest)) ? gone() : respond(newest, c.req.raw.headers)))
  const answerFor = async (name: string) => {
    const bytes = answers.has(name) ? undefined : await find?.(name)
    if (bytes) answers.set(name, scriptOf(bytes, FOREVER))
    return answers.get(name)
  }
  app.get('/badge/:file{.+\\.js}', async (c) => {
    const name = c.req.param('file').slice(0, -'.js'.length)
    if (await isWithdrawn(name)) return gone()
    const answer = name === TEST_FILE && !registry.allowLocalhost ? undefined : await answerFor(name)
    if (!answer) return problem({ code: 'notFound', headers: OPEN })
    return respond(answer, c.req.raw.headers)
  })
}

/** What two persons have withdrawn: in pages that pin it, the pasted link is what remains. */
const gone = (): Response => problem({ code: 'badgeFileWithdrawn', headers: OPEN })

const FOREVER = 'public, max-age=31536000, immutable'
const SELF_UPDATING = cacheControl(300)

const scriptOf = (bytes: Uint8Array<ArrayBuffer>, caching: string): TaggedBody =>
  tagBody(bytes, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': caching, ...OPEN })

function pictureRoute(app: Hono, service: Service): void {
  const judge = createJudge(service.registry)
  const domain = new URL(service.registry.origin).host
  app.get('/badges/:file{.+\\.png}', async (c) => {
    const lookup = await lookUp(c, service, c.req.param('file').slice(0, -'.png'.length))
    if (lookup.outcome !== 'found') return withoutBadge(lookup)
    if ((await judge(lookup)).state !== 'verified') return notInEffect()
    const { badgeNo } = lookup
    const png = drawPicture({
      badgeNo,
      language: languageFrom(c.req.query('lang'), c.req.header('accept-language')),
      ...(c.req.query('domain') !== 'none' && { domain }),
      ...(c.req.query('qr') === 'yes' && { qr: `${service.registry.origin}/verify/${badgeNo}` }),
    })
    const headers = { 'content-type': 'image/png', 'cache-control': 'no-cache', vary: 'Accept-Language' }
    return respond(tagBody(png, { ...headers, ...OPEN, ...UNLISTED }), c.req.raw.headers)
  })
}
