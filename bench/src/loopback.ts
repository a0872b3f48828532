import { createServer, type RequestListener } from 'node:http'

/** A server on a loopback port of this machine. */
export type Loopback = { origin: string; close(): void }

/** Serves on a free port; `close` ends open connections as well. */
export async function serveLoopback(listener: RequestListener): Promise<Loopback> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no port')
  return {
    origin: `http://localhost:${address.port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A port that was free a moment ago, for a service that has to know its origin before it listens. */
export async function freePort(): Promise<number> {
  const { origin, close } = await serveLoopback((_, response) => response.end())
  close()
  return Number(new URL(origin).port)
}
