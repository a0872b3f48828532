import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkProofFile } from './proof.ts'

let server: Server
let base: string
const seen: string[] = []

const answers: Record<string, RequestListener> = {
  '/good.txt': (_, response) => response.end('word\n'),
  '/other.txt': (_, response) => response.end('another word'),
  '/moved.txt': (_, response) => response.writeHead(302, { location: '/good.txt' }).end(),
  '/large.txt': (_, response) => response.end('x'.repeat(5000)),
  '/endless.txt': (_, response) => {
    response.write('word')
    setInterval(() => response.write(' '), 50).unref()
  },
  '/silent.txt': () => {},
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.host ?? '')
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

const check = (fileName: string, url = base, options = { allowLocalhost: true }) =>
  checkProofFile({ url, fileName, content: 'word' }, options).then(
    () => 'proven',
    (error: { code: string }) => error.code,
  )

test('the file with its word proves the shop, asked for under its own name', async () => {
  expect(await check('good.txt')).toBe('proven')
  expect(seen.at(-1)).toBe(new URL(base).host)
})

test.each([
  ['other.txt', 'proofMismatch'],
  ['none.txt', 'proofStatus'],
  ['moved.txt', 'proofRedirected'],
  ['large.txt', 'proofTooLarge'],
  ['silent.txt', 'proofTimeout'],
  ['endless.txt', 'proofTimeout'],
])('%s: %s', async (fileName, code) => expect(await check(fileName)).toBe(code))

test('nobody there', async () => expect(await check('good.txt', 'http://heyu.localhost:9/')).toBe('proofUnreachable'))

test('localhost where the registry is not on it, http elsewhere, a private address', async () => {
  expect(await check('good.txt', base, { allowLocalhost: false })).toBe('proofNotPublic')
  const private_ = { allowLocalhost: true, ask: async () => [{ address: '127.0.0.1', family: 4 }] }
  expect(await check('good.txt', `https://shop.example:${new URL(base).port}/`, private_)).toBe('proofNotPublic')
  const public_ = { allowLocalhost: true, ask: async () => [{ address: '8.8.8.8', family: 4 }] }
  expect(await check('good.txt', 'http://shop.example/', public_)).toBe('proofNotPublic')
})

test('a name that answers otherwise the second time is asked once only', async () => {
  let asked = 0
  const ask = async () => [{ address: asked++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
  expect(await check('good.txt', 'https://shop.example/', { allowLocalhost: true, ask } as never)).toBe(
    'proofNotPublic',
  )
  expect(asked).toBe(1)
})
