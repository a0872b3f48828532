import { createVerifier as onNode } from '@liangpai/core'
import type { Candidate, Run } from './candidate.ts'
import { IN_FLIGHT } from './raw.ts'
import { BADGES, type Fixture } from './fixture.ts'

// Node never resolves to the build for browsers, so it is imported by its file.
const built = new URL('../../packages/core/dist/web/index.js', import.meta.url).href
const { createVerifier: onWeb } = (await import(/* @vite-ignore */ built)) as { createVerifier: typeof onNode }

const everything = ['badge', 'list', 'chain'] as const
const shared = { signatures: 1, checks: everything }

type Judge = (bundle: unknown) => Promise<boolean>

function judgeOf({ world, now }: Fixture, createVerifier = onNode): Judge {
  const verifier = createVerifier({ anchors: world.anchors })
  const context = { page: world.shop.urls[0] ?? null, now }
  return async (bundle) => (await verifier.judge(bundle, context)).verdict.state === 'verified'
}

const steady =
  (createVerifier: typeof onNode, input: (fixture: Fixture) => unknown = ({ bundle }) => bundle) =>
  (fixture: Fixture): Run => {
    const [judge, bundle] = [judgeOf(fixture, createVerifier), input(fixture)]
    return () => judge(bundle)
  }

const cold =
  (createVerifier: typeof onNode) =>
  (fixture: Fixture): Run =>
  () =>
    judgeOf(fixture, createVerifier)(fixture.bundle)

export const OURS: readonly Candidate[] = [
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
    prepare(fixture) {
      const [judge, bundles] = [judgeOf(fixture, onWeb), Array.from({ length: IN_FLIGHT }, () => fixture.bundle)]
      return async () => (await Promise.all(bundles.map(judge))).every(Boolean)
    },
  },
  {
    ...shared,
    name: 'judge × many',
    does: `${BADGES} badges never seen before, by a verifier to which one more has just brought chain and list`,
    operations: BADGES,
    limit: 'crypto.verify × many',
    prepare(fixture) {
      return async () => {
        const judge = judgeOf(fixture)
        for (const bundle of [fixture.bundle, ...fixture.many]) if (!(await judge(bundle))) return false
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
