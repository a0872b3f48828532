import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { city } from '@liangpai/world'
import { drawId } from '@liangpai/server'
import { fullMember, type Office } from './office.ts'

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

/** Offers a badge to another member of the branch each time, for a shop at its own address; returns the link's token. */
export async function offerToOwnShop({ registry: { verbs } }: Office, site: ShopSite): Promise<string> {
  const id = `member-${drawId()}`
  const subject = { id, name: `${city.member}${id.slice(-4)}` }
  const shop = { name: city.shop.name, urls: [site.url] }
  const { request, proofs } = await verbs.request(
    { as: id },
    { organization: city.branchSlug, subject, shop, pledge: '如实描述' },
  )
  for (const { fileName, content } of proofs) site.files.set(`/${fileName}`, content)
  await verbs.prove({ as: id }, { request })
  await verbs.attest({ as: 'lin' }, { request, ...fullMember })
  await verbs.review({ as: 'chu' }, { request })
  return (await verbs.offer({ as: 'chu' }, { request })).token
}
