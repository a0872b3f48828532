import { openSession, OPERATOR } from '@liangpai/server'
import { type Authenticator, cookieWith, createAuthenticator } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { begin, onEveryStation, side } from '../testing/station.ts'
import { openWorkPages, sessionCookie } from '../testing/workPages.ts'

const OWN = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

onEveryStation('signing in to a station', (fixture) => {
  const { app } = openWorkPages(fixture)
  const at = (path: string) => `${fixture.config.origin}${path}`
  const get = (path: string, cookie: string) => app().request(at(path), { headers: { cookie } })
  const ask = (path: string, body: unknown, cookie = '') =>
    app().request(at(`/sign-in/${path}`), { method: 'POST', headers: { ...OWN, cookie }, body: JSON.stringify(body) })
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const openLink = async (token: string) => cookieOf(await ask('open', { token }))
  const recovered = async (person: string) =>
    openLink((await fixture.station.verbs.recover({ as: OPERATOR }, { person })).token)

  async function savePasskey(cookie: string): Promise<Authenticator> {
    const authenticator = createAuthenticator(fixture.config.origin ?? '')
    const options = await (await ask('passkeys/options', { language: 'zh-Hans' }, cookie)).json()
    expect((await ask('passkeys/add', { response: authenticator.create(options), name: '电脑' }, cookie)).status).toBe(
      200,
    )
    return authenticator
  }

  async function usePasskey(authenticator: Authenticator): Promise<string> {
    const options = await (await ask('passkey-options', {})).json()
    return cookieOf(await ask('passkey', { response: authenticator.get(options) }))
  }

  /** Hands a one-time link to a person over the pages' own verb, as whoever has this cookie. */
  async function handTo(person: string, cookie: string) {
    const session = await fixture.station.signIn.session(cookie.split('=')[1] ?? '')
    if (!session) throw new Error('nobody is signed in')
    const { eyes, via, steppedUpAt } = session
    const link = await fixture.station.verbs['sign-in-link']({ as: session.person, eyes, via, steppedUpAt }, { person })
    if (!('token' in link)) throw new Error('the link waits for a second person')
    return link.token
  }

  test('the first person comes in by a link of the operator, saves a passkey and signs in by it', async () => {
    const cookie = await recovered('qiao')
    expect((await get('/work/cases', cookie)).status).toBe(200)
    const again = await usePasskey(await savePasskey(cookie))
    expect((await get('/work/my-sign-in', again)).status).toBe(200)
    expect(await (await get('/sign-in', '')).text()).toContain('服务站工作人员、调解员和接收移交的单位')
  })

  test('a case handler signs in by a one-time link, once, and reads the cases', async () => {
    const token = await handTo('lin', await recovered('qiao'))
    const cookie = await openLink(token)
    expect((await get('/work/cases', cookie)).status).toBe(200)
    expect((await ask('open', { token })).status).toBe(404)
    const own = await (await get('/work/my-sign-in', cookie)).text()
    const [, id = ''] = /value="end-session"[^>]*>\s*<input[^>]*value="([\w-]+)"/.exec(own) ?? []
    const out = await app().request(at('/work/my-sign-in'), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', cookie },
      body: new URLSearchParams({ act: 'end-session', id }),
    })
    expect(out.status).toBe(303)
    expect((await get('/work/cases', cookie)).headers.get('location')).toBe('/sign-in?next=%2Fwork%2Fcases')
  })

  test('a mediator whose case it is not reads it as what is not there', async () => {
    const { number } = await begin(fixture)
    const [he, jiang] = [await sessionCookie(fixture, 'he'), await sessionCookie(fixture, 'jiang')]
    expect((await get(`/work/cases/${number}`, he)).status).toBe(200)
    const [other, nowhere] = [await get(`/work/cases/${number}`, jiang), await get('/work/cases/000000', jiang)]
    expect([other.status, await other.text()]).toEqual([404, await nowhere.text()])
  })

  test('the session of another service, and one of a private link, sign nobody in', async () => {
    const other = cookieWith(fixture.station.context, 'N0-3_hqzVh3tKxG5mB4uYwQ2sLr8cJfD1eTaXo9PiZk')
    expect((await get('/work/cases', other)).status).toBe(303)
    const way = { purpose: 'member', subject: 'qiao', level: 'view', openedBy: 'link' } as const
    const secret = await fixture.station.context.transact('', (work) => openSession(work, way))
    expect((await get('/work/cases', cookieWith(fixture.station.context, secret))).status).toBe(303)
  })

  test('whom one leader let in concludes nothing with them until another leader has confirmed it', async () => {
    const { verbs } = fixture.station
    const { one, buyer } = await begin(fixture)
    await verbs['withdraw-complaint'](side, { token: buyer })
    const qiao = { as: 'qiao', eyes: ['qiao'] }
    const lin = { as: 'lin', eyes: ['lin', 'qiao'] }
    await verbs.conclude(qiao, { ...one, conclusion: 'confirmed', reason: '经查证情况属实。' })
    await expect(verbs['confirm-conclusion'](lin, { ...one, version: 1 })).rejects.toMatchObject({ code: 'samePerson' })
    await verbs['confirm-conclusion']({ as: 'lin', eyes: ['lin'] }, { ...one, version: 1 })
  })

  test('a mediator is let in by a leader and confirmed by another one, never by who took them up', async () => {
    const { verbs } = fixture.station
    await verbs['appoint-leader'](
      { as: OPERATOR },
      { person: { id: 'wen', name: '闻景行' }, role: 'deputySecretary', until: '2029-11-23' },
    )
    const he = await openLink(await handTo('he', await recovered('qiao')))
    expect(await (await get('/work/my-sign-in', he)).text()).toContain('按一个人算')
    const now = fixture.clock.now
    const by = (as: string) => ({ as, via: 'passkey' as const, steppedUpAt: now })
    await expect(verbs['confirm-sign-in'](by('qiao'), { person: 'he' })).rejects.toMatchObject({
      code: 'confirmerSharesEyes',
    })
    await verbs['confirm-sign-in'](by('wen'), { person: 'he' })
    expect(await (await get('/work/my-sign-in', he)).text()).not.toContain('按一个人算')
  })

  test('a leader hands a link over from the page of a person, which nobody else has', async () => {
    const path = '/work/people/lin'
    const [qiao, lin] = [await sessionCookie(fixture, 'qiao'), await sessionCookie(fixture, 'lin')]
    expect(await (await get('/work/people', qiao)).text()).toContain(`href="${path}#name"`)
    expect([(await get(path, lin)).status, (await get('/work/people/nobody', qiao)).status]).toEqual([404, 404])
    const send = (act: string, cookie: string) =>
      app().request(at(path), {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ act, key: 'form000000000001' }),
      })
    const made = await (await send('sign-in-link', qiao)).text()
    const [, token = ''] = /sign-in#([\w-]{43})/.exec(made) ?? []
    const cookie = await openLink(token)
    expect((await get('/work/cases', cookie)).status).toBe(200)
    expect(await (await get(path, qiao)).text()).toContain('待确认')
    expect((await send('confirm-sign-in', qiao)).status).toBe(403)
    expect((await send('end-sign-in', qiao)).status).toBe(303)
    expect((await get('/work/cases', cookie)).status).toBe(303)
  })

  test('a conclusion from a page waits until whoever writes it has shown again that it is them', async () => {
    const { one, buyer } = await begin(fixture)
    await fixture.station.verbs['withdraw-complaint'](side, { token: buyer })
    const conclude = async (age: number) =>
      app().request(at(`/work/cases/${one.case}`), {
        method: 'POST',
        headers: { cookie: await sessionCookie(fixture, 'lin', age), 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({
          act: 'conclude',
          key: `form${String(age).padStart(12, '0')}`,
          conclusion: 'confirmed',
          reason: '经查证情况属实。',
        }),
      })
    const stale = await conclude(600)
    expect([stale.status, await stale.text()]).toEqual([403, expect.stringContaining('再确认一次')])
    expect((await conclude(0)).status).toBe(303)
  })
})
