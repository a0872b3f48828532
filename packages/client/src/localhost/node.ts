import http, { type IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isLocalhost } from '@liangpai/core'

type Fetch = typeof globalThis.fetch

/**
 * `fetch` that connects names below `localhost` to the loopback address, as browsers do by themselves: Node asks the name
 * server, which does not know them. Plain GET requests only; everything else goes to `fetch`.
 */
export function fetchWithLocalhost(fetch: Fetch): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { protocol, hostname } = new URL(request.url)
    const isOurs = hostname !== 'localhost' && isLocalhost(hostname) && protocol === 'http:' && request.method === 'GET'
    return isOurs ? getFromLoopback(request) : fetch(request)
  }
}

function getFromLoopback(request: Request): Promise<Response> {
  const { hostname, port, pathname, search, host } = new URL(request.url)
  const headers = { ...Object.fromEntries(request.headers), host }
  const options = { hostname: '127.0.0.1', port: port || 80, path: pathname + search, headers, servername: hostname }
  return new Promise((resolve, reject) => {
    const outgoing = http.get({ ...options, signal: request.signal }, (incoming) => resolve(responseOf(incoming)))
    // As `fetch` rejects: the signal's reason after an abort, a TypeError after a network failure.
    outgoing.on('error', (cause) =>
      reject(request.signal.aborted ? request.signal.reason : new TypeError('fetch failed', { cause })),
    )
  })
}

function responseOf(incoming: IncomingMessage): Response {
  const { statusCode = 502, headers } = incoming
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  )
  const isEmpty = statusCode === 204 || statusCode === 304
  return new Response(isEmpty ? null : bodyOf(decompressed(incoming)), { status: statusCode, headers: pairs })
}

const DECOMPRESSORS: { readonly [coding: string]: () => Transform } = {
  br: createBrotliDecompress,
  deflate: createInflate,
  gzip: createGunzip,
}

/** A body as `fetch` gives it. A request that names no coding may be answered in any (RFC 9110, section 12.5.3). */
function decompressed(incoming: IncomingMessage): Readable {
  const make = DECOMPRESSORS[incoming.headers['content-encoding']?.toLowerCase() ?? '']
  return make ? pipeline(incoming, make(), () => undefined) : incoming
}

const bodyOf = (incoming: Readable): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      incoming.on('data', (chunk: Uint8Array) => controller.enqueue(new Uint8Array(chunk)))
      incoming.on('end', () => controller.close())
      incoming.on('error', (error) => controller.error(error))
    },
    cancel: () => void incoming.destroy(),
  })
