import { fetchWithLocalhost } from '#localhost'
import ky, { HTTPError, isHTTPError, TimeoutError } from 'ky'
import type { CircuitBreaker } from './circuitBreaker.ts'
import { FetchError } from './fetchError.ts'
import { createHostLimits, type HostLimits } from './hostLimits.ts'
import { readText } from './responseText.ts'
import { retryAfterOf } from './retryAfter.ts'

/** Milliseconds to the head of a response, and again to its end. */
const TIMEOUT = 8_000
/** Milliseconds for all attempts of one read together. */
const TOTAL_TIMEOUT = 30_000
/** A host that asks for a longer wait than this gets no request at all for that time. Milliseconds. */
const LONGEST_WAIT = 10_000
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504]
/** Retries after a failure. */
const RETRIES = 2
/** Retries after 429 with a time, which is no failure. */
const RETRIES_WHEN_BUSY = 20

/** A response of a host. A redirect, a late or a large response is none: those throw `FetchError`. */
export type ReadResponse = { status: number; contentType: string; text: string; etag?: string }

/** `etag` makes the read conditional: then the status may be 304. */
export type ReadOptions = { signal?: AbortSignal | undefined; etag?: string | undefined }

/** Reads one address: no cookies, no referrer, no redirects, 64 kB, 8 s. An aborted signal throws its reason. */
export type Transport = (url: string, options?: ReadOptions) => Promise<ReadResponse>

export type TransportOptions = {
  fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds to the head of a response, and again to its end. */
  timeout?: number
  /** Called with the address of each request that goes out, retries included. */
  onRequest?: ((url: string) => void) | undefined
}

/**
 * Makes the one way in which this package reads from a network. It retries with jitter or when the host says
 * (`Retry-After`), limits concurrent requests to each host, and leaves a host alone for a while after repeated failures.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { timeout = TIMEOUT } = options
  const limitsOf = createHostLimits()
  const http = createHttp(options, { timeout, limitsOf })
  return (url, { signal, etag } = {}) => {
    const limits = limitsOf(url)
    return limits.schedule(async () => {
      signal?.throwIfAborted()
      if (!limits.breaker.tryAcquire()) throw new FetchError('HOST_RESTING', { url })
      try {
        const headers = etag === undefined ? {} : { 'if-none-match': etag }
        const response = await http.get(url, { headers, ...(signal && { signal }) })
        const result = await read(response, url, { timeout, signal })
        limits.succeeded()
        return result
      } catch (error) {
        throw failureOf(error, { url, breaker: limits.breaker, signal })
      }
    })
  }
}

type HttpRules = { timeout: number; limitsOf: (url: string) => HostLimits }

function createHttp({ fetch = globalThis.fetch, onRequest }: TransportOptions, { timeout, limitsOf }: HttpRules) {
  const send = fetchWithLocalhost((input, init) => fetch(input, init))
  return ky.create({
    fetch: async (input, init) => {
      const { url } = new Request(input)
      onRequest?.(url)
      const response = await send(input, init)
      if (response.status === 429) limitsOf(url).slowDown()
      return withoutErrorBody(response)
    },
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    timeout,
    totalTimeout: Math.max(TOTAL_TIMEOUT, timeout),
    throwHttpErrors: (status) => RETRY_STATUSES.includes(status),
    retry: {
      limit: RETRIES_WHEN_BUSY,
      methods: ['get'],
      statusCodes: RETRY_STATUSES,
      afterStatusCodes: [429, 503],
      jitter: true,
      shouldRetry: ({ error, retryCount }) => (shouldRetry(error, retryCount) ? undefined : false),
    },
  })
}

/** Drops the body of an error that may be retried: it may be endless. */
function withoutErrorBody(response: Response): Response {
  if (!RETRY_STATUSES.includes(response.status)) return response
  void response.body?.cancel().catch(() => undefined)
  return new Response(null, { status: response.status, headers: response.headers })
}

const shouldRetry = (error: unknown, retryCount: number): boolean =>
  waitOf(error) <= LONGEST_WAIT && (retryCount <= RETRIES || (statusOf(error) === 429 && waitOf(error) > 0))

const statusOf = (error: unknown): number | undefined => (isHTTPError(error) ? error.response.status : undefined)

const waitOf = (error: unknown): number => (isHTTPError(error) ? (retryAfterOf(error.response) ?? 0) : 0)

async function read(
  response: Response,
  url: string,
  { timeout, signal }: { timeout: number; signal: AbortSignal | undefined },
): Promise<ReadResponse> {
  const { status, headers, type } = response
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
    throw new FetchError('REDIRECTED', { url, status })
  const etag = headers.get('etag')
  return {
    status,
    contentType: headers.get('content-type') ?? '',
    text: await readText(response, { url, timeout, signal }),
    ...(etag !== null && { etag }),
  }
}

type Attempt = { url: string; breaker: CircuitBreaker; signal: AbortSignal | undefined }

/** What to throw for a failure; tells the circuit breaker what the failure says about the host. */
function failureOf(cause: unknown, { url, breaker, signal }: Attempt): unknown {
  if (signal?.aborted) {
    breaker.release()
    return signal.reason
  }
  if (cause instanceof HTTPError) {
    const wait = waitOf(cause)
    if (wait > LONGEST_WAIT) breaker.openFor(wait)
    else breaker.failed()
    return new FetchError('STATUS_REFUSED', { url, status: cause.response.status })
  }
  breaker.failed()
  if (cause instanceof FetchError) return cause
  return new FetchError(cause instanceof TimeoutError ? 'TIMEOUT' : 'UNREACHABLE', { url, cause })
}
