import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { acceptedCodings, compress } from './contentCoding.ts'

test.each([
  [null, ['identity', 'br', 'gzip']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['GZIP', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['br;q=0.5, gzip', ['gzip', 'br', 'identity']],
  ['br;q=0, gzip;q=0.001', ['gzip', 'identity']],
  ['identity, gzip;q=0.5', ['identity', 'gzip']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0.5, gzip;q=0', ['br', 'identity']],
  ['gzip, *;q=0', ['gzip']],
  ['identity;q=0, br', ['br']],
  ['identity;q=0', []],
  ['*;q=0', []],
  ['', ['identity']],
  ['deflate, zstd', ['identity']],
  [';;,,=;q', ['identity']],
  ['brotli, gzipped', ['identity']],
])('Accept-Encoding %j accepts %j', (header, codings) => {
  expect(acceptedCodings(header)).toEqual(codings)
})

test('a body that is asked for again is not compressed again', async () => {
  const body = '荷雨茶铺 '.repeat(100)
  const bytes = await compress('"text-br"', { body, coding: 'br' })
  expect(brotliDecompressSync(bytes).toString()).toBe(body)
  expect(await compress('"text-br"', { body, coding: 'br' })).toBe(bytes)
})

test('a body that many ask for at once is compressed once', async () => {
  const source = { body: 'x'.repeat(1000), coding: 'gzip' } as const
  const all = await Promise.all(Array.from({ length: 20 }, () => compress('"at-once-gzip"', source)))
  expect(new Set(all).size).toBe(1)
  expect(gunzipSync(all[0] ?? '').toString()).toBe(source.body)
})
