import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'

/** Where to listen; port 0 draws a free one. On loopback unless `hostname` says otherwise. */
export type ListenOptions = { port: number; hostname?: string }

/** A server that listens. `close` ends open connections too. */
export type Listening = { port: number; close(): Promise<void> }

const FAULTS: Readonly<Record<string, RefusalCode>> = {
  EADDRINUSE: 'portTaken',
  EACCES: 'portForbidden',
  EADDRNOTAVAIL: 'addressUnavailable',
  ENOTFOUND: 'addressUnavailable',
}

/** Serves the `fetch` of a Hono app by HTTP. Throws `portTaken`, `portForbidden`, `addressUnavailable`. */
export async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, hostname = '127.0.0.1' }: ListenOptions,
): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch, port, hostname }, () => resolve(starting)) as Server
    starting.once('error', (error: NodeJS.ErrnoException) => {
      const code = FAULTS[error.code ?? '']
      reject(code === undefined ? error : new Refusal(code, `${hostname}:${port}`))
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
