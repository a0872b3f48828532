import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld } from '@liangpai/world'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { readSnapshot } from './snapshot/snapshot.ts'

async function createScene(count: number) {
  const world = await createWorld()
  const codes = Array.from({ length: count }, () => drawBadgeNo())
  const bundles = new Map<string, string>()
  for (const badgeNo of codes) bundles.set(`/badges/${badgeNo}/bundle`, JSON.stringify(await world.bundle({ badgeNo })))
  const headers: string[] = []
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    headers.push(...request.headers.keys())
    return new Response(bundles.get(new URL(request.url).pathname) ?? null, { headers: { etag: '"1"' } })
  }
  const options = { registries: [world.office.id], anchors: world.anchors, now: () => world.now, fetch }
  return { client: createClient(options), options, codes, headers }
}

test('verifyMany in a browser gives results in order and sends no header that needs a preflight', async () => {
  const { client, codes, headers } = await createScene(20)
  const twice = [...codes, ...codes]
  const numbers: string[] = []
  for await (const result of client.verifyMany(twice.map((badge) => ({ badge, page: null }))))
    numbers.push(result.state === 'verified' ? result.badgeNo : result.reason)
  expect(numbers).toEqual(twice)
  expect(headers.filter((name) => name !== 'accept')).toEqual([])
})

test('a client in a browser takes a snapshot, and verifies from it without requests', async () => {
  const { client, options, codes } = await createScene(3)
  const lines: string[] = []
  for await (const line of client.snapshot(codes)) lines.push(line)
  const fetch = () => Promise.reject(new Error('a request was sent'))
  const offline = createClient({ ...options, fetch, snapshot: await readSnapshot(lines) })
  expect(await offline.verify(codes[1] ?? '', { page: null })).toMatchObject({ state: 'verified' })
})
