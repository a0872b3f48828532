import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { etagOf } from '../etag.ts'
import { cacheControl, compressAhead, respond, tagBody, type TaggedBody } from './taggedBody.ts'

const text = 'a page of a shop, a page of a shop, a page of a shop. '.repeat(20)
const page = tagBody(text, { 'content-type': 'text/plain', 'cache-control': 'no-cache' })
const tag = page.etag.slice(1, -1)

const answerTo = (headers: Record<string, string>, body: TaggedBody = page, status?: number) =>
  respond(body, new Headers(headers), status)
const codingOf = async (acceptEncoding: string, body: TaggedBody) =>
  (await answerTo({ 'accept-encoding': acceptEncoding }, body)).headers.get('content-encoding')

test('the ETag of a text is that of its UTF-8 bytes', () => {
  expect(etagOf('荷雨')).toBe(etagOf(new TextEncoder().encode('荷雨')))
  expect(page.etag).toMatch(/^"[\w-]{22}"$/)
})

test.each(['', '"other"', tag, `"${tag}-deflate"`])(
  'the full body is sent if If-None-Match is %j',
  async (ifNoneMatch) => {
    const answer = await answerTo({ 'if-none-match': ifNoneMatch })
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([200, text, page.etag])
  },
)

test.each([`"${tag}"`, `W/"${tag}"`, `"other", "${tag}"`, '*', ' * '])(
  '304 without a body or its type is sent if If-None-Match is %j',
  async (ifNoneMatch) => {
    const answer = await answerTo({ 'if-none-match': ifNoneMatch })
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([304, '', null])
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([page.etag, 'no-cache'])
  },
)

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('%s: fewer bytes of the same body under an ETag of their own', async (coding, decompress) => {
  const answer = await answerTo({ 'accept-encoding': coding })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([bytes.length < text.length, decompress(bytes).toString()]).toEqual([true, text])
  expect([answer.headers.get('content-encoding'), answer.headers.get('etag')]).toEqual([coding, `"${tag}-${coding}"`])
})

test('full answer and 304 vary by Accept-Encoding, and by whatever the body varied by', async () => {
  const localized = tagBody(text, { 'content-type': 'text/plain', vary: 'Accept-Language' })
  for (const [body, vary] of [
    [page, 'Accept-Encoding'],
    [localized, 'Accept-Language, Accept-Encoding'],
  ] as const)
    for (const ifNoneMatch of ['"other"', '*'])
      expect((await answerTo({ 'if-none-match': ifNoneMatch }, body)).headers.get('vary')).toBe(vary)
})

test('304 names the ETag that matched, in any coding that the request accepts', async () => {
  const matched = async (ifNoneMatch: string, acceptEncoding: string) => {
    const answer = await answerTo({ 'if-none-match': ifNoneMatch, 'accept-encoding': acceptEncoding })
    return [answer.status, answer.headers.get('etag')]
  }
  expect(await matched(`"${tag}-br"`, 'gzip, br')).toEqual([304, `"${tag}-br"`])
  expect(await matched(`"${tag}-gzip"`, 'gzip, br')).toEqual([304, `"${tag}-gzip"`])
  expect(await matched(`"${tag}"`, 'gzip, br')).toEqual([304, `"${tag}"`])
  expect(await matched('*', 'gzip')).toEqual([304, `"${tag}-gzip"`])
  expect((await answerTo({ 'if-none-match': `"${tag}-br"` })).status).toBe(304)
})

test('a shared cache that holds brotli is not told to send it to one who accepts gzip alone', async () => {
  const answer = await answerTo({ 'if-none-match': `"${tag}-br"`, 'accept-encoding': 'gzip' })
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${tag}-gzip"`])
})

test('a body that does not shrink is sent as it is, unless that is refused', async () => {
  const short = tagBody('ok', { 'content-type': 'text/plain' })
  expect(await codingOf('gzip, br', short)).toBeNull()
  expect(await codingOf('gzip, identity;q=0', short)).toBe('gzip')
})

test('a picture is not compressed, and does not vary by coding', async () => {
  const picture = tagBody(new Uint8Array(1000), { 'content-type': 'image/png' })
  await compressAhead(picture)
  expect(await codingOf('gzip, br', picture)).toBeNull()
  expect((await answerTo({}, picture)).headers.get('vary')).toBeNull()
})

test('a request that accepts no coding of ours gets the body as it is', async () => {
  expect(await codingOf('identity;q=0', page)).toBeNull()
  expect(await codingOf('*;q=0', page)).toBeNull()
})

test('an answer of another status than 200 is compressed and never 304', async () => {
  const answer = await answerTo({ 'accept-encoding': 'br', 'if-none-match': '*' }, page, 404)
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, 'br'])
})

test('a max-age of 0 asks to revalidate always', () => {
  expect([cacheControl(0), cacheControl(300)]).toEqual(['no-cache', 'public, max-age=300'])
})
