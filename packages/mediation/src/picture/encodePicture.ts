import { Refusal } from '@liangpai/server'
import sharp from 'sharp'
import { LONGEST_SIDE, MOST_BYTES } from './pictureLimits.ts'

/** A small file may unpack to gigabytes. */
const MOST_PIXELS = 50_000_000
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])

/**
 * Reads a picture by its bytes, whatever it is called, and draws it anew as WebP: what else the file held, where and when it was
 * taken among it, is gone, and nothing of it can run. Throws `pictureTooLarge`, `pictureUnreadable`.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new Refusal('pictureTooLarge')
  return oneAtATime(() => draw(bytes))
}

let last: Promise<unknown> = Promise.resolve()

/** A picture of fifty million points takes hundreds of megabytes while it is drawn: many at once would take all there is. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const { format } = await picture.metadata()
    if (!FORMATS.has(format)) throw new Refusal('pictureUnreadable')
    // Turned as the camera was held, which only the metadata says.
    const upright = picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    return new Uint8Array(await upright.webp({ quality: 80 }).toBuffer())
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('pictureUnreadable')
  }
}
