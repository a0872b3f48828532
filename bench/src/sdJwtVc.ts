import { openToken, sealToken } from '@liangpai/world'
import { createSdJwtVc, succeeds } from '@liangpai/world/peers'
import type { Candidate, Run } from './candidate.ts'
import { check, nodeKey, signedOf } from './ecdsa.ts'
import type { Fixture } from './fixture.ts'

function prepare({ world: { branch }, now }: Fixture, badge: string, list: string): Run {
  const key = nodeKey(branch.badge.key)
  const peer = createSdJwtVc(
    async (token) => check(key, signedOf(token)),
    async () => list,
  )
  return () => succeeds(peer.verify(badge, { currentDate: now }))
}

/** The badge without its reference to a list, signed again; a tampered one stays tampered. */
async function withoutStatus({ world: { branch }, bundle }: Fixture): Promise<string> {
  const { data, signature } = signedOf(bundle.badge)
  const good = check(nodeKey(branch.badge.key), { data, signature })
  const draft = openToken(bundle.badge, branch.badge)
  delete draft.payload['status']
  const sealed = await sealToken({ ...draft, ...(!good && { signature: () => signature }) })
  return `${sealed}~`
}

export const SD_JWT_VC: readonly Candidate[] = [
  {
    name: 'sd-jwt-vc, no status',
    does: 'the badge without a status reference; key kept; no chain',
    signatures: 1,
    checks: ['badge'],
    prepare: async (fixture) => prepare(fixture, await withoutStatus(fixture), ''),
  },
  {
    name: 'sd-jwt-vc, status',
    does: 'the badge, and a list of 131,072 that it reads anew each time; no chain',
    signatures: 2,
    checks: ['badge', 'list'],
    prepare: (fixture) => prepare(fixture, fixture.bundle.badge, fixture.bundle.status),
  },
]
