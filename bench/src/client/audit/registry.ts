import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type City, createCity, type Issued } from '../city.ts'

const NOT_IN_EFFECT = '{"code":"notInEffect"}'

/** A registry of a city of many issuers on a loopback port. */
export type Registry = {
  city: City
  /** Badges by number; what is not here is not in effect. */
  badges: Map<string, Issued>
  /** Requests so far. */
  asked(): number
  close(): void
}

/** Serves bundles and lists over HTTP, lists with an `ETag`. */
export async function openRegistry(issuers: number): Promise<Registry> {
  const badges = new Map<string, Issued>()
  const lists = new Map<string, string>()
  let asked = 0
  const server = createServer(({ url = '', headers }, response) => {
    asked++
    const [, code = ''] = /^\/badges\/(\w+)\/bundle$/.exec(url) ?? []
    const [issued, list] = [badges.get(code), lists.get(url)]
    const etag = `"${url}"`
    if (list !== undefined && headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else if (list !== undefined)
      response.writeHead(200, { 'content-type': 'application/statuslist+jwt', etag }).end(list)
    else if (issued) response.writeHead(200, { 'content-type': 'application/json' }).end(bundleOf(issued))
    else response.writeHead(404, { 'content-type': 'application/problem+json' }).end(NOT_IN_EFFECT)
  })
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const city = await createCity({ issuers, origin })
  for (const { uri, status } of city.issuers) lists.set(uri.slice(origin.length), status)
  return {
    city,
    badges,
    asked: () => asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const bundleOf = ({ badge, issuer: { chain, status } }: Issued) => JSON.stringify({ v: 1, badge, chain, status })

/** Issues badges to so many more shops. */
export async function issueMany({ city, badges }: Registry, count: number): Promise<Issued[]> {
  const all: Issued[] = []
  for (let shop = badges.size; all.length < count; shop++) {
    const issued = await city.issue(shop)
    badges.set(issued.badgeNo, issued)
    all.push(issued)
  }
  return all
}
