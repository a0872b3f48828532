import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startHost } from './testHost.ts'
import { createTransport } from './transport.ts'

let host: Awaited<ReturnType<typeof startHost>>
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.stop())

describe('compressed answers', () => {
  test.each<[string, (text: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('%s is read, at localhost and at a name below it', async (coding, compress) => {
    host.replies.set('/', { headers: { 'content-encoding': coding }, body: compress('荷雨茶铺') })
    for (const name of ['localhost', 'registry.localhost'])
      expect(await createTransport()(`http://${name}:${host.port}/`)).toMatchObject({ text: '荷雨茶铺' })
  })

  test.each<[string, (text: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('%s of more than 64 kB is cut off, however small it travels', async (coding, compress) => {
    host.replies.set('/', { headers: { 'content-encoding': coding }, body: compress(' '.repeat(65_537)) })
    for (const name of ['localhost', 'registry.localhost'])
      await expect(createTransport()(`http://${name}:${host.port}/`)).rejects.toMatchObject({ reason: 'TOO_LARGE' })
  })

  test('what says that it is compressed and is not, at a name below localhost, is UNREACHABLE', async () => {
    host.replies.set('/', { headers: { 'content-encoding': 'br' }, body: 'plain' })
    const reading = createTransport()(`http://registry.localhost:${host.port}/`)
    await expect(reading).rejects.toMatchObject({ reason: 'UNREACHABLE' })
  })
})
