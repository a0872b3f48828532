import type { FetchReason } from './result.ts'

/** A registry could not be read: `reason` says how, `url` where, `status` is the HTTP status if there was a response. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly reason: FetchReason
  readonly url: string
  readonly status: number | undefined

  constructor(reason: FetchReason, { url, status, cause }: { url: string; status?: number; cause?: unknown }) {
    super(`${reason}: ${url}`, { cause })
    this.reason = reason
    this.url = url
    this.status = status
  }
}
