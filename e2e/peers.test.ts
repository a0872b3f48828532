import { createSdJwtVc, succeeds } from '@liangpai/world/peers'
import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { useDemo } from './demo.ts'

// What the demo serves over HTTP, read by independent libraries of the same standards.

type Served = { badge: string; chain: [string, string, string]; status: string }

const demo = useDemo()
let bundle: Served

beforeAll(async () => {
  const code = demo.book.badges[0]?.code ?? ''
  bundle = (await (await fetch(`${demo.book.registry}/badges/${code}/bundle`)).json()) as Served
})

const keysIn = (jwt: string) => createLocalJWKSet(decodeJwt<{ jwks: JSONWebKeySet }>(jwt).jwks)
const badgeKeys = () => {
  const claims = decodeJwt<{ metadata: { liangpai_issuer: { jwks: JSONWebKeySet } } }>(bundle.chain[0])
  return createLocalJWKSet(claims.metadata.liangpai_issuer.jwks)
}

test('jose accepts the badge and each statement with the keys in the statement above', async () => {
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
  const peer = createSdJwtVc(
    (token) => succeeds(compactVerify(token, badgeKeys())),
    async (uri) => (await fetch(uri)).text(),
  )
  // Lists signed within one second follow each other by one in `iat`, so the newest may be some seconds ahead.
  const { payload } = await peer.verify(bundle.badge, { currentDate: Math.floor(Date.now() / 1000) + 60 })
  expect(payload).toMatchObject({ vct: 'urn:liangpai:member-badge:1', membership: 'full' })
})
