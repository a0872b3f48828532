import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createVerifier, type Bundle } from '@liangpai/core'
import { openToken, put, sealToken } from '@liangpai/world'
import type { Fixture } from './fixture.ts'
import { issueLargeList } from './largeList.ts'

const LISTS = 96 // fewer than a verifier keeps

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use after everything that can be freed is freed. */
export async function inUse(): Promise<number> {
  for (let pass = 0; pass < 4; pass++) {
    collect()
    await new Promise(setImmediate)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** A bundle of the fixture's issuer with a list of its own; its texts are flat, as they come from a network. */
async function bundleOf({ world, bundle }: Fixture, place: number): Promise<Required<Bundle>> {
  const uri = `${world.branch.id}/statuses/${place + 2}`
  const badge = openToken(bundle.badge, world.branch.badge)
  put(badge.payload, { 'status/status_list/uri': uri })
  const [jwt, status] = await Promise.all([sealToken(badge), issueLargeList(world.branch, uri, world.now)])
  const flat = (text: string) => Buffer.from(text).toString('latin1')
  return { ...bundle, badge: flat(`${jwt}~`), status: flat(status) }
}

/** Bytes for one list of 131,072 entries: in all, and beyond its token if the caller keeps that. */
export type ListMemory = { all: number; beyondToken: number }

/** The memory that a verifier keeps for one list. */
export async function measureListMemory(fixture: Fixture): Promise<ListMemory> {
  const verifier = createVerifier({ anchors: fixture.world.anchors })
  const judge = async (bundle: Required<Bundle>) => {
    const { state } = await verifier.verify(bundle, { page: null, now: fixture.now })
    if (state !== 'verified') throw new Error(`${state}: a list was not kept`)
  }
  await judge(await bundleOf(fixture, LISTS))
  const atFirst = await inUse()
  const bundles: Required<Bundle>[] = []
  for (let place = 0; place < LISTS; place++) bundles.push(await bundleOf(fixture, place))
  const withTokens = await inUse()
  for (const bundle of bundles) await judge(bundle)
  const withBoth = await inUse()
  bundles.length = 0
  const withVerifier = await inUse()
  await judge(fixture.bundle) // keeps the verifier alive until here
  return { all: (withVerifier - atFirst) / LISTS, beyondToken: (withBoth - withTokens) / LISTS }
}
