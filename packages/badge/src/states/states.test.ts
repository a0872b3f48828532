import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVerifier, formatBadgeNo, parseBadgeNo } from '@liangpai/core'
import { describe, expect, test } from 'vitest'
import { answerTestBadges } from './answer.ts'
import { stateOf, testBadges, type TestState } from './codes.ts'
import { foundOffice } from './office.ts'

const now = () => 1_796_000_000
const office = await foundOffice(now)
const STATES = Object.keys(testBadges) as TestState[]
const SIGNED: Partial<Record<TestState, string>> = {
  verified: 'verified',
  probationary: 'verified',
  byBranch: 'verified',
  notYetValid: 'notYetValid',
  expired: 'expired',
  wrongSite: 'wrongSite',
  unknownIssuer: 'unknownIssuer',
  invalid: 'invalid',
}

async function judge(state: TestState, page: string, options: { allowLocalhost: boolean; anchors?: string[] }) {
  const verifier = createVerifier({ anchors: [office.anchor], ...options })
  return (await verifier.judge(await office.bundle(state, page), { page, now: now() })).verdict
}

test.each(STATES)('the test code for %s is readable, and no registry draws it', (state) => {
  const code = testBadges[state]
  expect(code).toMatch(/^TEST-/)
  expect(formatBadgeNo(parseBadgeNo(code) ?? '')).toBe(code)
  expect(stateOf(parseBadgeNo(code) ?? '')).toBe(state)
})

test('docs/embedding.md lists every test code', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/embedding.md'), 'utf8')
  const listed = [...page.matchAll(/\| `(TEST-[^`]+)`/g)].map(([, code]) => code)
  expect(new Set(listed)).toEqual(new Set(Object.values(testBadges)))
})

test('no other badge number is a test code', () => expect(stateOf('7K3M9QXW2BHK')).toBeUndefined())

describe('what the page’s own committee signs', () => {
  test.each(Object.entries(SIGNED) as [TestState, string][])(
    'the test badge %s is judged %s',
    async (state, verdict) => {
      expect(await judge(state, 'http://shop.localhost:3000/a/', { allowLocalhost: true })).toMatchObject({
        state: verdict,
        ...(verdict === 'verified' && { membership: state === 'probationary' ? 'probationary' : 'full' }),
      })
    },
  )

  test.each(STATES)('the test badge %s is invalid on a real site that pins its root', async (state) => {
    for (const page of ['https://heyu-tea.example/', 'https://shop.localhost.example/', 'https://shop.localhost/'])
      expect(await judge(state, page, { allowLocalhost: false })).toMatchObject({
        state: 'invalid',
        reason: 'ENTITY_ID_INVALID',
      })
  })

  test('a test badge of another page’s committee is unknownIssuer', async () => {
    const { anchor } = await foundOffice(now)
    const page = 'http://shop.localhost:3000/'
    const verdict = await judge('verified', page, { allowLocalhost: true, anchors: [anchor] })
    expect(verdict.state).toBe('unknownIssuer')
  })
})

describe('the requests of a page', () => {
  const scope = { fetch: async (url: unknown) => new Response(`sent to ${String(url)}`) }
  answerTestBadges(scope as never, Promise.resolve(office))
  const textOf = async (url: string) => (await scope.fetch(url)).text()

  test.each([
    'https://badge.example/badges/7K3M9QXW2BHK/bundle',
    'https://badge.example/badges/TESTVER1F1EY.png',
    'https://badge.example/badges/TEST00000000/bundle',
    'https://test.localhost.example/statuses/0',
    '/cart',
  ])('a request for %s is passed on', async (url) => {
    expect(await textOf(url)).toBe(`sent to ${url}`)
  })

  test('a status list of the test office is signed on request', async () => {
    const answer = await scope.fetch('http://test.localhost/statuses/1')
    expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt')
    expect((await answer.text()).split('.')).toHaveLength(3)
  })

  test('a stopped test badge is answered as a registry answers', async () => {
    const answer = await scope.fetch('https://badge.example/badges/TEST1NACT1VC/bundle')
    expect([answer.status, await answer.json()]).toEqual([404, { code: 'notInEffect' }])
  })

  test('the test badge for unavailable has its request fail', async () => {
    await expect(scope.fetch('/badges/TEST0FF11NEF/bundle')).rejects.toThrow(TypeError)
  })
})
