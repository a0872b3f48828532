type Fetch = typeof globalThis.fetch
type Http = typeof import('node:http')

/** Whether a host name is of this machine by its name alone (RFC 6761, section 6.3). */
export const isLocalhost = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost')

/**
 * `fetch` that finds `*.localhost` on the loopback address. Browsers do so by themselves; Node asks the name server,
 * which knows no such name. Only a plain GET goes that way; every other address is left to `fetch`.
 */
export function fetchWithLocalhost(fetch: Fetch = globalThis.fetch): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { protocol, hostname } = new URL(request.url)
    const http = hostname.endsWith('.localhost') && protocol === 'http:' && request.method === 'GET' && nodeHttp()
    return http ? getFromLoopback(http, request) : fetch(request)
  }
}

// No import: a browser's bundler would look for the module.
function nodeHttp(): Http | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (id: string) => unknown } }
  return process?.getBuiltinModule?.('node:http') as Http | undefined
}

function getFromLoopback(http: Http, request: Request): Promise<Response> {
  const { hostname, port, pathname, search, host } = new URL(request.url)
  const headers = { ...Object.fromEntries(request.headers), host }
  const options = { hostname: '127.0.0.1', port: port || 80, path: pathname + search, headers, servername: hostname }
  return new Promise((resolve, reject) => {
    const sent = http.get({ ...options, signal: request.signal }, (incoming) => {
      const { statusCode = 502, headers: received } = incoming
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          incoming.on('data', (chunk: Uint8Array) => controller.enqueue(new Uint8Array(chunk)))
          incoming.on('end', () => controller.close())
          incoming.on('error', (error) => controller.error(error))
        },
        cancel: () => void incoming.destroy(),
      })
      const pairs = Object.entries(received).flatMap(([name, value]) => [value ?? []].flat().map((v) => [name, v]))
      const empty = statusCode === 204 || statusCode === 304
      resolve(new Response(empty ? null : body, { status: statusCode, headers: pairs as [string, string][] }))
    })
    // What `fetch` does: the reason of the signal where it was aborted, a TypeError where the network failed.
    sent.on('error', (cause) =>
      reject(request.signal.aborted ? request.signal.reason : new TypeError('fetch failed', { cause })),
    )
  })
}
