import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from '../examples/demo/src/demo.ts'

// What the demo serves over HTTP, read by libraries that know the standards and nothing of us.

type Served = { badge: string; chain: [string, string, string]; status: string }

const data = mkdtempSync(join(tmpdir(), 'liangpai-peers-'))
let demo: Demo
let bundle: Served

beforeAll(async () => {
  demo = await startDemo({ data })
  const code = demo.book.badges[0]?.code ?? ''
  bundle = (await (await fetch(`${demo.book.registry}/badges/${code}/bundle`)).json()) as Served
}, 60_000)

afterAll(async () => {
  await demo?.stop()
  rmSync(data, { recursive: true, force: true })
})

const keysIn = (jwt: string) => createLocalJWKSet(decodeJwt<{ jwks: JSONWebKeySet }>(jwt).jwks)
const badgeKeys = () => {
  const claims = decodeJwt<{ metadata: { liangpai_issuer: { jwks: JSONWebKeySet } } }>(bundle.chain[0])
  return createLocalJWKSet(claims.metadata.liangpai_issuer.jwks)
}

test('jose accepts the badge and each statement with the keys that the one above vouches for', async () => {
  const [issuer, subordinate, root] = bundle.chain
  const { payload } = await jwtVerify(bundle.badge.slice(0, -1), badgeKeys(), { typ: 'dc+sd-jwt' })
  expect(payload.iss).toBe(demo.book.registry)
  for (const [statement, above] of [
    [issuer, subordinate],
    [subordinate, root],
    [root, root],
  ] as const)
    await jwtVerify(statement, keysIn(above), { typ: 'entity-statement+jwt' })
})

test('jose accepts the status list that the badge names', async () => {
  const { status } = decodeJwt<{ status: { status_list: { uri: string } } }>(bundle.badge.slice(0, -1))
  const answer = await fetch(status.status_list.uri)
  expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt')
  await jwtVerify(await answer.text(), badgeKeys(), { typ: 'statuslist+jwt', subject: status.status_list.uri })
})

test('sd-jwt-vc accepts the badge with the list it fetches', async () => {
  const check = (signed: string, signature: string) =>
    compactVerify(`${signed}.${signature}`, badgeKeys()).then(
      () => true,
      () => false,
    )
  const peer = new SDJwtVcInstance({
    hasher: (bytes, algorithm) =>
      createHash(algorithm.replace('-', ''))
        .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
        .digest(),
    hashAlg: 'sha-256',
    verifier: check,
    statusVerifier: check,
    statusListFetcher: async (uri) => (await fetch(uri)).text(),
  })
  // Lists signed within one second follow each other by one in `iat`, so the newest may be some seconds ahead.
  const { payload } = await peer.verify(bundle.badge, { currentDate: Math.floor(Date.now() / 1000) + 60 })
  expect(payload).toMatchObject({ vct: 'urn:liangpai:member-badge:1', membership: 'full' })
})
