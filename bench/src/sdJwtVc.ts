import { openToken, sealToken } from '@liangpai/world'
import { createSdJwtVc, succeeds } from '@liangpai/world/peers'
import type { Contestant, Run } from './contestant.ts'
import { check, nodeKey, signedOf } from './ecdsa.ts'
import type { Scene } from './scene.ts'

function prepare({ world: { branch }, now }: Scene, badge: string, list: string): Run {
  const key = nodeKey(branch.badge.key)
  const peer = createSdJwtVc(
    async (token) => check(key, signedOf(token)),
    async () => list,
  )
  return () => succeeds(peer.verify(badge, { currentDate: now }))
}

/** The badge of a scene without its reference to a list, signed anew; a tampered one stays tampered. */
async function withoutStatus({ world: { branch }, bundle }: Scene): Promise<string> {
  const { data, signature } = signedOf(bundle.badge)
  const good = check(nodeKey(branch.badge.key), { data, signature })
  const draft = openToken(bundle.badge, branch.badge)
  delete draft.payload['status']
  const sealed = await sealToken({ ...draft, ...(!good && { signature: () => signature }) })
  return `${sealed}~`
}

export const SD_JWT_VC: readonly Contestant[] = [
  {
    name: 'sd-jwt-vc, no status',
    does: 'the badge without a status reference; key kept; no chain',
    signatures: 1,
    checks: ['badge'],
    prepare: async (scene) => prepare(scene, await withoutStatus(scene), ''),
  },
  {
    name: 'sd-jwt-vc, status',
    does: 'the badge, and a list of 131,072 that it reads anew each time; no chain',
    signatures: 2,
    checks: ['badge', 'list'],
    prepare: (scene) => prepare(scene, scene.bundle.badge, scene.bundle.status),
  },
]
