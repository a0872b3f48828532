import { pageWords } from '@liangpai/presentation'
import { isForTokens } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { tokenScopes } from '../office/signIn/tokenScopes.ts'
import { verbs as verbTable } from '../office/verbs.ts'
import { tokenSite } from '../pages/tokenSite.ts'
import { appoint, onEveryOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'
import { officeVerbs } from './openapi/verbOperations.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }

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

  test('does no more once its person has lost the role', async () => {
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
  })

  test('ends where somebody ends the sign-in of its person, as for a lost phone', async () => {
    const qiao = await signIn('qiao')
    const linked = await (await post('/api/sign-in-link', { person: 'lin' }, { cookie: qiao })).json()
    const ofLin = await bearerOf(cookieOf(await post('/sign-in/open', { token: linked.token })), ['inbox'])
    expect((await read('inbox', ofLin)).status).toBe(200)
    expect((await post('/api/end-sign-in', { person: 'lin' }, { cookie: qiao })).status).toBe(200)
    expect(await codeOf(await read('inbox', ofLin))).toEqual([401, 'tokenUnknown'])
  })

  test('ends with the passkey of the session in which it was made, and with no other', async () => {
    const linked = await signIn()
    const ofLink = await bearerOf(linked, ['inbox'])
    const passkeys = async () => {
      const found = await office.registry.context.store.db.selectFrom('passkeys').select('id').execute()
      return found.map(({ id }) => id)
    }
    const phone = await savePasskey(linked)
    const [lost = ''] = await passkeys()
    const ofPhone = await bearerOf(cookieOf(await usePasskey(phone)), ['inbox'])
    const computer = cookieOf(await usePasskey(await savePasskey(linked)))
    const ofComputer = await bearerOf(computer, ['inbox'])
    const own = await (await mySignIn(computer)).text()
    expect(own).toContain(pageWords['zh-Hans'].signIn.removeEnds)
    const removed = await post('/api/remove-sign-in-passkey', { passkey: lost }, { cookie: computer })
    expect([removed.status, (await passkeys()).length]).toEqual([200, 1])
    expect(await codeOf(await read('inbox', ofPhone))).toEqual([401, 'tokenUnknown'])
    for (const bearer of [ofLink, ofComputer]) expect((await read('inbox', bearer)).status).toBe(200)
  })

  test('stands in its answer alone: not in a row, the trail, an answer that is kept, or a second answer', async () => {
    const cookie = await signIn()
    const key = { 'idempotency-key': 'make-a-token-once' }
    const { token } = await (await make(cookie, ['inbox'], key)).json()
    expect(await codeOf(await make(cookie, ['inbox'], key))).toEqual([409, 'shownOnce'])
    const answers = await rows('idempotency')
    const opened = (answers as { verb: string; key: string; sealed: string }[]).map(({ verb, key: of, sealed }) =>
      office.registry.context.vault.open(`answer ${verb} ${of}`, sealed),
    )
    expect(opened).toEqual(['{}'])
    const all = JSON.stringify([await rows('tokens'), answers, await rows('audit')])
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
})
