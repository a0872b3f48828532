import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a test host answers for a path. */
export type Reply = {
  status?: number
  type?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Sends the head and then nothing more. */
  stall?: boolean
  /** Answers by itself instead. */
  act?: (response: ServerResponse, headers: IncomingHttpHeaders) => void
}

/** A real HTTP server on the loopback address, which keeps what it was asked. */
export async function startHost() {
  const replies = new Map<string, Reply>()
  const fallback: { reply: Reply } = { reply: { status: 404 } }
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const {
      status = 200,
      type = 'application/json',
      headers = {},
      body = '',
      stall,
      act,
    } = replies.get(path) ?? fallback.reply
    if (act) return act(response, request.headers)
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
    /** The answer for every other path. */
    fallback,
    asked,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
