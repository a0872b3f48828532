import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { servedFile } from '@liangpai/badge/file'
import type { Bundle } from '@liangpai/core'
import { createWorld, type World } from '@liangpai/world'
import { BEFORE_PAGE, beforePageSource, withBeforePage } from '../engines/webkit/beforePage.ts'

/** The released script, as a shop hosts it itself. */
export const released = readFileSync(new URL('../../packages/badge/dist/badge.iife.js', import.meta.url), 'utf8')

export const CODE = '7K3M9QXW2BHK'
export const PRINTED = '7K3M-9QXW-2BHK'

/** How the test server answers an address: the same each time, or by a function that has the connection. */
export type Answer =
  | { body?: string | Uint8Array; type?: string; status?: number; headers?: { [name: string]: string }; delay?: number }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** One server for a registry, a shop and others, each under its own name below localhost, with genuine tokens. */
export type TestServer = {
  registry: string
  /** The address signed into the badge; it has a path. */
  shop: string
  world: World
  /** The script as the registry serves it, with its origin and roots inside. */
  file: string
  /** The bundle that the registry serves. */
  bundle: Required<Bundle>
  /** Requests in order, as addresses. */
  requests: string[]
  /** Sources to run before each page's own scripts, in an engine whose driver cannot do so; unset elsewhere. */
  beforePage?: string[]
  /** The origin of a name on this server. */
  origin(name: string): string
  serve(url: string, answer: Answer): string
  /** Drops what was served and requested; the registry's own answers are back. */
  reset(): void
  close(): Promise<void>
}

export const integrityOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`

/** The path of a served script: its version, and the start of its hash. */
export const filePathOf = (file: string): string =>
  `/badge/1.0.0-${createHash('sha256').update(file).digest('hex').slice(0, 8)}.js`

export const FILE_TYPE = 'text/javascript; charset=utf-8'
const LIST_TYPE = 'application/statuslist+jwt'
export const PROBLEM = { status: 404, type: 'application/problem+json', body: '{"code":"notInEffect"}' }

export async function openTestServer(): Promise<TestServer> {
  const answers = new Map<string, Answer>()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end()
    if (url.search === BEFORE_PAGE)
      return response.writeHead(200, { 'content-type': FILE_TYPE }).end(beforePageSource(testServer.beforePage ?? []))
    requests.push(url.href)
    const answer = answers.get(url.origin + url.pathname) ?? { status: 404, type: 'text/plain', body: 'Not found' }
    if (typeof answer === 'function') return answer(request, response)
    const { body = '', type = 'application/json', status = 200, headers, delay = 0 } = answer
    const open = { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-cache', ...headers }
    const isPage = testServer.beforePage && typeof body === 'string' && type.startsWith('text/html')
    setTimeout(() => response.writeHead(status, open).end(isPage ? withBeforePage(body, headers) : body), delay)
  })
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  const { port } = server.address() as AddressInfo
  const origin = (name: string) => `http://${name}.localhost:${port}`
  const registry = origin('liang')
  const shop = `${origin('heyu-tea')}/tea/`
  const now = Math.floor(Date.now() / 1000)
  const world = await createWorld({ origin: registry, now, shop: { name: '荷雨茶铺', urls: [shop] } })
  const file = servedFile(released, { registry, anchors: world.anchors })
  const facts = { branch: '柳塘网商党支部', pledge: '七日内发货' }
  const bundle = await world.bundle({ badgeNo: CODE, facts })
  const status = await world.status()

  const testServer: TestServer = {
    registry,
    shop,
    world,
    file,
    bundle,
    requests,
    origin,
    serve(url, answer) {
      answers.set(url, answer)
      return url
    },
    reset() {
      answers.clear()
      requests.length = 0
      for (const path of ['/badge.js', filePathOf(file)])
        testServer.serve(registry + path, { body: file, type: FILE_TYPE })
      testServer.serve(`${registry}/badges/${CODE}/bundle`, { body: JSON.stringify(bundle) })
      testServer.serve(`${registry}/statuses/1`, { body: status, type: LIST_TYPE })
    },
    close: () =>
      new Promise((ok) => {
        server.close(() => ok())
        server.closeAllConnections()
      }),
  }
  testServer.reset()
  return testServer
}
