import { readAudit } from '@liangpai/server/store'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { appoint, askFor, fullMember, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
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
      const made = await post(
        '/api/add-token',
        { name: '夜间', scopes: ['pause', 'attest', 'end'], days: 30 },
        { cookie },
      )
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

    test('whoever tries links out waits after thirty tries', async () => {
      let last: Response | undefined
      for (let i = 0; i < 31; i++) last = await post('/sign-in/open', { token: 'A'.repeat(43) })
      expect(last && (await codeOf(last))).toEqual([429, 'tooManyRequests'])
      expect(office.clock.now).toBeGreaterThan(NOON)
    })
  },
  { share: true },
)
