import { createVerifier as onNode } from '@liangpai/core'
import type { Contestant, Run } from './contestant.ts'
import { IN_FLIGHT } from './raw.ts'
import { BADGES, type Scene } from './scene.ts'

// The build for browsers is no entry that Node resolves to, so it is reached by its file.
const built = new URL('../../packages/core/dist/web/index.js', import.meta.url).href
const { createVerifier: onWeb } = (await import(/* @vite-ignore */ built)) as { createVerifier: typeof onNode }

const everything = ['badge', 'list', 'chain'] as const
const shared = { signatures: 1, checks: everything }

type Judge = (bundle: unknown) => Promise<boolean>

function judgeOf({ world, now }: Scene, createVerifier = onNode): Judge {
  const verifier = createVerifier({ anchors: world.anchors })
  const asked = { page: world.shop.urls[0] ?? null, now }
  return async (bundle) => (await verifier.judge(bundle, asked)).verdict.state === 'verified'
}

const steady =
  (createVerifier: typeof onNode, input: (scene: Scene) => unknown = ({ bundle }) => bundle) =>
  (scene: Scene): Run => {
    const [judge, bundle] = [judgeOf(scene, createVerifier), input(scene)]
    return () => judge(bundle)
  }

const cold =
  (createVerifier: typeof onNode) =>
  (scene: Scene): Run =>
  () =>
    judgeOf(scene, createVerifier)(scene.bundle)

export const OURS: readonly Contestant[] = [
  { ...shared, name: 'judge', does: 'a parsed bundle; chain and list cached', prepare: steady(onNode) },
  {
    ...shared,
    name: 'judge, from text',
    does: 'the same from JSON text',
    prepare: steady(onNode, ({ bundle }) => JSON.stringify(bundle)),
  },
  {
    ...shared,
    name: 'judge, web',
    does: 'a parsed bundle, web adapter',
    limit: 'subtle.verify',
    prepare: steady(onWeb),
  },
  {
    ...shared,
    name: `judge, web × ${IN_FLIGHT}`,
    does: `${IN_FLIGHT} in flight, web adapter`,
    operations: IN_FLIGHT,
    limit: `subtle.verify × ${IN_FLIGHT}`,
    prepare(scene) {
      const [judge, bundles] = [judgeOf(scene, onWeb), Array.from({ length: IN_FLIGHT }, () => scene.bundle)]
      return async () => (await Promise.all(bundles.map(judge))).every(Boolean)
    },
  },
  {
    ...shared,
    name: 'judge × many',
    does: `${BADGES} badges never seen before, by a verifier to which one more has just brought chain and list`,
    operations: BADGES,
    limit: 'crypto.verify × many',
    prepare(scene) {
      return async () => {
        const judge = judgeOf(scene)
        for (const bundle of [scene.bundle, ...scene.many]) if (!(await judge(bundle))) return false
        return true
      }
    },
  },
  {
    ...shared,
    name: 'judge, cold',
    does: 'a new verifier: chain, list, badge',
    signatures: 6,
    limit: 'bare cold work',
    prepare: cold(onNode),
  },
  {
    ...shared,
    name: 'judge, cold, web',
    does: 'the same, web adapter',
    signatures: 6,
    limit: 'bare cold work',
    prepare: cold(onWeb),
  },
]
