import type { Answer } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { callerOf } from '../testing/caller.ts'
import { addressesOf, allOf, linksOf, looks, type Played, playRich } from '../testing/rich/playRich.ts'
import { onEveryServices } from '../testing/services.ts'
import { openWorkPages } from '../testing/workPages.ts'
import { createServicesApp } from './app.ts'

/** Short enough for the name of anybody. */
const MARKUP = '<q>'
const NOBODYS = Buffer.alloc(32, 7).toString('base64url')

/** All links of everybody, each with the path of its pages. */
const allLinks = (played: Played) => [
  ...Object.values(linksOf(played)).flat(),
  ['/invited', played.calendar.invitation] as const,
]

onEveryServices('attacks on the services', (fixture) => {
  const pages = openWorkPages(fixture)

  /** Every answer that is shown to anybody of what was played. */
  async function everyAnswer(played: Played): Promise<{ body: string; headers: Headers }[]> {
    const caller = callerOf(fixture.services)
    const answers: { body: string; headers: Headers }[] = []
    for (const [path, token] of allLinks(played))
      for (const act of looks[path] ?? []) answers.push(await caller.post(`${path}/${act}`, { token }))
    const found = await addressesOf(fixture)
    for (const each of found.values())
      answers.push(...[...each.values()].map(({ page, headers }) => ({ body: page, headers })))
    for (const path of new Set(Object.keys(looks))) answers.push(await caller.get(path))
    return answers
  }

  test('markup in each field of each record stays text, and no page can be framed, stored or run anything of others', async () => {
    const played = await playRich(fixture, (text) => `${MARKUP}${text}`)
    let seen = ''
    for (const { body, headers } of await everyAnswer(played)) {
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/)
      if (!headers.get('content-type')?.startsWith('text/html')) continue
      expect(body.includes(MARKUP), body.slice(0, 900)).toBe(false)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval/)
      const others = ['x-frame-options', 'referrer-policy', 'x-content-type-options', 'cache-control', 'x-robots-tag']
      expect(others.map((name) => headers.get(name))).toEqual([
        'DENY',
        'no-referrer',
        'nosniff',
        'no-store',
        'noindex, noarchive',
      ])
      seen += body
    }
    for (const text of [
      '求助记号',
      '求助人记号',
      '帮手记号',
      '私下记号',
      '借用记号',
      '队记号',
      '证明名记号',
      '邀请记号',
    ])
      expect(seen, text).toContain(`&lt;q&gt;${text}`)
  })

  test('no page leads anywhere by looking: nothing changes, whoever opens whatever there is', async () => {
    const played = await playRich(fixture)
    const { db } = fixture.services.context.store
    const lines = async () => (await db.selectFrom('audit').select('verb').execute()).length
    const before = await lines()
    await everyAnswer(played)
    expect(await lines()).toBe(before)
  })

  test('a form of another site does nothing at any address, with the cookie of whoever may do everything', async () => {
    const { help, place } = await playRich(fixture)
    const { db } = fixture.services.context.store
    const lines = async () => (await db.selectFrom('audit').select('verb').execute()).length
    const before = await lines()
    const cookie = await pages.cookieOf('fang')
    const app = pages.app()
    const posts = [...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))]
    expect(posts.length).toBeGreaterThan(40)
    for (const path of posts) {
      const address = path.replace(/:request\b|:id\b/, help.request).replace(/:\w+(\{[^}]+\})?/g, place.booking)
      for (const site of ['cross-site', 'same-site', 'none']) {
        const body = new URLSearchParams({ token: help.requester, sure: 'yes', act: 'contact', act_: 'link' })
        const answer = await app.request(address, {
          method: 'POST',
          body,
          headers: { cookie, 'sec-fetch-site': site, origin: 'https://evil.example' },
        })
        // A form of a venue that is not there is answered as such; neither does anything.
        expect([403, 404], address).toContain(answer.status)
        expect(await answer.text()).not.toMatch(/求助人记号|qiuzhu@/)
      }
    }
    expect(await lines()).toBe(before)
  })

  test('a link that is changed, cut, of nobody or of something else opens nothing, by one answer a page', async () => {
    const played = await playRich(fixture)
    const caller = callerOf(fixture.services)
    const links = allLinks(played)
    for (const [path, token] of new Map(links)) {
      const others = links.filter(([other]) => other !== path).map(([, other]) => other)
      const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`
      const bodies = new Set<string>()
      for (const wrong of [NOBODYS, changed, ...new Set(others)]) {
        fixture.clock.now += 60 // whoever tries links out waits
        const { status, body } = await caller.post(`${path}/link`, { token: wrong })
        expect([path, status]).toEqual([path, 404])
        bodies.add(body.replaceAll(wrong, ''))
      }
      expect([path, bodies.size]).toEqual([path, 1])
      for (const cut of ['', 'x', '../../etc', 'A'.repeat(5000)])
        expect((await caller.post(`${path}/link`, { token: cut })).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('whoever tries links out waits after thirty, and what they send is answered no sooner', async () => {
    const caller = callerOf(fixture.services)
    const tries: Answer[] = []
    for (let at = 0; at < 31; at++) {
      const token = Buffer.alloc(32, at).toString('base64url')
      tries.push(await caller.post('/help/link', { token }))
    }
    expect(tries.slice(0, 30).every(({ status }) => status === 404)).toBe(true)
    expect([tries[30]?.status, Number(tries[30]?.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('twenty forms of one address are taken, and the next keeps what was typed', async () => {
    await playRich(fixture)
    const caller = callerOf(fixture.services)
    const typed = { center: 'liutang', topic: 'other', text: '再问一件事', callName: '小乔', contact: '13900000000' }
    for (let at = 0; at < 20; at++) expect((await caller.post('/help', typed)).status).toBe(200)
    const { status, body, headers } = await caller.post('/help', typed)
    expect([status, body.includes('再问一件事'), Number(headers.get('retry-after')) > 0]).toEqual([429, true, true])
  })

  test('a form of a hundred thousand fields, or of megabytes, is not taken apart', async () => {
    const app = createServicesApp(fixture.services, { proxies: 0 })
    const part = '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nA\r\n'
    const bodies = {
      'application/x-www-form-urlencoded': 'text=A&'.repeat(100_000),
      'multipart/form-data; boundary=x': `${part.repeat(100_000)}--x--\r\n`,
    }
    for (const path of ['/help', '/calendar/sign-up', '/place/borrow/x'])
      for (const [type, body] of Object.entries(bodies)) {
        const answer = await app.request(path, { method: 'POST', body, headers: { 'content-type': type } })
        expect([path, answer.status]).toEqual([path, 413])
      }
  })

  test('a form that is too large is answered to a browser by a page; a wrong method names the right ones', async () => {
    const app = createServicesApp(fixture.services, { proxies: 0 })
    const body = new URLSearchParams({ text: 'x'.repeat(9e6) })
    const page = await app.request('/help', { method: 'POST', body, headers: { accept: 'text/html' } })
    expect([page.status, page.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8'])
    const answer = await app.request('/healthz', { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('what is not theirs is what is not there, in bytes, at every address that anybody has found', async () => {
    await playRich(fixture)
    const found = await addressesOf(fixture)
    const ids = /[\da-f]{24}/g
    const bare = (page: string) => page.replaceAll(ids, '')
    let hidden = 0
    for (const [as, own] of found)
      for (const address of allOf(found)) {
        if (own.has(address) || !address.startsWith('/work/') || !ids.test(address)) continue
        const theirs = await pages.get(as, address)
        if (theirs.status === 200) continue // theirs by another list: what they may read is what the tables of readers say
        const none = await pages.get(as, address.replaceAll(ids, '0'.repeat(24)))
        expect([as, address, theirs.status, bare(theirs.page)]).toEqual([as, address, none.status, bare(none.page)])
        hidden++
      }
    expect(hidden).toBeGreaterThan(20)
  })
})
