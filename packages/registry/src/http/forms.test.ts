import { languages, pageWords } from '@liangpai/presentation'
import { readAudit } from '@liangpai/server/store'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { makeOffice, member, NOON, offerTo, showBadge } from '../testing/office.ts'
import { statementsOf } from '../testing/statements.ts'
import { createApp } from './app.ts'

const place = makeFolder()
const office = await makeOffice(place, { origin: city.origin })
const { badgeNo, stopToken } = await showBadge(office)
await office.registry.verbs.withdraw(member, { token: stopToken })
const shown = await showBadge(office)
const NEVER = '7K3M9QXW2BHK'
const words = pageWords['zh-Hans']

let app: ReturnType<typeof createApp>
beforeEach(() => {
  office.clock.now = NOON
  app = createApp(office.registry, { badgeFiles: { latest: '', files: new Map() }, proxies: 1 })
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

const OWN = { 'sec-fetch-site': 'same-origin' }
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = OWN) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'zh-CN', ...headers },
    body: String(new URLSearchParams(fields)),
  })
const get = (path: string) => app.request(path, { headers: { 'accept-language': 'zh-CN' } })

let n = 0
const askForm = (more: Record<string, string> = {}) => ({
  name: '沈书遥',
  organization: 'liutang',
  shopName: '荷雨茶铺',
  address: `https://heyu-tea-${++n}.example/`,
  ...more,
})
const message = { kind: 'address', text: '在别处看到这个标识' }
const linkIn = (page: string) => /data-link="([^"]+)"/.exec(page)?.[1] ?? ''
const tokenIn = (page: string) => linkIn(page).split('#')[1] ?? ''

/** The newest request by the form, as the trail names it. */
const newest = async (): Promise<string> =>
  (await readAudit(office.registry.context.store.db)).findLast(({ verb }) => verb === 'ask')?.subject ?? ''

/** A page without what is drawn for each request. */
const plain = (page: string) =>
  page
    .replaceAll(/[\w-]{43}(?=["<])/g, 'TOKEN')
    .replaceAll(/[\da-f]{24}(?:\.txt)?/g, 'DRAWN')
    .replaceAll(/heyu-tea-\d+/g, 'heyu-tea')

describe('the form of /ask', () => {
  test.each(languages)('in %s holds no word of rule 3', async (language) => {
    const page = await (await get(`/ask?lang=${language}`)).text()
    expect(page).not.toMatch(/党员|黨員|Party[ -]member/i)
    expect(page).toContain(`<html lang="${language}">`)
  })

  test('is answered by the steps, the file with its address, and the link', async () => {
    const answer = await send('/ask', askForm())
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page).toContain(words.ask.sentTo(city.branch.name))
    expect(page).toContain('2026年12月1日')
    expect(page).toMatch(/download="[\da-f]{24}\.txt"/)
    expect(linkIn(page)).toMatch(/^\/ask#[\w-]{43}$/)
    const lines = await readAudit(office.registry.context.store.db)
    expect(lines.at(-1)).toMatchObject({ verb: 'ask', requestId: expect.stringMatching(/^[\da-f-]{36}$/) })
  })

  test('is the same to the byte for who declined, has asked or is asked in the name of somebody else', async () => {
    const { token } = await offerTo(office, { shop: { name: '荷雨茶铺', listing: { ...city.listing, id: '99001' } } })
    await office.registry.verbs.decline(member, { token })
    const pages = []
    for (const fields of [
      askForm({ address: 'market.example', kind: 'marketplace', shopId: '99001' }),
      askForm({ address: 'market.example', kind: 'marketplace', shopId: '99001' }),
      askForm({ address: 'market.example', kind: 'marketplace', shopId: '99002' }),
    ])
      pages.push(plain(await (await send('/ask', fields)).text()).replaceAll(/9900\d/g, 'ID'))
    expect(new Set(pages).size).toBe(1)
  })

  test('says everything that is wrong at once, with what was typed, and focuses the first', async () => {
    const answer = await send('/ask', { name: '', shopName: '官方旗舰 <b>店</b>', address: '', pledge: '已认证' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const text of [words.ask.fillIn.name, words.ask.fillIn.organization, words.ask.fillIn.address])
      expect(page).toContain(text)
    expect(page).toContain('value="官方旗舰 &lt;b&gt;店&lt;/b&gt;"')
    expect(page.match(/autofocus/g)).toHaveLength(1)
    expect(page).toMatch(/id="name"[^>]*autofocus/)
  })

  test.each(['name', 'shopName', 'address', 'shopId', 'pledge', 'organization', 'once', 'lang', 'replaces', 'kind'])(
    'markup in %s stays text',
    async (field) => {
      const evil = '"><script>alert(1)</script>'
      const page = await (await send('/ask', { ...askForm(), shopName: '', [field]: evil })).text()
      expect(page).not.toContain('<script>alert')
    },
  )

  test('of a marketplace asks for the id of the shop there, and takes a name for its address', async () => {
    const fields = askForm({ address: '淘宝', kind: 'marketplace' })
    expect(await (await send('/ask', fields)).text()).toContain(words.ask.fillIn.shopId)
    const page = await (await send('/ask', { ...fields, shopId: 'shop47110815' })).text()
    expect(page).toContain(words.ask.proveReview)
  })

  test('where no kind is chosen the address decides', async () => {
    expect(await (await send('/ask', askForm({ address: '淘宝' }))).text()).toContain(words.ask.fillIn.shopId)
    expect(await (await send('/ask', askForm({ address: 'https://www.11467.com/a/' }))).text()).toMatch(
      /value="forbidden"[^>]*checked/,
    )
  })

  test('a form of which nothing was filled in leaves it open where the shop is', async () => {
    const empty = await (await send('/ask', askForm({ name: '', address: '' }))).text()
    expect(empty).toContain(words.ask.fillIn.address)
    expect(empty).not.toMatch(/name="kind"[^>]*checked/)
  })

  test('of a forbidden kind is not taken', async () => {
    const before = await office.registry.context.store.db.selectFrom('requests').select('id').execute()
    expect((await send('/ask', askForm({ kind: 'forbidden' }))).status).toBe(422)
    expect(await office.registry.context.store.db.selectFrom('requests').select('id').execute()).toEqual(before)
  })

  test('sent twice is one request with one link; changed and sent again it is another', async () => {
    const fields = askForm({ once: 'ab'.repeat(12) })
    const links = []
    for (const sent of [fields, fields, { ...fields, shopName: '荷雨茶行' }])
      links.push(linkIn(await (await send('/ask', sent)).text()))
    expect(links[1]).toBe(links[0])
    expect(links[2]).not.toBe(links[0])
  })

  test('sent too often from one address is not taken, and keeps what was typed; another address is not held up', async () => {
    const from = (address: string) => send('/ask', askForm(), { ...OWN, 'x-forwarded-for': address })
    const answers = []
    for (let i = 0; i < 31; i++) answers.push(await from('203.0.113.9'))
    expect(answers.slice(0, 30).every(({ status }) => status === 200)).toBe(true)
    const last = answers[30]
    expect([last?.status, Number(last?.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(await last?.text()).toContain('value="沈书遥"')
    expect((await from('203.0.113.10')).status).toBe(200)
  })

  test('that is too large is answered by a page', async () => {
    const answer = await send('/ask', askForm({ pledge: 'x'.repeat(40_000) }), { ...OWN, accept: 'text/html' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8'])
  })

  test('whoever tries private links out is told to wait by a page', async () => {
    const from = { ...OWN, accept: 'text/html', 'x-forwarded-for': '203.0.113.77' }
    const answers = []
    for (let i = 0; i < 31; i++) answers.push(await send('/ask/link', { token: 'A'.repeat(43) }, from))
    const last = answers[30]
    expect([last?.status, last?.headers.get('content-type'), Number(last?.headers.get('retry-after')) > 0]).toEqual([
      429,
      'text/html; charset=utf-8',
      true,
    ])
  })

  test('that was sent back says what the office saw, and is completed there: what is wrong stands beside it, and nothing typed is lost', async () => {
    const fields = askForm({ pledge: '七日内发货' })
    const token = tokenIn(await (await send('/ask', fields)).text())
    const request = await newest()
    await office.registry.verbs.return({ as: 'lin' }, { request, missing: 'shop' })
    const page = await (await send('/ask/link', { token })).text()
    for (const text of [words.ask.returned, words.decision.returned.shop.reads, '2026年12月24日', '七日内发货'])
      expect(page).toContain(text)
    const sent = { ...fields, token, shopName: '', note: '店名' + '很'.repeat(200) }
    const wrong = await send('/ask/resubmit', sent)
    const again = await wrong.text()
    expect([wrong.status, again.includes(words.ask.fillIn.shopName)]).toEqual([422, true])
    expect(again).toMatch(/<textarea[^>]*id="note"[^>]*aria-invalid/)
    expect(again).toContain(`${sent.note}</textarea>`)
    expect(await (await send('/ask/resubmit', { ...sent, kind: 'forbidden' })).text()).toMatch(
      /"forbidden"[^>]*checked/,
    )
    for (const _ of ['once', 'a second tap']) {
      const done = await send('/ask/resubmit', { ...sent, shopName: '荷雨茶行', note: '<b>店名</b>已改' })
      const text = await done.text()
      expect([done.status, linkIn(text)]).toEqual([200, `/ask#${token}`])
      expect(text).toContain('已补充，再次提出')
      expect(text).toContain('&lt;b&gt;店名&lt;/b&gt;已改')
      expect(text).not.toContain('action="/ask/resubmit"')
    }
    expect(
      (await send('/ask/resubmit', { ...sent, shopName: '荷雨茶行' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403)
  })

  test('that was refused says why, and what can be done', async () => {
    const token = tokenIn(await (await send('/ask', askForm())).text())
    const request = await newest()
    await office.registry.verbs.refuse({ as: 'lin' }, { request, reason: 'notOnRoll' })
    const page = await (await send('/ask/link', { token })).text()
    const { reads, next } = words.decision.refused.notOnRoll
    for (const text of [words.ask.refused, reads, next, words.ask.askAgain]) expect(page).toContain(text)
    expect(page).not.toContain('action="/ask/resubmit"')
  })

  test('opens again by its link, is corrected and deleted by it; a link that opens nothing says so', async () => {
    const token = tokenIn(await (await send('/ask', askForm())).text())
    expect(await (await send('/ask/link', { token: `#${token}?from=singlemessage` })).text()).toContain(
      words.ask.sentTo(city.branch.name),
    )
    const form = await (await send('/ask/correct', { token })).text()
    expect(form).toContain(`name="replaces" value="${token}"`)
    expect(form).toContain('value="沈书遥"')
    const next = tokenIn(await (await send('/ask', askForm({ replaces: token }))).text())
    expect((await send('/ask/link', { token })).status).toBe(404)
    expect(await (await send('/ask/delete', { token: next })).text()).toContain(words.ask.removed)
    expect(await (await send('/ask/link', { token: next })).text()).toContain(words.frame.linkEnded)
    expect(await (await send('/ask/link', { token: next.slice(1) })).text()).toContain(words.frame.linkIncomplete)
  })
})

describe('the form of /report', () => {
  test('names the shop of a badge in effect, chooses nothing, and leads a dispute to the station with it', async () => {
    const page = await (await get(`/report/${shown.badgeNo}`)).text()
    expect(page).toContain(city.shop.name)
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/)
    const [, href = ''] = /class="button filled" href="([^"]+)"/.exec(page) ?? []
    const url = new URL(href.replaceAll('&amp;', '&'))
    expect(url.origin + url.pathname + url.search).toBe(city.committee.station.contact)
    const along = new URLSearchParams(url.hash.slice(1))
    expect([...along.keys()]).toEqual(['shop', 'address', 'code'])
    expect(along.get('shop')).toBe(city.shop.name)
  })

  test('is the same to the byte for a number that was withdrawn and one that was never issued, and names no shop', async () => {
    const pages = []
    for (const number of [badgeNo, NEVER]) {
      const answer = await get(`/report/${number}`)
      pages.push({ status: answer.status, headers: [...answer.headers], body: await answer.text() })
    }
    expect(pages[1]).toEqual(pages[0])
    expect(pages[0]?.body).not.toContain(city.shop.name)
    expect(pages[0]?.body).not.toContain(NEVER)
  })

  test('and what is received of it is the same for both, by the same statements', async () => {
    const pages: string[] = []
    const statements = []
    for (const number of [badgeNo, NEVER])
      statements.push(
        await statementsOf(async () => {
          const answer = await send(`/report/${number}`, message)
          pages.push(plain(await answer.text()).replaceAll(/F-\d{6}-\w{4}|[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}/g, 'NUMBER'))
        }),
      )
    expect(pages[1]).toBe(pages[0])
    expect(statements[1]).toEqual(statements[0])
  })

  test('asks for the kind and for what happened, with what was typed', async () => {
    expect(await (await send(`/report/${NEVER}`, {})).text()).toContain(words.report.fillIn.kind)
    const page = await (await send(`/report/${NEVER}`, { ...message, text: ' ', contact: '<i>77' })).text()
    expect(page).toContain(words.report.fillIn.text)
    expect(page).toContain('value="&lt;i&gt;77"')
    expect((await send(`/report/${NEVER}`, { kind: 'dispute', text: '退货' })).status).toBe(422)
  })

  test.each(['kind', 'text', 'contact', 'replaces', 'lang'])('markup in %s stays text', async (field) => {
    const evil = '"></textarea><script>alert(1)</script>'
    for (const kind of ['address', 'dispute'])
      expect(await (await send(`/report/${NEVER}`, { ...message, kind, [field]: evil })).text()).not.toContain(
        '<script>alert',
      )
  })

  test('is answered by number, next date and link, and shows the answer of the office once there is one', async () => {
    const page = await (await send(`/report/${shown.badgeNo}`, message)).text()
    const token = tokenIn(page)
    const [number = ''] = /F-261124-\w{4}/.exec(page) ?? []
    expect(page).toContain('2026年12月1日前')
    expect(page).not.toContain(city.shop.name)
    await office.registry.verbs['close-report']({ as: 'chu' }, { report: number, answer: '已请该网站撤下 <b>。' })
    const answered = await (await send('/report/link', { token })).text()
    expect(answered).toContain('已请该网站撤下 &lt;b&gt;。')
    expect(answered).not.toContain('/report/correct')
    expect(await (await send('/report/delete', { token })).text()).toContain(words.report.removed)
    expect((await send('/report/link', { token })).status).toBe(404)
  })

  test('is limited for each address', async () => {
    const statuses = []
    for (let i = 0; i < 11; i++) statuses.push((await send(`/report/${NEVER}`, message)).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
  })

  test('of what is no number says so, and without a number asks for one', async () => {
    expect((await get('/report/hello')).status).toBe(400)
    expect((await get('/report')).status).toBe(200)
    const answer = await get(`/report?badge=${NEVER.toLowerCase()}&lang=en`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/report/${NEVER}?lang=en`])
  })
})

describe('a form of another site', () => {
  test.each([
    ['a cross-site post', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a post of a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['a post of an older browser', { origin: 'https://evil.example' }],
    ['a post of a sandboxed page', { origin: 'null' }],
  ])('%s does nothing', async (_, headers) => {
    const { db } = office.registry.context.store
    const count = async () => [
      (await db.selectFrom('requests').select('id').execute()).length,
      (await db.selectFrom('reports').select('number').execute()).length,
    ]
    const token = tokenIn(await (await send('/ask', askForm())).text())
    const before = await count()
    for (const [path, fields] of [
      ['/ask', askForm()],
      ['/ask/delete', { token }],
      [`/report/${NEVER}`, message],
    ] as const)
      expect((await send(path, fields, headers)).status).toBe(403)
    expect(await count()).toEqual(before)
  })

  test('an older browser that sends our own origin, or none, is heard', async () => {
    expect((await send('/ask', askForm(), { origin: city.origin })).status).toBe(200)
    expect((await send('/ask', askForm(), {})).status).toBe(200)
  })
})

test('the verify page leads to the report of its badge, and other pages to that of any', async () => {
  const page = await (await get(`/verify/${shown.badgeNo}`)).text()
  expect(page.split(`href="/report/${shown.badgeNo}?lang=zh-Hans"`)).toHaveLength(3)
  expect(page).toMatch(/<a href="\/report\/[^"]+">反映这个网址</)
  expect(await (await get(`/verify/${NEVER}`)).text()).toContain('href="/report?lang=zh-Hans"')
})
