import ky from 'ky'
import { FetchError } from './fetchError.ts'
import { fetchWithLocalhost } from './localhost.ts'

const LARGEST = 65_536
const PATIENCE = 8_000

/** What a host answered. A redirect, a late or a large answer is none: it throws `FetchError`. */
export type Fetched = { status: number; contentType: string; text: string }

/** Reads one address: no cookies, no referrer, no redirects, 64 kB, 8 s for all of it. */
export type Transport = (url: string) => Promise<Fetched>

/** Makes the one way in which this package reads from a network. */
export function createTransport(fetch: typeof globalThis.fetch = globalThis.fetch, patience = PATIENCE): Transport {
  const http = ky.create({
    fetch: fetchWithLocalhost((input, init) => fetch(input, init)),
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    retry: 0,
    throwHttpErrors: false,
    timeout: false, // it would end with the headers; the signal covers the body too
  })
  return async (url) => {
    const signal = AbortSignal.timeout(patience)
    try {
      return await Promise.race([read(http.get(url, { signal }), url, signal), expiry(signal)])
    } catch (cause) {
      if (cause instanceof FetchError) throw cause
      throw new FetchError(signal.aborted ? 'TIMEOUT' : 'UNREACHABLE', { url, cause })
    }
  }
}

async function read(answer: Promise<Response>, url: string, signal: AbortSignal): Promise<Fetched> {
  const response = await answer
  const { status } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new FetchError('REDIRECTED', { url, status })
  return {
    status,
    contentType: response.headers.get('content-type') ?? '',
    text: await readText(response, url, signal),
  }
}

// Engines lose a signal on its way through several requests, so it is kept here as well.
const expiry = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** Stops at the limit: a length that a host declares is no promise. */
async function readText({ body, status }: Response, url: string, signal: AbortSignal): Promise<string> {
  const reader = body?.getReader()
  if (!reader) return ''
  const stop = () => reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > LARGEST) {
      void stop()
      throw new FetchError('TOO_LARGE', { url, status })
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
