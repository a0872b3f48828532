import { getListFromStatusListJWT, getStatusListFromJWT } from '@owf/token-status-list'
import { createWorld } from '@liangpai/world'
import { createSdJwtVc, succeeds } from '@liangpai/world/peers'
import { calculateJwkThumbprint, compactVerify, createLocalJWKSet, importJWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { generateJwk, type PublicJwk } from './issue/index.ts'

// Our tokens, read by libraries that know the standards and nothing of us.

const world = await createWorld()
const { now, root, office, branch } = world
const bundle = await world.bundle({ by: 'branch', badgeNo: '7K3M9QXW2BHK', facts: { name: '沈书遥' } })
const ended = await world.status({ by: 'branch', ended: true })
const jwt = bundle.badge.slice(0, -1)
const currentDate = new Date(now * 1000)
const setOf = (...keys: PublicJwk[]) => createLocalJWKSet({ keys })

test('jose computes the same thumbprint as our kid', async () => {
  const jwk = await generateJwk()
  expect(await calculateJwkThumbprint(jwk, 'sha256')).toBe(jwk.kid)
})

test('jose accepts a badge', async () => {
  const { payload, protectedHeader } = await jwtVerify(jwt, setOf(office.badge.key, branch.badge.key), {
    algorithms: ['ES256'],
    typ: 'dc+sd-jwt',
    issuer: branch.id,
    requiredClaims: ['iat', 'exp', 'vct', 'status'],
    currentDate,
  })
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'dc+sd-jwt', kid: branch.badge.key.kid })
  expect(payload).toMatchObject({ badge_no: '7K3M9QXW2BHK', shop: world.shop, facts: { name: '沈书遥' } })
})

test.each([
  ["the issuer's configuration", 0, branch.federation.key, branch.id, branch.id],
  ['the statement about the issuer', 1, office.federation.key, office.id, branch.id],
  ['the statement about its superior', 2, root.federation.key, root.id, office.id],
  ["the root's configuration", 3, root.federation.key, root.id, root.id],
])('jose accepts %s', async (_, place, key, issuer, subject) => {
  const options = { algorithms: ['ES256'], typ: 'entity-statement+jwt', issuer, subject, currentDate }
  const { payload } = await jwtVerify(bundle.chain[place] ?? '', setOf(key), options)
  expect(payload.exp).toBeGreaterThan(now)
})

test('jose accepts a status list', async () => {
  const { payload, protectedHeader } = await compactVerify(bundle.status, await importJWK(branch.badge.key, 'ES256'))
  expect(protectedHeader.typ).toBe('statuslist+jwt')
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
    sub: `${branch.id}/statuses/1`,
    status_list: { bits: 1 },
  })
})

test('jose refuses badge, statement and list under a foreign key', async () => {
  for (const token of [jwt, bundle.status, ...bundle.chain])
    await expect(compactVerify(token, await importJWK(office.badge.key, 'ES256'))).rejects.toThrow()
})

/** sd-jwt-vc with the branch's key, and the addresses that it fetched `list` from. */
function createCredentialVerifier(list: string) {
  const key = importJWK(branch.badge.key, 'ES256')
  const fetched: string[] = []
  const peer = createSdJwtVc(
    async (token) => succeeds(compactVerify(token, await key)),
    async (uri) => {
      fetched.push(uri)
      return list
    },
  )
  return { fetched, verify: (token: string) => peer.verify(token, { currentDate: now }) }
}

test('sd-jwt-vc accepts a badge and finds its bit in our list', async () => {
  const { fetched, verify } = createCredentialVerifier(bundle.status)
  const { payload } = await verify(bundle.badge)
  expect(payload).toMatchObject({ vct: 'urn:liangpai:member-badge:1', membership: 'full', badge_no: '7K3M9QXW2BHK' })
  expect(fetched).toEqual([`${branch.id}/statuses/1`])
})

test('sd-jwt-vc refuses an ended badge and a badge with a flipped bit', async () => {
  await expect(createCredentialVerifier(ended).verify(bundle.badge)).rejects.toThrow('Status is not valid')
  const turned = bundle.badge.replace(/\.([\w-])([\w-]*~)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`)
  await expect(createCredentialVerifier(bundle.status).verify(turned)).rejects.toThrow()
})

test('token-status-list reads the index of a badge and its bit in our lists', () => {
  const { idx, uri } = getStatusListFromJWT(jwt)
  expect(uri).toBe(`${branch.id}/statuses/1`)
  const [good, turned] = [bundle.status, ended].map((list) => getListFromStatusListJWT(list))
  expect([good?.getBitsPerStatus(), good?.getStatus(idx), turned?.getStatus(idx)]).toEqual([1, 0, 1])
  expect(good?.statusList).toHaveLength(2 ** 13)
})
