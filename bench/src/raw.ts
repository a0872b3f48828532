import { type KeyObject, verify } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { Candidate } from './candidate.ts'
import { derOf, nodeKey, signedOf } from './ecdsa.ts'
import { BADGES, type Fixture } from './fixture.ts'

// The lower bounds: the signature alone, and the bare work of a cold judgement.

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const shared = { signatures: 1, checks: ['badge'] as const }
export const IN_FLIGHT = 64

const p1363: Candidate = {
  ...shared,
  name: 'crypto.verify, P1363',
  does: "node:crypto with dsaEncoding 'ieee-p1363'",
  prepare({ world, bundle }) {
    const { data, signature } = signedOf(bundle.badge)
    const key = { key: nodeKey(world.branch.badge.key), dsaEncoding: 'ieee-p1363' as const }
    return () => verify('sha256', data, key, signature)
  },
}

const der: Candidate = {
  ...shared,
  name: 'crypto.verify, DER',
  does: 'node:crypto, the signature converted beforehand',
  prepare({ world, bundle }) {
    const { data, signature } = signedOf(bundle.badge)
    const [key, converted] = [nodeKey(world.branch.badge.key), derOf(signature)]
    return () => verify('sha256', data, key, converted)
  },
}

async function prepareSubtle({ world, bundle }: Fixture): Promise<() => Promise<boolean>> {
  const { data, signature } = signedOf(bundle.badge)
  const key = await crypto.subtle.importKey('jwk', { ...world.branch.badge.key }, ES256, false, ['verify'])
  return () => crypto.subtle.verify(ES256, key, signature, data)
}

const subtle: Candidate = {
  ...shared,
  name: 'subtle.verify',
  does: 'WebCrypto, one at a time',
  prepare: prepareSubtle,
}

const subtleMany: Candidate = {
  ...shared,
  name: `subtle.verify × ${IN_FLIGHT}`,
  does: `WebCrypto, ${IN_FLIGHT} in flight on all cores`,
  operations: IN_FLIGHT,
  async prepare(fixture) {
    const run = await prepareSubtle(fixture)
    return async () => (await Promise.all(Array.from({ length: IN_FLIGHT }, run))).every(Boolean)
  },
}

/** The signatures of many badges in a row. */
export const signaturesOf = (badges: number): Candidate => ({
  ...shared,
  name: 'crypto.verify × many',
  does: `the signatures of ${badges} badges, DER, one thread`,
  operations: badges,
  prepare({ world, many: bundles }) {
    const key = nodeKey(world.branch.badge.key)
    const all = bundles.map(({ badge }) => signedOf(badge))
    const ready = all.map(({ data, signature }) => ({ data, signature: derOf(signature) }))
    return () => ready.every(({ data, signature }) => verify('sha256', data, key, signature))
  },
})

const cold: Candidate = {
  name: 'bare cold work',
  does: '6 signatures, 4 key imports, 1 inflate',
  signatures: 6,
  checks: ['badge', 'list', 'chain'],
  prepare({ world: { root, office, branch }, bundle }) {
    const tokens = [bundle.badge, bundle.status, ...bundle.chain].map(signedOf)
    const signers = [branch.badge, branch.badge, branch.federation, office.federation, root.federation, root.federation]
    const work = tokens.map(({ data, signature }, at) => ({ data, signature: derOf(signature), signer: signers[at] }))
    const body = JSON.parse(Buffer.from(bundle.status.split('.')[1] ?? '', 'base64url').toString())
    const packed = Buffer.from((body as { status_list: { lst: string } }).status_list.lst, 'base64url')
    return () => {
      const keys = new Map<string, KeyObject>()
      for (const { key } of [root.federation, office.federation, branch.federation, branch.badge])
        keys.set(key.kid, nodeKey(key))
      const keyOf = (kid = '') => keys.get(kid) as KeyObject
      const signed = work.every(({ data, signature, signer }) =>
        verify('sha256', data, keyOf(signer?.key.kid), signature),
      )
      return signed && inflateSync(packed).length > 0
    }
  },
}

export const RAW: readonly Candidate[] = [p1363, der, subtle, subtleMany, signaturesOf(BADGES), cold]
