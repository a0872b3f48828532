import type { ServerResponse } from 'node:http'
import { serveLoopback } from '../../loopback.ts'
import { type Branches, createBranches, type Issued } from '../branches.ts'

const NOT_IN_EFFECT = '{"code":"notInEffect"}'

/** A registry of many issuing branches on a loopback port. */
export type Registry = {
  branches: Branches
  /** Badges by number; any other is not in effect. */
  badges: Map<string, Issued>
  /** Requests so far. */
  requests(): number
  close(): void
}

/** Serves bundles and lists over HTTP, lists with an `ETag`. */
export async function openRegistry(branchCount: number): Promise<Registry> {
  const badges = new Map<string, Issued>()
  const lists = new Map<string, string>()
  let requests = 0
  const { origin, close } = await serveLoopback(({ url = '', headers }, response) => {
    requests++
    const list = lists.get(url)
    const [, code = ''] = /^\/badges\/(\w+)\/bundle$/.exec(url) ?? []
    if (list !== undefined) answerList(response, { list, etag: `"${url}"`, matching: headers['if-none-match'] })
    else answerBundle(response, badges.get(code))
  })
  const branches = await createBranches(branchCount, origin)
  for (const { uri, status } of branches.all) lists.set(uri.slice(origin.length), status)
  return { branches, badges, requests: () => requests, close }
}

type ListAnswer = { list: string; etag: string; matching: string | undefined }

function answerList(response: ServerResponse, { list, etag, matching }: ListAnswer): void {
  if (matching === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { 'content-type': 'application/statuslist+jwt', etag }).end(list)
}

function answerBundle(response: ServerResponse, issued: Issued | undefined): void {
  if (issued) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(bundleOf(issued)))
  else response.writeHead(404, { 'content-type': 'application/problem+json' }).end(NOT_IN_EFFECT)
}

export const bundleOf = ({ badge, issuer: { chain, status } }: Issued) => ({ v: 1, badge, chain, status })

/** Issues badges to `count` more shops. */
export async function issueMany({ branches, badges }: Registry, count: number): Promise<Issued[]> {
  const all: Issued[] = []
  for (let shop = badges.size; all.length < count; shop++) {
    const issued = await branches.issue(shop)
    badges.set(issued.badgeNo, issued)
    all.push(issued)
  }
  return all
}
