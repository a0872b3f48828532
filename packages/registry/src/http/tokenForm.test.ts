import { expect, test } from 'vitest'
import { NOON, onEveryOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const FORM = '/office/my-sign-in/new-token'

onEveryOffice('the form of a token', (office) => {
  const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const { codeOf, cookieOf, signIn, savePasskey, usePasskey, mySignIn } = signInBrowser(office, app)
  const rows = () => office.registry.context.store.db.selectFrom('tokens').selectAll().execute()
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
    expect(await rows()).toMatchObject([{ usedAt: office.clock.now, scopes: '["inbox","show"]' }])
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
    expect(await rows()).toEqual([])
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
    expect(await rows()).toEqual([])
  })
})
