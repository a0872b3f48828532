import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemFaultWords } from '@liangpai/presentation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchGuarded, type GuardedFetchOptions } from './guardedFetch.ts'

let server: Server
let base: string
const hosts: string[] = []

const answers: Record<string, RequestListener> = {
  '/good.txt': (_, response) => response.end('word\n'),
  '/moved.txt': (_, response) => response.writeHead(302, { location: '/good.txt' }).end(),
  '/large.txt': (_, response) => response.end('x'.repeat(5000)),
  '/endless.txt': (_, response) => {
    response.write('word')
    setInterval(() => response.write(' '), 50).unref()
  },
  '/silent.txt': () => {},
  '/page.txt': (_, response) => response.setHeader('content-type', 'Text/HTML; charset=GBK').end('word'),
  '/xml.txt': (_, response) => response.setHeader('content-type', 'application/xhtml+xml').end('word'),
  '/bytes.txt': (_, response) => response.setHeader('content-type', 'application/octet-stream').end('word'),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    hosts.push(request.headers.host ?? '')
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end('word')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://heyu.localhost:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = (path: string, url = base, options: GuardedFetchOptions = { allowLocalhost: true }) =>
  fetchGuarded(new URL(path, url), options).catch(({ fault }: { fault: string }) => fault)

test('a guarded fetch returns the text, and asks for it under the name of the host', async () => {
  expect(await fetched('good.txt')).toBe('word\n')
  expect(hosts.at(-1)).toBe(new URL(base).host)
})

test('a file of a type that is no page is read', async () => {
  expect(await fetched('bytes.txt')).toBe('word')
})

test.each([
  ['none.txt', 'status'],
  ['moved.txt', 'redirected'],
  ['page.txt', 'page'],
  ['xml.txt', 'page'],
  ['large.txt', 'tooLarge'],
  ['silent.txt', 'timeout'],
  ['endless.txt', 'timeout'],
])('a guarded fetch of %s fails as %s', async (path, fault) => expect(await fetched(path)).toBe(fault))

test.each([
  ['a port on which nobody listens', 'http://heyu.localhost:9/', systemFaultWords('127.0.0.1:9', 'ECONNREFUSED')],
  ['a host without an address', 'https://shop.example/', systemFaultWords('shop.example', 'ENOTFOUND')],
])('%s is unreachable, and why is said in each language', async (_, url, detail) => {
  const fetching = fetchGuarded(new URL('good.txt', url), { allowLocalhost: true, lookup: async () => [] })
  await expect(fetching).rejects.toMatchObject({ fault: 'unreachable', detail })
})

test('localhost is refused unless it is allowed', async () => {
  expect(await fetched('good.txt', base, { allowLocalhost: false })).toBe('notPublic')
})

test('a public name that resolves to a private address is refused', async () => {
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  expect(await fetched('good.txt', 'https://shop.example/', { allowLocalhost: true, lookup })).toBe('notPublic')
})

test('a port of a public host is refused before the host is looked up', async () => {
  let lookups = 0
  const lookup = async () => [{ address: '8.8.8.8', family: ++lookups && 4 }]
  for (const url of ['https://shop.example:8443/', 'https://shop.example:22/', 'https://shop.example:80/'])
    expect(await fetched('good.txt', url, { allowLocalhost: true, lookup })).toBe('port')
  expect(lookups).toBe(0)
})

test('plain http is refused outside of localhost', async () => {
  const lookup = async () => [{ address: '8.8.8.8', family: 4 }]
  expect(await fetched('good.txt', 'http://shop.example/', { allowLocalhost: true, lookup })).toBe('notPublic')
})

test('a host is resolved once, so that a second answer cannot lead elsewhere', async () => {
  let lookups = 0
  const lookup = async () => [{ address: lookups++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
  expect(await fetched('good.txt', 'https://shop.example/', { allowLocalhost: true, lookup })).toBe('notPublic')
  expect(lookups).toBe(1)
})
