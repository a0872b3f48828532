import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a test host sends for a path. */
export type Reply = {
  status?: number
  type?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Sends the head and then nothing more. */
  stall?: boolean
  /** Writes the response itself. */
  handle?: (response: ServerResponse, headers: IncomingHttpHeaders) => void
}

/** How a registry says that a badge is not in effect. */
export const NOT_IN_EFFECT: Reply = {
  status: 404,
  type: 'application/problem+json',
  body: '{"code":"notInEffect"}',
}

/** A real HTTP server on the loopback address, which records its requests. */
export async function startHost() {
  const replies = new Map<string, Reply>()
  const fallback: { reply: Reply } = { reply: { status: 404 } }
  const requests: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, headers: request.headers })
    const reply = replies.get(path) ?? fallback.reply
    const { status = 200, type = 'application/json', headers = {}, body = '', stall, handle } = reply
    if (handle) return handle(response, request.headers)
    response.writeHead(status, { 'content-type': type, ...headers })
    if (stall) response.flushHeaders()
    else response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    port,
    replies,
    /** The reply for every other path. */
    fallback,
    requests,
    /** The paths of all requests. */
    paths: () => requests.map(({ path }) => path),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
