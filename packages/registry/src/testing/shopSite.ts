import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A shop's own site on localhost, which serves the files that are put into it by path. */
export type ShopSite = { url: string; files: Map<string, string>; close(): void }

/** Starts one on a free port of loopback. */
export async function openShopSite(): Promise<ShopSite> {
  const files = new Map<string, string>()
  const server = createServer((request, response) => response.end(files.get(request.url ?? '') ?? 'nothing'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://heyu.localhost:${port}/`, files, close: () => server.close() }
}
