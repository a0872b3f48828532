import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Respond } from './behaviours.ts'

/** A registry on a loopback port that does the same with every request. */
export async function openHost(respond: Respond) {
  const server = createServer((_request, response) => respond(response))
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
