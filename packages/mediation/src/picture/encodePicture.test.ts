import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePicture } from './encodePicture.ts'
import { MOST_BYTES } from './pictureLimits.ts'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 200 } } })
const codeOf = (bytes: Uint8Array) =>
  encodePicture(bytes).then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const text = (value: string) => new TextEncoder().encode(value)

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s is drawn anew as WebP', async (format) => {
    const encoded = await encodePicture(await drawn(40, 30).toFormat(format).toBuffer())
    expect(await sharp(encoded).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 })
  })

  test('nothing is left of where, when and by what it was taken', async () => {
    const tagged = await drawn(40, 30)
      .withExif({ IFD0: { Copyright: 'Lin Ruoxi', Make: 'phone' }, IFD3: { GPSLatitude: '29/1 18/1 0/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>here</secret></x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect(tagged.includes('Lin Ruoxi')).toBe(true)
    const encoded = await encodePicture(tagged)
    const { exif, xmp, icc } = await sharp(encoded).metadata()
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined])
    for (const secret of ['Lin Ruoxi', 'phone', 'here']) expect(Buffer.from(encoded).includes(secret)).toBe(false)
  })

  test('one that was held upright stands upright, though its turn is deleted with the rest', async () => {
    const turned = await drawn(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await sharp(await encodePicture(turned)).metadata()).toMatchObject({ width: 30, height: 40 })
  })

  test('no two are drawn at once: each may take hundreds of megabytes', async () => {
    const jpeg = await drawn(3000, 3000).jpeg({ progressive: true }).toBuffer()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, sharp.counters().process)), 1)
    await Promise.all(Array.from({ length: 5 }, () => encodePicture(jpeg)))
    clearInterval(watch)
    expect(most).toBe(1)
  })

  test('a large one is made smaller, a small one stays', async () => {
    const { width, height } = await sharp(await encodePicture(await drawn(4000, 1000).jpeg().toBuffer())).metadata()
    expect([width, height]).toEqual([2048, 512])
  })
})

describe('what is none is refused', () => {
  test('more than two megabytes', async () => {
    expect(await codeOf(new Uint8Array(MOST_BYTES + 1))).toBe('pictureTooLarge')
  })

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that could run', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a document', '%PDF-1.7\n1 0 obj\n'],
    ['nothing', ''],
  ])('%s', async (_name, content) => {
    expect(await codeOf(text(content))).toBe('pictureUnreadable')
  })

  test('the head of a picture with a page behind it', async () => {
    const head = (await drawn(40, 30).png().toBuffer()).subarray(0, 60)
    expect(await codeOf(Buffer.concat([head, text('<script>alert(1)</script>')]))).toBe('pictureUnreadable')
  })

  test('a page appended to a whole picture is gone', async () => {
    const both = Buffer.concat([await drawn(40, 30).jpeg().toBuffer(), text('<script>alert(1)</script>')])
    expect(Buffer.from(await encodePicture(both)).includes('script')).toBe(false)
  })

  test('a small file that would unpack to gigabytes', async () => {
    expect(await codeOf(bomb())).toBe('pictureUnreadable')
  })
})

/** A PNG of 60,000 by 60,000 pixels in some kilobytes. */
function bomb(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, crc(body)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(60_000, 0)
  header.writeUInt32BE(60_000, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): Buffer {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  const result = Buffer.alloc(4)
  result.writeUInt32BE((value ^ 0xffffffff) >>> 0)
  return result
}
