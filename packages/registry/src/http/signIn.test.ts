import { sessionCookie } from '@liangpai/server/http'
import { readAudit } from '@liangpai/server/store'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { appoint, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
onEveryOffice(
  'signing in by HTTP',
  (office) => {
    const verbs = () => office.registry.verbs
    const trail = () => readAudit(office.registry.context.store.db)
    let app: ReturnType<typeof createApp>
    let hour = 0
    beforeAll(() => appoint(verbs(), 'office', 'wen', 'deputySecretary', { approvedAbove: true }))
    beforeEach(() => {
      office.clock.now = NOON + 3600 * ++hour
      app = createApp(office.registry, { badgeFiles, proxies: 0 })
    })
    const { post, codeOf, cookieOf, linkFor, signIn, savePasskey, usePasskey, mySignIn, idIn, isSignedIn, sendForm } =
      signInBrowser(office, () => app)

    test('a one-time link is shown and opened by POST; whoever looks at its address, or at it twice, uses nothing up', async () => {
      const token = await linkFor('qiao')
      for (const method of ['GET', 'HEAD'])
        expect((await app.request(`${office.registry.origin}/sign-in`, { method })).status).toBe(200)
      for (let i = 0; i < 2; i++)
        expect(await (await post('/sign-in/link', { token })).json()).toMatchObject({
          person: '乔一舟',
          byOperator: true,
        })
      for (const path of ['open', 'link'])
        expect((await app.request(`${office.registry.origin}/sign-in/${path}?token=${token}`)).status).toBe(405)
      const opened = await post('/sign-in/open', { token })
      expect(opened.headers.get('set-cookie')).toMatch(
        /^liangpai-8787=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/,
      )
      expect(await codeOf(await post('/sign-in/open', { token }))).toEqual([404, 'privateLinkUnknown'])
      expect(await codeOf(await post('/sign-in/link', { token }))).toEqual([404, 'privateLinkUnknown'])
    })

    test('of two who open a link at once, one is signed in', async () => {
      const token = await linkFor('qiao')
      const answers = await Promise.all([post('/sign-in/open', { token }), post('/sign-in/open', { token })])
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '404'])
    })

    test('a link waits for fifteen minutes, and a newer one ends it', async () => {
      const [old, newer] = [await linkFor('qiao'), await linkFor('qiao')]
      expect(await codeOf(await post('/sign-in/open', { token: old }))).toEqual([404, 'privateLinkUnknown'])
      office.clock.now += 900
      expect(await codeOf(await post('/sign-in/open', { token: newer }))).toEqual([404, 'privateLinkUnknown'])
    })

    test('a secret that somebody planted before sign-in opens nothing after it', async () => {
      const planted = `${sessionCookie(office.registry.origin).name}=${'A'.repeat(43)}`
      const cookie = await signIn('qiao', { cookie: planted })
      expect(cookie).not.toBe(planted)
      expect([await isSignedIn(planted), await isSignedIn(cookie)]).toEqual([false, true])
      const next = await signIn('qiao', { cookie })
      expect([await isSignedIn(cookie), await isSignedIn(next)]).toEqual([false, true])
    })

    test.each([
      [
        'a form of another site',
        { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      ],
      ['a page of a sibling host', { 'sec-fetch-site': 'same-site' }],
      ['an address that was typed', { 'sec-fetch-site': 'none' }],
      ['an older browser that names another origin', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
      ['a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
      ['whatever says nothing', { 'sec-fetch-site': undefined }],
    ])('%s does nothing, with the cookie or without', async (_, headers) => {
      const cookie = await signIn()
      const sent = new Headers({ cookie, 'content-type': 'application/json' })
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent.set(name, value)
      const lines = (await trail()).length
      for (const path of [
        '/sign-in/passkeys/add',
        '/sign-in/open',
        '/office/my-sign-in',
        '/office/inbox',
        '/api/appoint',
      ]) {
        const answer = await app.request(`${office.registry.origin}${path}`, {
          method: 'POST',
          headers: sent,
          body: '{}',
        })
        expect([400, 403, 415]).toContain(answer.status)
      }
      expect(await trail()).toHaveLength(lines)
      expect(await isSignedIn(cookie)).toBe(true)
    })

    test('an older browser that names our origin is let in; JSON that is sent as text is not read', async () => {
      const cookie = await signIn()
      const text = { cookie, 'content-type': 'text/plain' }
      expect(await codeOf(await post('/sign-in/session', '{}', text))).toEqual([415, 'jsonExpected'])
      expect(await codeOf(await post('/api/end-sessions', '{}', text))).toEqual([415, 'jsonExpected'])
      const headers = { cookie, origin: office.registry.origin, 'content-type': 'application/json' }
      const answer = await app.request(`${office.registry.origin}/sign-in/session`, {
        method: 'POST',
        headers,
        body: '{}',
      })
      expect(answer.status).toBe(200)
    })

    test('no page of ours is framed, stored or compressed with what it names', async () => {
      const cookie = await signIn()
      for (const path of ['/sign-in', '/office/my-sign-in', '/office/step-up']) {
        const { headers } = await app.request(`${office.registry.origin}${path}`, { headers: { cookie } })
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
        expect(headers.get('x-frame-options')).toBe('DENY')
        expect(headers.get('cache-control')).toBe('no-store')
      }
      expect((await mySignIn(cookie)).headers.get('content-encoding')).toBeNull()
    })

    test('a session that was stolen opens nothing once its owner has signed out, or has ended the others', async () => {
      const stolen = await signIn()
      const idOf = async (cookie: string, act: string) => idIn(await mySignIn(cookie), act)
      const answer = await sendForm(stolen, { act: 'end-session', id: await idOf(stolen, 'end-session') })
      expect(answer.headers.get('set-cookie')).toMatch(/^liangpai[-\d]*=; Path=\/; Max-Age=0/)
      expect(await isSignedIn(stolen)).toBe(false)
      expect(await codeOf(await post('/api/appoint', {}, { cookie: stolen }))).toEqual([401, 'notSignedIn'])
      const first = await signIn()
      const second = cookieOf(await usePasskey(await savePasskey(first)))
      expect((await sendForm(second, { act: 'end-sessions', id: await idOf(second, 'end-sessions') })).status).toBe(303)
      expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true])
    })

    test("nobody ends another's session, nor their passkey", async () => {
      const [qiao, wen] = [await signIn('qiao'), await signIn('wen')]
      const [session] = await office.registry.context.store.db
        .selectFrom('sessions')
        .select('tokenHash')
        .where('subject', '=', 'qiao')
        .execute()
      expect((await sendForm(wen, { act: 'end-session', id: session?.tokenHash ?? '' })).status).toBe(404)
      expect(await isSignedIn(qiao)).toBe(true)
      const authenticator = await savePasskey(qiao)
      const { id } = authenticator.get({ challenge: 'A' })
      expect((await sendForm(wen, { act: 'remove-passkey', id })).status).toBe(404)
      expect((await usePasskey(authenticator)).status).toBe(200)
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('without a sign of life for half an hour, or after eight hours, a session ends', async () => {
      const cookie = await signIn()
      office.clock.now += 1799
      expect(await isSignedIn(cookie)).toBe(true)
      office.clock.now += 1800
      expect(await isSignedIn(cookie)).toBe(false)
    })

    test('a passkey signs in and steps up under a new secret; the one of before is worth nothing', async () => {
      const authenticator = await savePasskey(await signIn())
      const signedIn = await usePasskey(authenticator)
      const before = cookieOf(signedIn)
      office.clock.now += 300
      const badge = (await showBadge(office)).badgeNo
      const end = (cookie: string) => post('/api/end', { badge, reason: 'endedByIssuer' }, { cookie })
      expect(await codeOf(await end(before))).toEqual([403, 'stepUpNeeded'])
      const after = cookieOf(await usePasskey(authenticator, 'step-up', { cookie: before }))
      expect([await isSignedIn(before), after === before]).toEqual([false, false])
      expect((await end(after)).status).toBe(200)
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('what an authenticator answered signs in once and steps up once, and never the other session', async () => {
      const authenticator = await savePasskey(await signIn())
      for (const path of ['/sign-in/passkey', '/sign-in/step-up']) {
        const cookie = cookieOf(await usePasskey(authenticator))
        const options = await (await post('/sign-in/passkey-options', {})).json()
        const response = authenticator.get(options)
        const first = await post(path, { response }, { cookie })
        expect(first.status).toBe(200)
        for (const again of ['/sign-in/passkey', '/sign-in/step-up'])
          expect((await post(again, { response }, { cookie: cookieOf(first) })).status).toBe(410)
      }
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('the passkey of another person steps nobody up', async () => {
      const wens = await savePasskey(await signIn('wen'))
      const qiao = await signIn('qiao')
      expect(await codeOf(await usePasskey(wens, 'step-up', { cookie: qiao }))).toEqual([403, 'passkeyFailed'])
      expect(await codeOf(await usePasskey(wens, 'step-up'))).toEqual([401, 'notSignedIn'])
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('a passkey is added while its owner is known to be there, and the last one stays', async () => {
      const cookie = await signIn()
      const first = await savePasskey(cookie)
      const { id } = first.get({ challenge: 'A' })
      const refused = await sendForm(cookie, { act: 'remove-passkey', id })
      expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('只剩这一个通行密钥')])
      office.clock.now += 300
      expect(await codeOf(await post('/sign-in/passkeys/options', { language: 'en' }, { cookie }))).toEqual([
        403,
        'stepUpNeeded',
      ])
      const old = await sendForm(cookie, { act: 'remove-passkey', id })
      const stepUp = await old.text()
      expect([old.status, stepUp.includes('data-sent-form')]).toEqual([403, true])
      expect(stepUp).toContain(`name="id" value="${id}"`)
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('a passkey is called something else, and what is refused stands beside it as it was typed', async () => {
      const cookie = await signIn()
      const { id } = (await savePasskey(cookie)).get({ challenge: 'A' })
      const long = '值'.repeat(41)
      const refused = await sendForm(cookie, { act: 'rename-passkey', id, name: long })
      const page = await refused.text()
      expect([refused.status, page.includes(`value="${long}"`), page.includes('aria-invalid')]).toEqual([
        422,
        true,
        true,
      ])
      expect((await sendForm(cookie, { act: 'rename-passkey', id, name: '值班手机' })).status).toBe(303)
      expect(await (await mySignIn(cookie)).text()).toContain('<bdi>值班手机</bdi>')
      await office.registry.context.store.db.deleteFrom('passkeys').execute()
    })

    test('whoever is not signed in is led to sign in, and back to a path of ours alone', async () => {
      const answer = await app.request(`${office.registry.origin}/office/my-sign-in?lang=en`)
      expect(answer.headers.get('location')).toBe('/sign-in?next=%2Foffice%2Fmy-sign-in%3Flang%3Den')
      const leadsTo = async (next: string) =>
        /data-next="([^"]*)"/.exec(
          await (await app.request(`${office.registry.origin}/sign-in?${new URLSearchParams({ next })}`)).text(),
        )?.[1]
      expect(await leadsTo('/office/requests/1?lang=en')).toBe('/office/requests/1?lang=en')
      for (const next of [
        'https://evil.example/office',
        '//evil.example/office',
        '/\\evil.example',
        'javascript:1',
        '/verify',
        '/officer',
      ])
        expect(await leadsTo(next)).toBe('/office')
    })
  },
  { share: true },
)
