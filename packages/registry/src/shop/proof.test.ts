import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkProofFile } from './proof.ts'

let server: Server
let url: string

const files: Record<string, string> = {
  '/good.txt': 'word\n',
  '/other.txt': 'another word',
  '/large.txt': 'x'.repeat(5000),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files[request.url ?? '']
    if (request.url === '/page.txt') response.writeHead(200, { 'content-type': 'text/html' }).end('word')
    else if (file !== undefined) response.end(file)
    else if (request.url === '/moved.txt') response.writeHead(302, { location: '/good.txt' }).end()
    else response.writeHead(404).end('word')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://heyu.localhost:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

const check = (fileName: string, allowLocalhost = true, at = url) =>
  checkProofFile({ url: at, fileName, content: 'word' }, { allowLocalhost }).then(
    () => 'proven',
    (error: { code: string }) => error.code,
  )

test('a shop whose site serves its file is proven, white space around its content aside', async () => {
  expect(await check('good.txt')).toBe('proven')
})

test.each([
  ['other.txt', 'proofMismatch'],
  ['none.txt', 'proofStatus'],
  ['moved.txt', 'proofRedirected'],
  ['page.txt', 'proofIsPage'],
  ['large.txt', 'proofTooLarge'],
])('a proof by %s is refused: %s', async (fileName, code) => expect(await check(fileName)).toBe(code))

test('a proof on localhost is refused unless the registry is on localhost', async () => {
  expect(await check('good.txt', false)).toBe('proofNotPublic')
})

test('a proof on a port other than that of https is refused', async () => {
  expect(await check('good.txt', true, 'https://shop.example:8443/')).toBe('shopPort')
})
