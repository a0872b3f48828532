import { expect, test } from 'vitest'
import { cacheControl, etagOf, respond, tagBody } from './taggedBody.ts'

const page = tagBody('a page', { 'content-type': 'text/plain', 'cache-control': 'no-cache' })

test('the ETag of a text is that of its UTF-8 bytes', () => {
  expect(etagOf('荷雨')).toBe(etagOf(new TextEncoder().encode('荷雨')))
  expect(page.etag).toMatch(/^"[\w-]{22}"$/)
})

test.each([null, undefined, '', '"other"', page.etag.slice(1, -1)])(
  'the full body is sent if If-None-Match is %j',
  async (ifNoneMatch) => {
    const answer = respond(page, ifNoneMatch)
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([200, 'a page', page.etag])
  },
)

test.each([page.etag, `W/${page.etag}`, `"other", ${page.etag}`, '*', ' * '])(
  '304 without a body or its type is sent if If-None-Match is %j',
  async (ifNoneMatch) => {
    const answer = respond(page, ifNoneMatch)
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([304, '', null])
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([page.etag, 'no-cache'])
  },
)

test('a max-age of 0 asks to revalidate always', () => {
  expect([cacheControl(0), cacheControl(300)]).toEqual(['no-cache', 'public, max-age=300'])
})
