import { Window } from 'happy-dom'
import { drawId, MEMBER } from '@liangpai/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from '@liangpai/server/testing'
import { askFor, makeOffice, showBadge } from '../testing/office.ts'
import { cookieOf } from '../testing/signIn.ts'
import { createApp } from './app.ts'

// Markup in every field: the forms are read from the pages, so that a new field is tried by itself.

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const SHORT = '"><x-mark>'
const PAYLOADS = [
  SHORT,
  'javascript:x-mark()',
  `</title></textarea></script><x-mark data-mark=1>"><x-mark>' data-mark='1" data-mark="1" onfocus="1&lt;x-mark&gt;<!--`,
]

const place = makeFolder()
const office = await makeOffice(place)
const app = createApp(office.registry, { badgeFiles, proxies: 0 })
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})

let paths: string[] = []
beforeAll(async () => {
  const request = await askFor(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
  const said = { badge: badgeNo, kind: 'address', text: '在别的网址看到' } as const
  const { number } = await office.registry.verbs.report({ as: MEMBER }, said)
  const named: Readonly<Record<string, string>> = {
    '/office/requests/:id': request,
    '/office/badges/:id': (await office.registry.viewRequest({ as: 'qiao' }, request)).request,
    '/office/reports/:number': number,
    '/office/organizations/:id': 'liutang',
    '/office/people/:id': 'lin',
  }
  const routes = app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'))
  paths = routes.flatMap(({ path }) => {
    const filled = path.replaceAll(/:\w+(\{[^}]*\})?/g, named[path] ?? badgeNo)
    return path in named ? [filled, `${filled}?form=return`, `${filled}?form=refuse`, `${filled}?form=end`] : [filled]
  })
})

/** Signed in anew each time: a form may have signed out. */
const send = async (path: string, init: RequestInit = {}) => {
  const cookie = await cookieOf(office, 'qiao')
  return app.request(`${office.registry.origin}${path}`, {
    ...init,
    headers: { accept: 'text/html', 'accept-language': 'zh-CN', 'sec-fetch-site': 'same-origin', cookie },
  })
}

type Form = { action: string; hidden: Record<string, string>; fields: string[] }

/** What of a page came from a payload, and its forms that are sent to a page. */
async function read(answer: Response, path: string): Promise<{ marks: string[]; forms: Form[] }> {
  const text = await answer.text()
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return { marks: [], forms: [] }
  const window = new Window({ settings: { enableJavaScriptEvaluation: false } })
  const page = new window.DOMParser().parseFromString(text, 'text/html')
  const marks = [...page.querySelectorAll(MARKED)].map((one) => `${path}: ${one.outerHTML}`)
  const forms = [...page.querySelectorAll('form[method="post"]')].map((form) => {
    const named = [...form.querySelectorAll('[name]')].map((one) => ({
      name: one.getAttribute('name') ?? '',
      value: one.getAttribute('value') ?? '',
      isHidden: one.getAttribute('type') === 'hidden',
    }))
    const hidden = named.filter(({ isHidden }) => isHidden).map(({ name, value }) => [name, value] as const)
    const fields = [...new Set(named.map(({ name }) => name))]
    return { action: form.getAttribute('action') || path, hidden: Object.fromEntries(hidden), fields }
  })
  await window.happyDOM.close()
  return { marks, forms }
}

const MARKED = 'x-mark, [data-mark], [onfocus], [href^="javascript:"], [action^="javascript:"]'

test('markup that is not escaped is found', async () => {
  const page = (html: string) => new Response(html, { headers: { 'content-type': 'text/html' } })
  const found = await Promise.all(
    [`<p title="${SHORT}">`, '<a href="javascript:x-mark()">'].map((html) => read(page(html), '/')),
  )
  expect(found.map(({ marks }) => marks.length)).toEqual([1, 1])
})

test('markup in each field of each form of each page stays text, in what is refused and in what is taken', async () => {
  const tried = new Set<string>()
  const found: string[] = []
  const look = async (path: string, init?: RequestInit) => {
    const { marks, forms } = await read(await send(path, init), path)
    found.push(...marks)
    return forms
  }
  for (const path of paths)
    for (const { action, hidden, fields } of await look(path))
      for (const field of fields) {
        if (tried.has(`${action} ${hidden['act']} ${field}`)) continue
        tried.add(`${action} ${hidden['act']} ${field}`)
        for (const payload of PAYLOADS)
          await look(action, {
            method: 'POST',
            body: new URLSearchParams({ ...hidden, key: drawId(), [field]: payload }),
          })
      }
  for (const path of paths) await look(path)
  expect(found).toEqual([])
  for (const one of ['/ask undefined pledge', '/office/organizations/liutang appoint name'])
    expect(tried).toContain(one)
  expect(tried.size).toBeGreaterThan(60)
}, 120_000)

test('markup in the address of each page stays text', async () => {
  const found: string[] = []
  const names = ['lang', 'form', 'of', 'q', 'on', 'before', 'next', 'back', 'badge', 'shop', 'code']
  const look = async (path: string) => void found.push(...(await read(await send(path), path)).marks)
  for (const payload of PAYLOADS) {
    const query = new URLSearchParams({ done: 'attest', ...Object.fromEntries(names.map((name) => [name, payload])) })
    for (const path of paths) await look(`${path.split('?')[0]}?${String(query)}`)
    for (const start of ['/verify/', '/report/', '/office/requests/', '/office/people/', '/initiatives/', '/nowhere/'])
      await look(start + encodeURIComponent(payload))
  }
  expect(found).toEqual([])
}, 120_000)

test('a name that holds markup, however it came into the database, is text on every page', async () => {
  const found: string[] = []
  const { db } = office.registry.context.store
  await db
    .updateTable('organizations')
    .set({ name: `组织${SHORT}` })
    .execute()
  await db.updateTable('audit').set({ requestId: SHORT, organizationId: 'office' }).execute()
  let shown = 0
  for (const path of paths) {
    const answer = await send(path)
    if ((await answer.clone().text()).includes('组织&quot;&gt;&lt;x-mark&gt;')) shown++
    found.push(...(await read(answer, path)).marks)
  }
  expect(found).toEqual([])
  expect(shown).toBeGreaterThan(10)
}, 120_000)
