import { cacheControl, tagBody, type TaggedBody, OPEN } from '@liangpai/server/http'
import type { Published } from '../publication/reader.ts'

const bodies = new WeakMap<Published, TaggedBody>()

/** A published answer with its headers, made once for each. `Last-Modified` is never sent: it would date an ending. */
export function bodyOf(published: Published, extra: Record<string, string> = {}): TaggedBody {
  const cached = bodies.get(published)
  if (cached) return cached
  const { body, etag, contentType, maxAge } = published
  const headers = { 'content-type': contentType, 'cache-control': cacheControl(maxAge), ...OPEN, ...extra }
  const answer = tagBody(body, headers, etag)
  bodies.set(published, answer)
  return answer
}
