import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { testBadges } from '@liangpai/badge/states'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../../e2e/browser.ts'
import { createReloadingProxy } from './reloadingProxy.ts'

let vite: ViteDevServer
const visitor = useBrowser()

beforeAll(async () => {
  vite = await createServer({ configFile: join(import.meta.dirname, '../vite.config.ts'), server: { port: 0 } })
  await vite.listen()
})
afterAll(() => vite.close())

const statesOf = () =>
  visitor.page.evaluate(() =>
    [...document.querySelectorAll('liangpai-badge')].map(
      (badge) => (badge as { verdict?: { state: string } | null }).verdict?.state ?? 'verifying',
    ),
  )

test('the playground shows every state in each variant, theme and language, from the sources', async () => {
  const count = Object.keys(testBadges).length
  await visitor.page.goto(vite.resolvedUrls?.local[0] ?? '')
  await expect.poll(async () => (await statesOf()).length, { timeout: 30_000 }).toBe(count * 2 * 3 * 3)
  // `probationary` and `byBranch` are verified, `verifying` stays.
  const sheet = ['verified', 'verified', 'verified', ...Object.keys(testBadges).slice(3)]
  await expect.poll(async () => (await statesOf()).slice(0, count), { timeout: 30_000 }).toEqual(sheet)
})

test('the address narrows the sheet to one language, theme and variant', async () => {
  await visitor.page.goto(`${vite.resolvedUrls?.local[0]}?lang=en&theme=dark&variant=card`)
  await expect.poll(async () => (await statesOf()).length).toBe(Object.keys(testBadges).length)
})

test('a page of the registry behind the proxy reloads, keeps its links there and has no policy', async () => {
  const registry = createHttpServer((_request, response) => {
    response.setHeader('content-security-policy', "default-src 'none'").setHeader('content-type', 'text/html')
    response.end(`<a href="${origin()}/verify">`)
  }).listen(0, '127.0.0.1')
  const origin = () => `http://liang.yunting.localhost:${(registry.address() as AddressInfo).port}`
  const proxy = createReloadingProxy(origin, () => '/reload.js').listen(0, '127.0.0.1')
  for (const server of [registry, proxy]) if (!server.listening) await once(server, 'listening')
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const response = await fetch(address)
  expect(await response.text()).toBe(`<a href="${address}/verify"><script type="module" src="/reload.js"></script>`)
  expect(response.headers.get('content-security-policy')).toBeNull()
  proxy.close()
  registry.close()
})
