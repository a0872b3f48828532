import { readAudit } from '@liangpai/server/store'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { another, appoint, askFor, fullMember, listing, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
onEveryOffice(
  'the API',
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
    const { post, codeOf, signIn, mySignIn, sendForm } = signInBrowser(office, () => app)

    test('a token does what it names, is never a person, and ends', async () => {
      const cookie = await signIn()
      const made = await post('/api/add-token', { name: '夜间', scopes: ['pause'], days: 30 }, { cookie })
      const { token, id } = await made.json()
      const bearer = { authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' }
      const badge = (await showBadge(office)).badgeNo
      expect((await post('/api/pause', { badge }, bearer)).status).toBe(200)
      expect((await trail()).at(-1)).toMatchObject({ actor: 'qiao', via: 'token', verb: 'pause' })
      const request = await askFor(office)
      expect(await codeOf(await post('/api/attest', { request, ...fullMember }, bearer))).toEqual([
        403,
        'tokenNotAllowed',
      ])
      expect(await codeOf(await post('/api/end', { badge, reason: 'endedByIssuer' }, bearer))).toEqual([
        403,
        'tokenNotAllowed',
      ])
      expect(await codeOf(await post('/api/resume', { badge }, bearer))).toEqual([403, 'tokenScope'])
      expect(
        JSON.stringify(await office.registry.context.store.db.selectFrom('tokens').selectAll().execute()),
      ).not.toMatch(new RegExp(`${token}|夜间`))
      expect((await sendForm(cookie, { act: 'remove-token', id })).status).toBe(303)
      expect(await codeOf(await post('/api/pause', { badge }, bearer))).toEqual([401, 'tokenUnknown'])
    })

    test('what only a link opens, or the operator does, is no part of the API; nor is a verb that there is none of', async () => {
      const cookie = await signIn()
      for (const verb of ['consent', 'decline', 'recover', 'init', 'nothing', 'constructor'])
        expect(await codeOf(await post(`/api/${verb}`, {}, { cookie }))).toEqual([404, 'notFound'])
    })

    test('every act by HTTP has a request id, which its line of the trail has too', async () => {
      const cookie = await signIn('wen', { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537' })
      const badge = (await showBadge(office)).badgeNo
      const answer = await post('/api/pause', { badge }, { cookie })
      const line = (await trail()).at(-1)
      expect(line).toMatchObject({
        actor: 'wen',
        via: 'link',
        verb: 'pause',
        requestId: answer.headers.get('x-request-id'),
      })
      expect(await (await mySignIn(cookie)).text()).toContain('Windows · Chrome')
    })

    test('a command sent twice with its key is done once, at once or through another process; another body is refused', async () => {
      const cookie = await signIn()
      const badge = (await showBadge(office)).badgeNo
      await post('/api/pause', { badge }, { cookie })
      const second = await another(office)
      const other = createApp(second, { badgeFiles, proxies: 0 })
      const body = { organization: 'liutang', subject: { name: '沈书遥' }, shop: { name: '荷雨茶铺', listing } }
      const send = (to: typeof app, name = '荷雨茶铺') =>
        to.request(`${office.registry.origin}/api/request`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'sec-fetch-site': 'same-origin',
            'idempotency-key': `request-${office.clock.now}`,
            cookie,
          },
          body: JSON.stringify({ ...body, shop: { ...body.shop, name, listing: { ...listing, id: '77001' } } }),
        })
      const answers = await Promise.all([send(app), send(other)])
      const texts = await Promise.all([...answers, await send(other)].map((answer) => answer.text()))
      expect([answers.map(({ status }) => status), new Set(texts).size]).toEqual([[200, 200], 1])
      expect((await trail()).filter(({ verb, at }) => verb === 'request' && at === office.clock.now)).toHaveLength(2)
      expect(await codeOf(await send(app, '别的店'))).toEqual([422, 'idempotencyKeyReused'])
      await second.close()
      const third = await another(office)
      const restarted = createApp(third, { badgeFiles, proxies: 0 })
      expect(await (await send(restarted)).text()).toBe(texts[0])
      await third.close()
    })

    test('a look-up is a GET that writes nothing, of members that its schema has and types', async () => {
      const cookie = await signIn('wen')
      const read = (path: string, site = 'same-origin') =>
        app.request(`${office.registry.origin}/api/${path}`, { headers: { cookie, 'sec-fetch-site': site } })
      const lines = (await trail()).length
      expect((await (await read('list?what=badges&due=true')).json()).badges).toEqual([])
      expect((await (await read('log?before=3')).json()).lines.length).toBeLessThan(3)
      expect((await trail()).length).toBe(lines)
      for (const path of [
        'list',
        'list?what=members',
        'list?what=badges&what=people',
        'list?what=badges&due=1',
        'log?before=x',
      ])
        expect([path, ...(await codeOf(await read(path)))]).toEqual([path, 422, 'invalidInput'])
      expect(await codeOf(await read('people/nobody'))).toEqual([404, 'notFoundOrNotYours'])
      expect(await codeOf(await read('inbox', 'cross-site'))).toEqual([403, 'crossSite'])
      const wrong = await read('pause')
      expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
    })

    test('the description is read from anywhere, and again only when it has changed', async () => {
      const { status, headers } = await app.request('/openapi.json')
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*'])
      const etag = headers.get('etag') ?? ''
      expect((await app.request('/openapi.json', { headers: { 'if-none-match': etag } })).status).toBe(304)
    })

    test('whoever tries links out waits after thirty tries', async () => {
      let last: Response | undefined
      for (let i = 0; i < 31; i++) last = await post('/sign-in/open', { token: 'A'.repeat(43) })
      expect(last && (await codeOf(last))).toEqual([429, 'tooManyRequests'])
      expect(office.clock.now).toBeGreaterThan(NOON)
    })
  },
  { share: true },
)
