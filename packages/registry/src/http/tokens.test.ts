import { isForTokens } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { tokenScopes } from '../office/signIn/tokenScopes.ts'
import { verbs as verbTable } from '../office/verbs.ts'
import { tokenSite } from '../pages/tokenSite.ts'
import { appoint, NOON, onEveryOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'
import { officeVerbs } from './openapi/verbOperations.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const FORM = '/office/my-sign-in/new-token'

describe('what a token may be for', () => {
  test('is every verb of people that is not done in person, and none that is', () => {
    const all = Object.values<RegistryVerb>(verbTable)
    expect(all.filter(isForTokens).map(({ name }) => name)).toEqual(expect.arrayContaining([...tokenScopes]))
    expect(officeVerbs.filter(isForTokens)).toHaveLength(tokenScopes.length)
    for (const never of [
      'attest',
      'review',
      'end',
      'withdraw',
      'stop-link',
      'add-token',
      'sign-in-link',
      'recover',
      'init',
    ])
      expect(tokenScopes).not.toContain(never)
  })

  test('is offered once each, in words of the three languages', () => {
    const scopes = tokenSite({} as never).groups.flatMap((group) => group.scopes)
    expect(scopes.map(({ name }) => name).toSorted()).toEqual([...tokenScopes])
    for (const { name, words } of scopes)
      expect([name, new Set([words('zh-Hans'), words('en')]).size, /[a-z]{3}/.test(words('zh-Hant'))]).toEqual([
        name,
        2,
        false,
      ])
  })
})

onEveryOffice('a token', (office) => {
  const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const { post, codeOf, cookieOf, signIn, savePasskey, usePasskey, mySignIn, sendForm } = signInBrowser(office, app)

  const rows = (table: 'tokens' | 'idempotency' | 'audit') =>
    office.registry.context.store.db.selectFrom(table).selectAll().execute()
  beforeEach(() => appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true }))

  const make = async (cookie: string, scopes: string[], headers: Record<string, string> = {}) =>
    post('/api/add-token', { name: '夜间', scopes, days: 30 }, { cookie, ...headers })
  const bearerOf = async (cookie: string, scopes: string[]) => {
    const made = await make(cookie, scopes)
    expect(made.status).toBe(200)
    return { authorization: `Bearer ${(await made.json()).token}` }
  }
  const read = (path: string, headers: Record<string, string>) =>
    app().request(`${office.registry.origin}/api/${path}`, { headers })
  const sendNew = (cookie: string, fields: [string, string][], headers: Record<string, string> = {}) =>
    app().request(`${office.registry.origin}${FORM}`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams(fields),
    })
  const filled: [string, string][] = [
    ['act', 'add-token'],
    ['key', 'f'.repeat(24)],
    ['name', '党员名册系统'],
    ['scopes', 'inbox'],
    ['scopes', 'show'],
    ['days', '90'],
  ]
  const tokenIn = (page: string) => /data-shown-once>([\w-]{43})</.exec(page)?.[1] ?? ''

  test('counts as the session in which it was made: whoever handed the way in has appointed, too', async () => {
    const qiao = await signIn('qiao')
    const link = await (await post('/api/sign-in-link', { person: 'lin' }, { cookie: qiao })).json()
    const lin = cookieOf(await post('/sign-in/open', { token: link.token }))
    const bearer = await bearerOf(lin, ['appoint'])
    const gu = { organization: 'liutang', person: { id: 'gu', name: '顾清晏' }, role: 'publicityMember' }
    const appointed = await post('/api/appoint', { ...gu, status: 'fullMember', until: '2029-11-23' }, bearer)
    expect(appointed.status).toBe(200)
    const found = office.registry.context.store.db.selectFrom('appointments').select('appointedBy')
    expect(await found.where('personId', '=', 'gu').execute()).toEqual([{ appointedBy: '["lin","qiao"]' }])
    const ended = await post('/api/appoint', { ...gu, end: '' }, bearer)
    expect((await codeOf(ended))[0]).toBeGreaterThanOrEqual(400)
  })

  test('is made for nothing that tokens never do, nor for a verb that there is none of: the scope is pointed at', async () => {
    const cookie = await signIn()
    for (const scope of ['attest', 'end', 'add-token', 'recover', 'consent', 'nothing', 'constructor']) {
      const answer = await make(cookie, ['inbox', scope])
      const { code, errors } = await answer.json()
      expect([scope, answer.status, code, errors]).toEqual([scope, 422, 'invalidInput', [{ pointer: '#/scopes/1' }]])
    }
    for (const [scopes, days, pointer] of [
      [[], 30, '#/scopes'],
      [['inbox'], 401, '#/days'],
      [['inbox'], 0, '#/days'],
    ] as const) {
      const answer = await post('/api/add-token', { name: '夜间', scopes, days }, { cookie })
      expect((await answer.json()).errors).toEqual([{ pointer }])
    }
    expect(await rows('tokens')).toEqual([])
  })

  test('makes no other token and ends none, and is refused by its own code for what no token does', async () => {
    const cookie = await signIn()
    const bearer = await bearerOf(cookie, [...tokenScopes])
    const [row] = await rows('tokens')
    const id = (row as { id: string }).id
    const tries = [
      ['add-token', { name: 'x', scopes: ['inbox'], days: 1 }],
      ['remove-token', { token: id }],
      ['sign-in-link', { person: 'lin' }],
      ['end-sessions', {}],
      ['attest', {}],
    ] as const
    for (const [verb, input] of tries)
      expect([verb, ...(await codeOf(await post(`/api/${verb}`, input, bearer)))]).toEqual([
        verb,
        403,
        'tokenNotAllowed',
      ])
    expect(await rows('tokens')).toHaveLength(1)
    expect((await sendForm('', { act: 'remove-token', id }, bearer)).headers.get('location')).toMatch(/^\/sign-in/)
  })

  test('does no more once its person has lost the role, and ends where their sign-in is ended', async () => {
    const wen = await signIn('wen')
    const bearer = await bearerOf(wen, ['figures', 'list'])
    const organizations = async () => (await (await read('list?what=organizations', bearer)).json()).organizations
    expect((await read('figures', bearer)).status).toBe(200)
    expect(await organizations()).not.toEqual([])
    await office.registry.context.store.transact((tx) =>
      tx.deleteFrom('appointments').where('personId', '=', 'wen').execute(),
    )
    expect(await codeOf(await read('figures', bearer))).toEqual([403, 'notAllowed'])
    expect(await organizations()).toEqual([])
    const lin = await signIn('qiao')
    const linked = await (await post('/api/sign-in-link', { person: 'lin' }, { cookie: lin })).json()
    const ofLin = await bearerOf(cookieOf(await post('/sign-in/open', { token: linked.token })), ['inbox'])
    expect((await read('inbox', ofLin)).status).toBe(200)
    expect((await post('/api/end-sign-in', { person: 'lin' }, { cookie: lin })).status).toBe(200)
    expect(await codeOf(await read('inbox', ofLin))).toEqual([401, 'tokenUnknown'])
  })

  test('stands in its answer alone: not in a row, the trail, an answer that is kept, or a second answer', async () => {
    const cookie = await signIn()
    const key = { 'idempotency-key': 'make-a-token-once' }
    const { token } = await (await make(cookie, ['inbox'], key)).json()
    expect(await codeOf(await make(cookie, ['inbox'], key))).toEqual([409, 'shownOnce'])
    const kept = await rows('idempotency')
    const opened = (kept as { verb: string; key: string; sealed: string }[]).map(({ verb, key: of, sealed }) =>
      office.registry.context.vault.open(`answer ${verb} ${of}`, sealed),
    )
    expect(opened).toEqual(['{}'])
    const all = JSON.stringify([await rows('tokens'), kept, await rows('audit')])
    expect(all).not.toContain(token)
    expect(JSON.parse((await readAudit(office.registry.context.store.db)).at(-1)?.detail ?? '')).toEqual({
      token: expect.stringMatching(/^[\da-f]{24}$/),
      scopes: ['inbox'],
      days: 30,
    })
  })

  test('is one of twenty of a person at the most; one that has ended counts no more', async () => {
    const cookie = await signIn()
    for (let i = 0; i < 20; i++) expect((await make(cookie, ['inbox'])).status).toBe(200)
    expect(await codeOf(await make(cookie, ['inbox']))).toEqual([409, 'tokensFull'])
    office.clock.now += 30 * 86_400
    expect((await make(await signIn(), ['inbox'])).status).toBe(200)
  })

  test('whoever tries tokens out waits after thirty tries', async () => {
    const one = app()
    let last: Response | undefined
    for (let i = 0; i < 31; i++)
      last = await one.request(`${office.registry.origin}/api/inbox`, {
        headers: { authorization: `Bearer ${'A'.repeat(43)}` },
      })
    expect(last && (await codeOf(last))).toEqual([429, 'tooManyRequests'])
  })

  test('is made by the form, shown in that answer and by no repeated one, and listed with its use and its end', async () => {
    const cookie = await signIn()
    const blank = await (await app().request(`${office.registry.origin}${FORM}`, { headers: { cookie } })).text()
    expect([blank.includes('value="inbox"'), blank.includes('checked'), blank.includes('value="attest"')]).toEqual([
      true,
      false,
      false,
    ])
    const made = await sendNew(cookie, filled)
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const token = tokenIn(await made.text())
    const again = await sendNew(cookie, filled)
    const againText = await again.text()
    expect([again.status, againText.includes(token), againText.includes('只显示一次')]).toEqual([409, false, true])
    expect((await read('me', { authorization: `Bearer ${token}` })).status).toBe(200)
    const own = await (await mySignIn(cookie)).text()
    expect([own.includes('党员名册系统'), own.includes(token)]).toEqual([true, false])
    expect(await rows('tokens')).toMatchObject([{ usedAt: office.clock.now, scopes: '["inbox","show"]' }])
  })

  test('a form that is wrong comes back with what was typed, each fault beside its field', async () => {
    const cookie = await signIn()
    const wrong = await sendNew(cookie, [
      ['act', 'add-token'],
      ['name', '<b>夜间</b>'],
      ['scopes', 'list'],
      ['days', '1e9'],
    ])
    const text = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(text).toContain('&lt;b&gt;夜间')
    expect(text).toMatch(/value="list"\s+checked/)
    expect(text).toContain('id="add-token-days-fault"')
    for (const hostile of [
      [],
      [['scopes', 'attest']],
      [
        ['scopes', '__proto__'],
        ['__proto__', 'x'],
      ],
    ] as [string, string][][]) {
      const answer = await sendNew(cookie, [['name', '夜间'], ['days', '30'], ...hostile])
      expect([answer.status, tokenIn(await answer.text())]).toEqual([422, ''])
    }
    expect((await sendNew(cookie, [['name', 'x'.repeat(9000)]])).status).toBe(413)
    expect(await rows('tokens')).toEqual([])
  })

  test('the form asks once more who it is after five minutes, and goes on with every box that was ticked', async () => {
    const cookie = await signIn()
    const authenticator = await savePasskey(cookie)
    office.clock.now += 301
    const asks = await sendNew(cookie, filled)
    const text = await asks.text()
    expect([asks.status, text.match(/name="scopes"/g)?.length]).toEqual([403, 2])
    const steppedUp = cookieOf(await usePasskey(authenticator, 'step-up', { cookie }))
    expect(tokenIn(await (await sendNew(steppedUp, filled)).text())).toHaveLength(43)
    expect(office.clock.now).toBeGreaterThan(NOON)
  })

  test('what another site sends to the form makes none, nor what nobody who is signed in sends', async () => {
    const cookie = await signIn()
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<
      string,
      string
    >[])
      expect(await codeOf(await sendNew(cookie, filled, headers))).toEqual([403, 'crossSite'])
    expect((await sendNew('', filled)).headers.get('location')).toMatch(/^\/sign-in/)
    expect(await rows('tokens')).toEqual([])
  })
})
