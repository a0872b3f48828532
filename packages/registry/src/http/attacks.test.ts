import { drawId } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { RegistryVerb } from '../office/defineVerb.ts'
import { verbs } from '../office/verbs.ts'
import { serve, type Served } from '../serve.ts'
import { appoint, askFor, fullMember, listing, onEveryOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

// Attacks on everything that there is: pages and forms from the router, verbs from their table. A new one is attacked by itself.

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const OWN = { 'sec-fetch-site': 'same-origin' }
const NEVER = '7K3M-9QXW-2BHK'

/** The members by which an input names a request or a badge. */
function namesOf(schema: z.ZodType): string[] {
  const shapes = schema instanceof z.ZodUnion ? schema.options : [schema]
  const members = shapes.flatMap((one) => (one instanceof z.ZodObject ? Object.entries(one.shape) : []))
  const texts = members.flatMap(([name, value]) => (value instanceof z.ZodString ? [name] : []))
  return ['request', 'badge', 'what'].filter((name) => texts.includes(name))
}

/** What else the verbs ask for; one that lacks something here is refused as `invalidInput`, which fails. */
const more: Readonly<Record<string, object>> = {
  amend: { shop: { name: '荷雨新铺', listing } },
  attest: fullMember,
  correct: { note: '改正' },
  end: { reason: 'endedByIssuer' },
  'hand-to': { person: 'lin' },
  refuse: { reason: 'notEligible' },
  return: { missing: 'shop' },
  transfer: { to: 'zone' },
}

onEveryOffice(
  'attacks',
  (office) => {
    let served: Served
    let request = ''
    let badge = ''
    beforeAll(async () => {
      await office.registry.verbs.charter(
        { as: 'qiao' },
        { organization: 'zone', kind: 'branch', name: '服务区党支部' },
      )
      await appoint(office.registry.verbs, 'zone', 'zhou', 'secretary')
      request = await askFor(office)
      badge = (await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })).badgeNo
      served = await serve(office.registry, { hostname: '127.0.0.1', port: 0, badgeFiles })
    })
    afterAll(() => served.close())

    const routes = (method: string) =>
      createApp(office.registry, { badgeFiles, proxies: 0 })
        .routes.filter((route) => route.method === method && !route.path.includes('*'))
        .map(({ path }) => path)
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${served.port}${path}`, { redirect: 'manual', ...init })
    const lines = async () => (await readAudit(office.registry.context.store.db)).length
    /** An address of a route, with what its parameters name. */
    const addressOf = (route: string, id: string) => route.replaceAll(/:\w+(\{[^}]*\})?/g, id)

    const namers = Object.values<RegistryVerb>(verbs).filter(
      ({ input, mayAct }) => namesOf(input).length > 0 && mayAct.some(({ by }) => by === 'role' || by === 'rule'),
    )
    test.each(namers)('the API answers $name of another branch’s as of what is not there, in bytes', async (verb) => {
      const cookie = await cookieOf(office, 'zhou')
      const answersTo = async (input: object) => {
        const headers = { ...OWN, cookie, 'content-type': 'application/json' }
        const answer = await ask(`/api/${verb.name}`, { method: 'POST', headers, body: JSON.stringify(input) })
        const problem = await answer.json()
        return { status: answer.status, ...problem, requestId: undefined }
      }
      const before = await lines()
      for (const name of namesOf(verb.input))
        for (const [theirs, nothing] of [
          [request, drawId()],
          ...(name === 'request' ? [] : [[badge, NEVER] as const]),
        ]) {
          const answer = await answersTo({ ...more[verb.name], [name]: theirs })
          expect(answer).toMatchObject({ status: 404, code: 'notFoundOrNotYours' })
          expect(answer).toEqual(await answersTo({ ...more[verb.name], [name]: nothing }))
        }
      expect(await lines()).toBe(before)
    })

    test('every page forbids to be framed, whoever asks, and no GET changes anything', async () => {
      const before = await lines()
      const framed: string[] = []
      let pages = 0
      for (const person of [undefined, 'qiao', 'zhou'])
        for (const route of routes('GET'))
          for (const id of route.includes(':') ? [request, badge, 'liutang', 'lin'] : ['']) {
            const cookie = person && (await cookieOf(office, person))
            const headers = { accept: 'text/html', ...(cookie && { cookie }) }
            const answer = await ask(addressOf(route, id), { headers })
            await answer.arrayBuffer()
            if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
            pages++
            const policy = answer.headers.get('content-security-policy') ?? ''
            if (!policy.includes("frame-ancestors 'none'") || answer.headers.get('x-frame-options') !== 'DENY')
              framed.push(`${answer.status} ${addressOf(route, id)}`)
          }
      expect(framed).toEqual([])
      expect(pages).toBeGreaterThan(60)
      expect(await lines()).toBe(before)
    })

    test.each([
      ['a form of another site', 'application/x-www-form-urlencoded', 'act=end-sessions'],
      ['JSON sent as text', 'text/plain', '{}'],
      ['a form with files', 'multipart/form-data; boundary=x', '--x--\r\n'],
    ])('%s does nothing at any address, with the cookie of whoever may do everything', async (_name, type, body) => {
      const headers = { cookie: await cookieOf(office, 'qiao'), 'content-type': type, origin: 'https://evil.example' }
      const before = await lines()
      const posts = routes('POST')
      for (const route of posts)
        for (const site of ['cross-site', 'same-site', 'none']) {
          const sent = { method: 'POST', headers: { ...headers, 'sec-fetch-site': site }, body }
          const { status } = await ask(addressOf(route, route.startsWith('/api/') ? 'end-sessions' : request), sent)
          expect([400, 403, 404, 415], `${route} ${status}`).toContain(status)
        }
      expect(posts.length).toBeGreaterThan(30)
      expect(await lines()).toBe(before)
    })
  },
  { share: true },
)
