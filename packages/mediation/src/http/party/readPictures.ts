import { Refusal } from '@liangpai/server'
import type { SentForm } from '@liangpai/server/http'
import type { FieldFault } from '@liangpai/server/input'
import { encodePicture } from '../../picture/encodePicture.ts'
import { MOST_PICTURES } from '../../picture/pictureLimits.ts'

/** The pictures of a form, in base64 and drawn anew; what is wrong with one of them; and how long to wait with more. */
export type SentPictures = { pictures: string[]; fault?: FieldFault; wait: number }

/** Reads the pictures that were chosen now, after those that were sent before and not left out. `take` counts each. */
export async function readPictures({ texts, files }: SentForm, take: () => number): Promise<SentPictures> {
  const leftOut = new Set(texts('left-out'))
  const before = texts('sent-picture').filter((_picture, n) => !leftOut.has(String(n)))
  const pictures: string[] = []
  let fault: FieldFault | undefined
  const chosen = files('pictures')
  if (before.length + chosen.length > MOST_PICTURES) fault = { code: 'picturesTooMany' }
  const sent = [
    ...before.map((picture) => new Uint8Array(Buffer.from(picture, 'base64'))),
    ...(await Promise.all(chosen.map(async (file) => new Uint8Array(await file.arrayBuffer())))),
  ].slice(0, MOST_PICTURES)
  for (const bytes of sent) {
    const wait = take()
    if (wait > 0) return { pictures, wait }
    try {
      pictures.push(Buffer.from(await encodePicture(bytes)).toString('base64'))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      fault = { code: error.code }
    }
  }
  return { pictures, wait: 0, ...(fault && { fault }) }
}
