import { Refusal } from '@liangpai/server'
import { makeFolder } from '@liangpai/server/testing'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeBadgeFile, watchWithdrawn } from '../../script/badgeFiles.ts'
import { serve, type Served } from '../../serve.ts'
import { type ContractCaller, contractCaller } from '../../testing/contractCaller.ts'
import { playSignIn } from '../../testing/contractSignIn.ts'
import { ContractStory } from '../../testing/contractStory.ts'
import { INITIATIVE, initiativeText } from '../../testing/initiative.ts'
import { appoint, makeOffice } from '../../testing/office.ts'
import { createApp } from '../app.ts'
import { examples } from './examples.ts'

const place = makeFolder()
const office = await makeOffice(place)
const script = new TextEncoder().encode('/* badge */')
const file = await storeBadgeFile(office.registry.context, '1.0.0', script)
const isWithdrawn = watchWithdrawn(office.registry.context.store.db)
const badgeFiles = { latest: file, files: new Map([[file, script]]), isWithdrawn }

let served: Served
let caller: ContractCaller
let story: ContractStory
beforeAll(async () => {
  await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
  served = await serve(office.registry, { port: 0, badgeFiles })
  caller = await contractCaller(office, served.port)
  story = new ContractStory(office, caller)
})
afterAll(async () => {
  await served.close()
  await office.registry.close()
  await place.remove()
})

test('the description is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(structuredClone(caller.document))).toEqual({ valid: true })
})

test('sign-in', () => playSignIn(office, caller))

test('the tree, its people and their ways in', async () => {
  const { act, read } = caller
  await act('qiao', 'charter', { organization: 'zhexi', kind: 'branch', name: '浙西网商党支部', mayIssue: true })
  await act('qiao', 'charter', examples.performCharter)
  await act('qiao', 'charter', { organization: 'market', kind: 'generalBranch', name: '市场党总支' })
  await act('qiao', 'correct-organization', examples.performCorrectOrganization)
  await act('qiao', 'move', examples.performMove)
  await act('qiao', 'appoint', examples.performAppoint)
  const { token } = await act('qiao', 'sign-in-link', { person: 'gu' })
  await caller.post('/sign-in/open', { token })
  await act('wen', 'confirm-sign-in', { person: 'gu' })
  for (const path of ['people/gu', 'organizations/zone', 'organizations/zone?on=2026-11-24', 'me', 'log', 'inbox'])
    await read('qiao', `/api/${path}`)
  for (const what of ['organizations', 'people', 'badges', 'requests']) {
    await read('qiao', `/api/list?what=${what}`)
    await act('qiao', 'list', { what })
  }
  await act('lin', 'list', examples.performList)
  const { request } = await act('lin', 'request', examples.performRequest)
  await act('lin', 'refuse', { request, reason: 'notOnRoll' })
  await act('qiao', 'name-areas', { areas: ['柳塘村'] })
  await act('qiao', 'estimate', { min: 2000, max: 3000, source: '市委组织部' })
  await act('qiao', 'figures', {})
  for (const path of ['figures', 'badge-files', 'root-statement']) await read('qiao', `/api/${path}`)
  await act('qiao', 'inbox', {})
  await act('qiao', 'log', {})
  const proposed = examples.performSubmitHandover
  const { handover } = await act('lin', 'submit-handover', proposed)
  await read('qiao', '/api/handovers/liutang')
  await act('qiao', 'return-handover', { handover, reason: '请补充宣传委员' })
  await read('lin', '/api/handovers/liutang')
  const next = await act('gu', 'submit-handover', { ...proposed, organization: 'zone' })
  await act('qiao', 'approve-handover', { handover: next.handover })
  await act('qiao', 'end-sign-in', { person: 'gu' })
  await act('qiao', 'close', { organization: 'zone' })
  await act('qiao', 'export-organizations', {})
  await act('qiao', 'publish', {})
})

test('the whole life of a badge', async () => {
  const { act, read, asMember, ask } = caller
  const badge = await story.shown()
  const { badgeNo, request, stopToken } = badge
  for (const path of [`requests/${request}`, `find?what=${badgeNo}`, `show?what=${badgeNo}`])
    await read('lin', `/api/${path}`)
  await act('lin', 'show', { what: request })
  const paths = [
    '/badges/X/bundle',
    '/badges/X.png',
    '/verify/X',
    '/statuses/1',
    '/receipt/keys',
    '/badge.js',
    `/badge/${file}.js`,
  ]
  const entities = ['', '/root', '/o/zhexi'].map((at) => `${at}/.well-known/openid-federation`)
  for (const path of [...paths, ...entities, '/o/zhexi/statuses/1', '/openapi.json', '/healthz', '/readyz'])
    expect([path, (await ask('GET', path.replace('X', badgeNo))).status]).toEqual([path, 200])
  await asMember('stop', { token: stopToken })
  await asMember('pause', { token: stopToken })
  const session = await story.dataOf(badge)
  await asMember('data/resume', { session })
  await act('chu', 'pause', { badge: badgeNo })
  await act('chu', 'resume', { badge: badgeNo })
  await story.changes(session)
  await story.amended(session, badgeNo)
})

test('an initiative is written, opened and closed by two, and what is left of a draft thrown away', async () => {
  const { act, read } = caller
  const initiative = INITIATIVE
  const draft = { initiative, organization: 'liutang', ...initiativeText }
  const { fingerprint } = await act('lin', 'draft-initiative', draft)
  await act('lin', 'open-initiative', { initiative, fingerprint })
  await read('qiao', '/api/inbox')
  await read('qiao', '/api/list?what=initiatives')
  await act('qiao', 'open-initiative', { initiative, fingerprint })
  await act('lin', 'draft-initiative', { ...draft, until: '2027-01-31' })
  await act('lin', 'list', { what: 'initiatives' })
  await act('lin', 'discard-initiative', { initiative })
  for (const person of ['lin', 'qiao']) await act(person, 'close-initiative', { initiative })
})

test('offers and requests that end otherwise', async () => {
  const { act, asMember } = caller
  const { token } = await story.offered()
  await asMember('decline', { token })
  const { reopenLink } = await asMember('offer', { token, language: 'zh-Hans' })
  await asMember('reopen', { token: reopenLink.split('#')[1] })
  const { request } = await act('lin', 'request', story.draft())
  await act('lin', 'return', { request, missing: 'shop' })
  await act('lin', 'resubmit', { request })
  await act('lin', 'refuse', { request, reason: 'notOnRoll' })
  const headers = { ...caller.own, ...(await caller.signedIn('lin')) }
  const again = await caller.ask('POST', '/api/refuse', { body: { request, reason: 'notOnRoll' }, headers })
  expect([again.status, again.json.code]).toEqual([409, 'requestState'])
})

test('endings, changes by the office, reports and conclusions', async () => {
  const { act, asMember, read } = caller
  const [first, second, third, fourth, fifth] = [
    await story.shown(),
    await story.shown(),
    await story.shown(),
    await story.shown(),
    await story.shown(),
  ]
  await act('lin', 'correct', { badge: first.badgeNo, name: '沈舒遥' })
  for (const person of ['chu', 'qiao']) await act(person, 'stop-link', { badge: first.badgeNo })
  await act('chu', 'end', { badge: first.badgeNo, reason: 'endedByIssuer' })
  await asMember('withdraw', { token: second.stopToken })
  await asMember('stop', { token: second.stopToken })
  await asMember('stop-receipt', { token: second.stopToken, language: 'en' })
  await act('chu', 'withdraw', { badge: third.badgeNo })
  await act('chu', 'transfer', { badge: fourth.badgeNo, to: 'zhexi' })
  const { number } = await office.registry.verbs.report(
    { as: '(member)' },
    { badge: fifth.badgeNo, kind: 'address', text: '别的网站在用这个编号' },
  )
  await read('chu', `/api/reports/${number}`)
  await act('chu', 'close-report', { report: number, answer: '已请该网站撤下。' })
  const sixth = await story.shown()
  await story.conclusions(fifth.badgeNo, sixth.badgeNo)
  for (const person of ['qiao', 'wen']) await act(person, 'withdraw-badge-file', { file, reason: 'fault' })
})

test('a badge is renewed in its last month', async () => {
  const [own, reminded] = [await story.shown(), await story.shown()]
  await story.renewed(own)
  await caller.act('lin', 'renew', { badge: reminded.badgeNo })
})

test('whatever is sent in the wrong way is refused as described', async () => {
  const { contract, ask, own, unknownToken } = caller
  for (const { path, method, operationId } of contract.operations) {
    if (method === 'get' && !path.startsWith('/api/')) continue
    const at = path.replaceAll(/\{\w+\}/g, 'nothing')
    const headers = { ...own, ...(path.startsWith('/api/') && (await caller.signedIn('qiao'))) }
    if (path.startsWith('/api/')) {
      const verb = method === 'get' ? 'GET' : 'POST'
      const sent = method === 'get' ? {} : { body: {} }
      expect((await ask(verb, at, sent)).json.code, operationId).toBe('notSignedIn')
      const bearer = { authorization: `Bearer ${unknownToken}` }
      expect((await ask(verb, at, { ...sent, headers: bearer })).status, operationId).toBeGreaterThanOrEqual(400)
      const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
      expect((await ask(verb, at, { ...sent, headers: foreign })).json.code, operationId).toBe('crossSite')
    }
    if (method === 'get') continue
    const refused = async (body: unknown, more: Record<string, string> = {}) =>
      (await ask('POST', at, { body, headers: { ...headers, ...more } })).status
    expect([operationId, await refused('a=b', { 'content-type': 'text/plain' })]).toEqual([operationId, 415])
    expect([operationId, await refused('{"a":')]).toEqual([operationId, 400])
    expect([operationId, await refused({ token: 'x'.repeat(70_000) })]).toEqual([operationId, 413])
    await refused({ nonsense: true })
  }
})

test('what is not there, has been withdrawn, comes too often or fails, is refused as described', async () => {
  const { ask, own } = caller
  const codes = async (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await ask('GET', path)).json.code as string))
  const unknown = '/badges/000000000000/bundle'
  expect(await codes([unknown, '/badges/hello/bundle', '/statuses/99', '/badge.js'])).toEqual([
    'notInEffect',
    'badgeNoUnreadable',
    'notFound',
    'badgeFileWithdrawn',
  ])
  for (let tries = 0; tries < 60; tries++) await ask('GET', unknown)
  expect(await codes([unknown])).toEqual(['tooManyRequests'])
  for (const error of [new Error('a fault'), new Refusal('databaseAway'), new Refusal('storageFull')]) {
    const app = createApp({ ...office.registry, look: () => Promise.reject(error) }, { badgeFiles, proxies: 0 })
    const path = '/api/inbox'
    const answer = await app.request(path, { headers: { ...own, ...(await caller.signedIn('qiao')) } })
    const contentType = answer.headers.get('content-type')
    caller.contract.check({ method: 'GET', path, status: answer.status, contentType, body: await answer.text() })
  }
})

test('every example of the description was sent and taken', () => {
  for (const [id, example] of Object.entries(examples))
    expect([id, caller.inputs.get(id)]).toEqual([id, expect.arrayContaining([example])])
})

test('every operation had an answer that was checked, and every family of refusals one', () => {
  const { answers, statusesOf, operations } = caller.contract
  const without = operations.filter(({ operationId }) => !statusesOf(operationId).some((status) => status < 300))
  expect(without.map(({ operationId }) => operationId)).toEqual([])
  const met = new Set(answers().map(({ status }) => status))
  const total = answers().reduce((sum, { count }) => sum + count, 0)
  console.log(`contract: ${operations.length} operations, ${total} answers checked`)
  const described = new Set(operations.flatMap(({ responses }) => Object.keys(responses).map(Number)))
  expect([...described].filter((status) => status >= 400 && !met.has(status))).toEqual([])
})
