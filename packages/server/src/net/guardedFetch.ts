import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isLocalhost } from '@liangpai/core/localhost'
import { codeOfFault, faultWords } from '../systemFault.ts'
import { type FetchFault, GuardedFetchError } from './fetchFault.ts'
import { LOOPBACK, type Lookup, type ResolvedAddress, resolvePublic } from './publicAddress.ts'

const MAX_BYTES = 4096
const TIMEOUT = 3000

/** `allowLocalhost` only where the service itself is on localhost. */
export type GuardedFetchOptions = { allowLocalhost: boolean; lookup?: Lookup }

/**
 * Fetches a small text that a stranger named the address of: from public addresses only, checked after resolution, and from
 * the port of https alone, without redirects, no page of HTML, at most 4 kB within 3 s. Throws `GuardedFetchError`.
 */
export async function fetchGuarded(url: URL, { allowLocalhost, lookup }: GuardedFetchOptions): Promise<string> {
  const secure = url.protocol === 'https:'
  if (!secure && !allowLocalhost) throw new GuardedFetchError('notPublic')
  if (url.port !== '' && !isLocalhost(url.hostname)) throw new GuardedFetchError('port', `:${url.port}`)
  const signal = AbortSignal.timeout(TIMEOUT)
  const resolved = await inTime(resolvePublic(url.hostname, allowLocalhost, lookup), signal)
  if (!secure && resolved.address !== LOOPBACK.address) throw new GuardedFetchError('notPublic')
  return fetchText(url, resolved, signal)
}

/** One connection to one address: no proxy of the environment, no connection that is kept. */
async function fetchText(url: URL, resolved: ResolvedAddress, signal: AbortSignal): Promise<string> {
  const response = await connect(url, resolved, signal).catch((error: unknown) => throwNetworkFault(error, signal))
  const status = response.statusCode ?? 0
  const fault = faultOf(status, response.headers['content-type'])
  if (fault) {
    response.destroy()
    throw new GuardedFetchError(fault, `HTTP ${status}`)
  }
  return readText(response).catch((error: unknown) => throwNetworkFault(error, signal))
}

/** Many sites answer an unknown address with a page of their own, status 200. */
function faultOf(status: number, contentType = ''): FetchFault | undefined {
  if (status >= 300 && status < 400) return 'redirected'
  if (status !== 200) return 'status'
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType) ? 'page' : undefined
}

function connect(url: URL, resolved: ResolvedAddress, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = { signal, agent: false as const, headers: { accept: 'text/plain' }, lookup: pinnedTo(resolved) }
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end()
  })
}

async function readText(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length
    if (length > MAX_BYTES) throw new GuardedFetchError('tooLarge')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function throwNetworkFault(error: unknown, signal: AbortSignal): never {
  if (error instanceof GuardedFetchError) throw error
  if (signal.aborted) throw new GuardedFetchError('timeout')
  throw new GuardedFetchError('unreachable', codeOfFault(error) === '' ? undefined : faultWords(error))
}

/** Node asks for one address or for all, depending on how it was called. */
const pinnedTo =
  ({ address, family }: ResolvedAddress): NonNullable<RequestOptions['lookup']> =>
  (_host, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family)

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new GuardedFetchError('timeout')), { once: true })
  })
  return Promise.race([work, late])
}
