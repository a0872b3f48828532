import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createVerifier, type Bundle } from '@liangpai/core'
import { openToken, put, sealToken } from '@liangpai/world'
import { issueList, type Scene } from './scene.ts'

const LISTS = 96 // fewer than a verifier keeps

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once nothing more can be freed. */
async function inUse(): Promise<number> {
  for (let pass = 0; pass < 4; pass++) {
    collect()
    await new Promise(setImmediate)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** A bundle of the scene's issuer with a list of its own; its texts flat, as they come from a network. */
async function bundleOf({ world, bundle }: Scene, place: number): Promise<Required<Bundle>> {
  const uri = `${world.branch.id}/statuses/${place + 2}`
  const badge = openToken(bundle.badge, world.branch.badge)
  put(badge.payload, { 'status/status_list/uri': uri })
  const [jwt, status] = await Promise.all([sealToken(badge), issueList(world, uri)])
  const flat = (text: string) => Buffer.from(text).toString('latin1')
  return { ...bundle, badge: flat(`${jwt}~`), status: flat(status) }
}

/** Bytes for one list of 131,072 entries: in all, and beyond its token where the caller keeps that anyway. */
export type Held = { all: number; beyondToken: number }

/** What a verifier holds for one list that it has judged with. */
export async function bytesHeld(scene: Scene): Promise<Held> {
  const verifier = createVerifier({ anchors: scene.world.anchors })
  const judge = async (bundle: Required<Bundle>) => {
    const { state } = await verifier.verify(bundle, { page: null, now: scene.now })
    if (state !== 'verified') throw new Error(`${state}: a list was not kept`)
  }
  await judge(await bundleOf(scene, LISTS))
  const atFirst = await inUse()
  const bundles: Required<Bundle>[] = []
  for (let place = 0; place < LISTS; place++) bundles.push(await bundleOf(scene, place))
  const withTokens = await inUse()
  for (const bundle of bundles) await judge(bundle)
  const withBoth = await inUse()
  bundles.length = 0
  const withVerifier = await inUse()
  await judge(scene.bundle) // keeps the verifier alive until here
  return { all: (withVerifier - atFirst) / LISTS, beyondToken: (withBoth - withTokens) / LISTS }
}
