import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Behaviour } from './behaviours.ts'

/** A registry on a loopback port that does the same with every request. */
export async function openHost(answer: Behaviour['answer']) {
  const server = createServer((_request, response) => answer(response))
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
