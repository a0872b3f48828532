import { codeOf } from '@liangpai/server/testing'
import sharp from 'sharp'
import type { Caller } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { callerOf } from '../testing/caller.ts'
import { caseParts } from '../testing/readers.ts'
import { playRichCase } from '../testing/richCase.ts'
import { openWorkPages } from '../testing/workPages.ts'
import { createStationApp } from './app.ts'
import { begin, onEveryStation, side } from '../testing/station.ts'

const qiao = { as: 'qiao' }
const lin = { as: 'lin' }
const su = { as: 'su' }
const MARKUP = '<img src=x onerror=alert(1)>'
const ACTS = [
  'link',
  'course',
  'version',
  'agreement',
  'correct',
  'object',
  'write',
  'copy',
  'picture',
  'withdraw',
] as const

onEveryStation('attacks on a station', (fixture) => {
  const pages = (caller: Caller, token: string, more: Record<string, string> = {}) =>
    Promise.all(ACTS.map((act) => caller.post(`/case/${act}`, { token, version: '1', ...more })))

  test('markup in each field of a case stays text on each page of both sides', async () => {
    const played = await playRichCase(fixture, (text) => `${MARKUP}${text}`)
    const caller = callerOf(fixture.station)
    let seen = ''
    for (const token of [played.buyer, played.merchant])
      for (const { body, headers } of await pages(caller, token)) {
        const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
        if (!isPage) expect(headers.get('x-content-type-options')).toBe('nosniff')
        else {
          expect(body).not.toContain('<img src=x')
          expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval/)
          seen += body
        }
      }
    for (const { text } of caseParts.slice(0, 2)) expect(seen).toContain(`&lt;img src=x onerror=alert(1)&gt;${text}`)
  })

  test('a link that is changed, cut or of nobody opens nothing, by one answer', async () => {
    const { buyer } = await begin(fixture)
    const nobodys = Buffer.alloc(32, 7).toString('base64url')
    const changed = [0, 20, buyer.length - 1].map(
      (at) => `${buyer.slice(0, at)}${buyer[at] === 'A' ? 'B' : 'A'}${buyer.slice(at + 1)}`,
    )
    const caller = callerOf(fixture.station)
    const bodies = new Set<string>()
    for (const token of [...changed, nobodys, `${buyer.slice(0, -4)}____`]) {
      const { status, body } = await caller.post('/case/link', { token })
      expect(status).toBeGreaterThanOrEqual(400)
      bodies.add(body.replaceAll(token, ''))
    }
    expect(bodies.size).toBe(1)
    for (const token of ['', 'x', '../case', 'A'.repeat(5000)])
      expect((await caller.post('/case/link', { token })).status).toBeGreaterThanOrEqual(400)
  })

  test('a number that is not there and a case that is not theirs are one answer to everybody who is signed in', async () => {
    const { number } = await begin(fixture)
    const { station } = fixture
    const other = number === '111111' ? '222222' : '111111'
    for (const as of ['jiang', 'fang', 'nobody'])
      for (const view of [station.viewCase, station.viewHandOver]) {
        const refusals = await Promise.all(
          [number, other].map((one) => view({ as }, one).catch((error: unknown) => JSON.stringify(error))),
        )
        expect(refusals[0], as).toBe(refusals[1])
      }
    for (const one of [number, other]) {
      expect(await codeOf(station.verbs.propose({ as: 'jiang' }, propose(one)))).toBe('notFoundOrNotYours')
      expect(await codeOf(station.verbs['take-receipt']({ as: 'fang' }, { case: one }))).toBe('notFoundOrNotYours')
    }
  })

  test('a picture of another case is one that is not there, and keeps nothing of what its file was called', async () => {
    const first = await begin(fixture)
    const second = await fixture.file()
    const caller = callerOf(fixture.station)
    const drawn = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
      .png()
      .toBuffer()
    const picture = new File([new Uint8Array(drawn)], '../../../etc/passwd<script>.php', { type: 'text/html' })
    const sent = await caller.post('/case/write', {
      token: first.buyer,
      sent: 'yes',
      text: '见图',
      picture,
      pictures: picture,
    })
    expect(sent.status).toBe(200)
    const { pictures } = await fixture.station.viewByLink(first.buyer)
    const id = pictures[0]?.id ?? ''
    expect(id).not.toBe('')
    const [theirs, none] = await Promise.all(
      [id, '0'.repeat(24)].map((one) => caller.post('/case/picture', { token: second.buyer, id: one })),
    )
    expect([theirs?.status, theirs?.body]).toEqual([none?.status, none?.body])
    for (const { body } of await pages(caller, first.merchant)) expect(body).not.toMatch(/passwd|\.php/)
    const own = await caller.post('/case/picture', { token: first.merchant, id })
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test('whom a side objected to does not come back under a second short name', async () => {
    const { one, buyer } = await begin(fixture)
    const { verbs } = fixture.station
    await verbs.object(side, { token: buyer, mediator: 'su' })
    for (const name of ['苏念', '苏 念', '苏·念', ' 苏念'])
      expect(await codeOf(verbs['appoint-mediator'](qiao, { person: { id: 'su-two', name } })), name).toBe(
        'personTwice',
      )
    expect(await codeOf(verbs['appoint-handler'](qiao, { person: { id: 'su-two', name: '苏念' } }))).toBe('personTwice')
    expect(await codeOf(verbs.replace(lin, { ...one, mediator: 'su', replacement: 'su' }))).not.toBe('done')
    expect(await codeOf(verbs['appoint-mediator'](qiao, { person: { id: 'su', name: '苏念' } }))).toBe('done')
  })

  test('who counts as one with whoever wrote a conclusion does not confirm it', async () => {
    const { one, merchant } = await begin(fixture)
    const { verbs } = fixture.station
    await verbs['end-mediation'](side, { token: merchant })
    await verbs.conclude(lin, { ...one, conclusion: 'confirmed', reason: '经查证情况属实' })
    const oneWithLin = { as: 'su', eyes: ['su', 'lin'] }
    expect(await codeOf(verbs['confirm-conclusion'](lin, { ...one, version: 1 }))).toBe('samePerson')
    expect(await codeOf(verbs['confirm-conclusion'](oneWithLin, { ...one, version: 1 }))).toBe('samePerson')
    expect(await codeOf(verbs['confirm-conclusion'](su, { ...one, version: 1 }))).toBe('done')
  })

  test('a form of a hundred thousand fields is not taken apart', async () => {
    const app = createStationApp(fixture.station, { proxies: 0 })
    const part = '--x\r\nContent-Disposition: form-data; name="pictures"; filename="a"\r\n\r\nA\r\n'
    const bodies = {
      'application/x-www-form-urlencoded': 'sent-picture=A&'.repeat(100_000),
      'multipart/form-data; boundary=x': `${part.repeat(100_000)}--x--\r\n`,
    }
    for (const [type, body] of Object.entries(bodies)) {
      const answer = await app.request('/complain', { method: 'POST', body, headers: { 'content-type': type } })
      expect(answer.status, type).toBe(413)
    }
  })

  test('a form that is too large is answered to a browser by a page, to a program by its code', async () => {
    const app = createStationApp(fixture.station, { proxies: 0 })
    const body = 'sent-picture=A&'.repeat(1000)
    const send = (accept: string) =>
      app.request('/complain', {
        method: 'POST',
        body,
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const page = await send('text/html')
    expect([page.status, page.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8'])
    expect(await (await send('application/json')).json()).toMatchObject({ status: 413, code: 'tooLarge' })
  })

  test('a method that an address does not take is refused with those that it takes', async () => {
    const app = createStationApp(fixture.station, { proxies: 0 })
    const answer = await app.request('/healthz', { method: 'POST' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(await answer.json()).toMatchObject({ code: 'methodNotAllowed' })
  })

  test('what was read is confirmed, not what was written into its place meanwhile', async () => {
    const { one, number, merchant } = await begin(fixture)
    const { verbs } = fixture.station
    const { get, post } = openWorkPages(fixture)
    await verbs['end-mediation'](side, { token: merchant })
    await verbs.conclude(lin, { ...one, conclusion: 'notConfirmed', reason: '查无此事' })
    const { page } = await get('su', `/work/cases/${number}`)
    const read = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    await verbs.conclude(lin, { ...one, conclusion: 'confirmed', reason: '经查证情况属实' })
    const typed = { act: 'confirm-conclusion', version: read }
    expect((await post('su', `/work/cases/${number}`, typed)).status).toBe(409)
    expect(await codeOf(verbs['sign-finding'](lin, one))).toBe('nothingConcluded')
    expect((await post('su', `/work/cases/${number}`, { ...typed, version: '2' })).status).toBe(303)
  })

  test('whom a side objected to, and who declared a tie, conclude nothing about the shop', async () => {
    const { one, merchant } = await begin(fixture)
    const { verbs } = fixture.station
    const conclude = (as: string) => codeOf(verbs.conclude({ as }, { ...one, conclusion: 'confirmed', reason: '属实' }))
    await verbs['appoint-mediator'](qiao, { person: { id: 'lin', name: '林若溪' } })
    await verbs['declare-interest'](lin, { ...one, interests: [{ kind: 'kin', party: 'buyer' }] })
    await verbs['declare-interest']({ as: 'jiang' }, one)
    for (const mediator of ['su', 'he']) await verbs.object(side, { token: merchant, mediator })
    await verbs.replace({ as: 'qiao' }, { ...one, mediator: 'su', replacement: 'jiang' })
    await verbs['end-mediation'](side, { token: merchant })
    expect(await Promise.all(['lin', 'su', 'he', 'jiang'].map(conclude))).toEqual([
      'mediatorInterested',
      'notFoundOrNotYours',
      'mediatorObjected',
      'done',
    ])
  })
})

const propose = (number: string) => ({
  case: number,
  terms: { remedies: ['refund' as const], clauses: ['退款。'], lastDay: '2026-12-14' },
})
