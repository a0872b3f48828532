import { fetchWithLocalhost } from '#localhost'
import ky, { HTTPError, isHTTPError, TimeoutError } from 'ky'
import type { Circuit } from './circuit.ts'
import { FetchError } from './fetchError.ts'
import { createHosts, type Host } from './host.ts'
import { retryAfterOf } from './retryAfter.ts'
import { readText } from './text.ts'

/** In milliseconds: to the head of an answer, again to its end, and for all tries of it together. */
const PATIENCE = 8_000
const ALTOGETHER = 30_000
/** A longer wait than this is not waited for: the host rests instead, for as long as it asked. */
const LONGEST_WAIT = 10_000
const AGAIN = [408, 429, 500, 502, 503, 504]
/** How often a read is tried again after a failure, and after `429` with a time, which is no failure. */
const TRIES = 2
const TRIES_WHEN_BUSY = 20

/** What a host answered. A redirect, a late or a large answer is none: it throws `FetchError`. */
export type Fetched = { status: number; contentType: string; text: string; etag?: string }

/** `etag` makes it a question whether there is anything newer: then the status may be 304. */
export type Reading = { signal?: AbortSignal | undefined; etag?: string | undefined }

/** Reads one address: no cookies, no referrer, no redirects, 64 kB, 8 s. An aborted signal throws its reason. */
export type Transport = (url: string, reading?: Reading) => Promise<Fetched>

export type TransportOptions = {
  fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds, to the head and again to the end. */
  patience?: number
  /** Is told of each request that goes out, tries included. */
  onRequest?: ((url: string) => void) | undefined
}

/**
 * Makes the one way in which this package reads from a network. It tries again with jitter, or when the host says
 * (`Retry-After`); it asks a host only so much at a time, and not at all for a while after it has failed repeatedly.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { patience = PATIENCE } = options
  const hostOf = createHosts()
  const http = createHttp(options, { patience, hostOf })
  return async (url, { signal, etag } = {}) => {
    const host = hostOf(url)
    return host.turn(async () => {
      signal?.throwIfAborted()
      if (!host.circuit.allows()) throw new FetchError('HOST_RESTING', { url })
      try {
        const headers = etag === undefined ? {} : { 'if-none-match': etag }
        const response = await http.get(url, { headers, ...(signal && { signal }) })
        const fetched = await read(response, url, { patience, signal })
        host.circuit.succeeded()
        host.answered()
        return fetched
      } catch (error) {
        throw explain(error, { url, circuit: host.circuit, signal })
      }
    })
  }
}

type Rules = { patience: number; hostOf: (url: string) => Host }

function createHttp({ fetch = globalThis.fetch, onRequest }: TransportOptions, { patience, hostOf }: Rules) {
  const send = fetchWithLocalhost((input, init) => fetch(input, init))
  return ky.create({
    fetch: async (input, init) => {
      const { url } = new Request(input)
      onRequest?.(url)
      const response = await send(input, init)
      if (response.status === 429) hostOf(url).tooMuch()
      return withoutErrorBody(response)
    },
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    timeout: patience,
    totalTimeout: Math.max(ALTOGETHER, patience),
    throwHttpErrors: (status) => AGAIN.includes(status),
    retry: {
      limit: TRIES_WHEN_BUSY,
      methods: ['get'],
      statusCodes: AGAIN,
      afterStatusCodes: [429, 503],
      jitter: true,
      shouldRetry: ({ error, retryCount }) => (isWorthATry(error, retryCount) ? undefined : false),
    },
  })
}

/** What a failing host says besides its status is not read: there may be no end of it. */
function withoutErrorBody(response: Response): Response {
  if (!AGAIN.includes(response.status)) return response
  void response.body?.cancel().catch(() => undefined)
  return new Response(null, { status: response.status, headers: response.headers })
}

const isWorthATry = (error: unknown, retryCount: number): boolean =>
  waitOf(error) <= LONGEST_WAIT && (retryCount <= TRIES || (statusOf(error) === 429 && waitOf(error) > 0))

const statusOf = (error: unknown): number | undefined => (isHTTPError(error) ? error.response.status : undefined)

const waitOf = (error: unknown): number => (isHTTPError(error) ? (retryAfterOf(error.response) ?? 0) : 0)

async function read(
  response: Response,
  url: string,
  { patience, signal }: { patience: number; signal?: AbortSignal | undefined },
): Promise<Fetched> {
  const { status, headers, type } = response
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
    throw new FetchError('REDIRECTED', { url, status })
  const etag = headers.get('etag')
  return {
    status,
    contentType: headers.get('content-type') ?? '',
    text: await readText(response, { url, patience, signal }),
    ...(etag !== null && { etag }),
  }
}

/** What is thrown for a failure, and what it says of its host. */
function explain(
  cause: unknown,
  { url, circuit, signal }: { url: string; circuit: Circuit; signal: AbortSignal | undefined },
) {
  if (signal?.aborted) {
    circuit.forget()
    return signal.reason
  }
  if (cause instanceof HTTPError) {
    const { status } = cause.response
    const wait = waitOf(cause)
    if (wait > LONGEST_WAIT) circuit.rest(wait)
    else circuit.failed()
    return new FetchError('STATUS_REFUSED', { url, status })
  }
  circuit.failed()
  if (cause instanceof FetchError) return cause
  return new FetchError(cause instanceof TimeoutError ? 'TIMEOUT' : 'UNREACHABLE', { url, cause })
}
