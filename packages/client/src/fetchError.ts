import type { FetchReason } from './answer.ts'

/** A registry could not be read: `reason` says how, `status` is the HTTP status where there was one. */
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
