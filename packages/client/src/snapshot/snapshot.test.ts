import { drawBadgeNo } from '@liangpai/core/issue'
import { createWorld, type World } from '@liangpai/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClient } from '../client.ts'
import { NOT_IN_EFFECT, startHost } from '../testHost.ts'
import { readSnapshot } from './snapshot.ts'

let host: Awaited<ReturnType<typeof startHost>>
let world: World
let codes: string[]
const missing = drawBadgeNo()

beforeEach(async () => {
  host = await startHost()
  world = await createWorld({ origin: host.origin })
  codes = Array.from({ length: 30 }, () => drawBadgeNo())
  const [chain, status] = [await world.chain(), await world.status()]
  for (const badgeNo of codes) {
    const bundle = { v: 1, badge: await world.badge({ badgeNo }), chain, status }
    host.replies.set(`/badges/${badgeNo}/bundle`, { body: JSON.stringify(bundle) })
  }
  host.replies.set(`/badges/${missing}/bundle`, NOT_IN_EFFECT)
})
afterEach(() => host.stop())

const options = () => ({ registries: [host.origin], anchors: world.anchors, now: () => world.now })

async function takeSnapshot(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createClient(options()).snapshot([...codes, missing])) lines.push(line)
  return lines
}

test('a snapshot has each chain and list once, and its client sends no request', async () => {
  const lines = await takeSnapshot()
  expect(lines).toHaveLength(1 + 2 + codes.length)
  host.requests.length = 0
  const snapshot = await readSnapshot(lines)
  expect(snapshot.size).toBe(30)
  const offline = createClient({ ...options(), snapshot })
  for (const code of codes) expect(await offline.verify(code, { page: null })).toMatchObject({ state: 'verified' })
  expect(await offline.verify(`${host.origin}/verify/${codes[0]}`, { page: null })).toMatchObject({ state: 'verified' })
  expect(host.requests).toEqual([])
})

test('a client with a snapshot says how old its evidence is, and which badges and addresses it lacks', async () => {
  const snapshot = await readSnapshot(await takeSnapshot())
  const later = createClient({ ...options(), snapshot, now: () => world.now + 3_600 })
  expect(await later.verify(codes[0] ?? '', { page: null })).toMatchObject({ state: 'verified', fresh: false })
  const muchLater = createClient({ ...options(), snapshot, now: () => world.now + 200_000 })
  expect(await muchLater.verify(codes[0] ?? '', { page: null })).toMatchObject({ state: 'unavailable' })
  expect(await later.verify(missing, { page: null })).toMatchObject({ state: 'unavailable', reason: 'NOT_IN_SNAPSHOT' })
  expect(await later.verify(`${host.origin}/x`, { page: null })).toMatchObject({
    state: 'unavailable',
    reason: 'OFFLINE',
  })
})

test('changing a bundle of a snapshot does not change its other bundles', async () => {
  const snapshot = await readSnapshot(await takeSnapshot())
  const offline = createClient({ ...options(), snapshot })
  const bundle = await offline.badge(codes[0] ?? '')
  if (bundle) (bundle.chain ?? []).length = 0
  expect(await offline.verify(codes[1] ?? '', { page: null })).toMatchObject({ state: 'verified' })
})

test('a snapshot whose badge numbers were changed gives OTHER_BADGE', async () => {
  const lines = await takeSnapshot()
  const forged = lines.map((line) => line.replace(/"badgeNo":"\w+"/, `"badgeNo":"${codes[5]}"`))
  const offline = createClient({ ...options(), snapshot: await readSnapshot(forged) })
  expect(await offline.verify(codes[5] ?? '', { page: null })).toMatchObject({ reason: 'OTHER_BADGE' })
})

test.each<[string, string[], object]>([
  ['nothing', [], { code: 'SNAPSHOT_UNREADABLE', line: 1 }],
  ['another file', ['{"a":1}'], { code: 'SNAPSHOT_UNREADABLE', line: 1 }],
  ['a newer version', ['{"snapshot":"liangpai","v":2}'], { code: 'SNAPSHOT_VERSION', line: 1 }],
  ['a cut line', ['{"snapshot":"liangpai","v":1}', '{"chain":0,'], { code: 'SNAPSHOT_UNREADABLE', line: 2 }],
  [
    'a badge without its chain',
    ['{"snapshot":"liangpai","v":1}', '{"badge":"x~","badgeNo":"x","chain":3,"list":0}'],
    { code: 'SNAPSHOT_UNREADABLE', line: 2 },
  ],
])('readSnapshot throws SnapshotError for %s', async (_what, lines, error) => {
  await expect(readSnapshot(lines)).rejects.toMatchObject({ name: 'SnapshotError', ...error })
})
