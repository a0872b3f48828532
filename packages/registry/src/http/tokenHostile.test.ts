import { expect, test } from 'vitest'
import { openRegistry } from '../open.ts'
import { onEveryOffice } from '../testing/office.ts'
import { signInBrowser } from '../testing/signInBrowser.ts'
import { createApp } from './app.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }
const FORM = '/office/my-sign-in/new-token'

onEveryOffice('a token that must not be made', (office) => {
  const app = () => createApp(office.registry, { badgeFiles, proxies: 0 })
  const { signIn } = signInBrowser(office, app)
  const tokens = () => office.registry.context.store.db.selectFrom('tokens').selectAll().execute()
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

  test('is one of twenty at the most however many are made at once, by two processes', async () => {
    const other = await openRegistry(office.config)
    const by = { as: 'qiao', via: 'passkey', steppedUpAt: office.clock.now } as const
    const draft = { name: '夜间', scopes: ['inbox'], days: 30 } as const
    try {
      await Promise.allSettled(
        Array.from({ length: 30 }, (_, i) =>
          (i % 2 === 0 ? office.registry : other).verbs['add-token'](by, { ...draft, scopes: [...draft.scopes] }),
        ),
      )
      expect(await tokens()).toHaveLength(20)
    } finally {
      await other.close()
    }
  })

  test('a form with whatever in its fields makes none, and is answered as a form that is wrong', async () => {
    const cookie = await signIn()
    const long = '名'.repeat(1_000_000)
    const hostile: [string, [string, string][]][] = [
      ...['\0', '\u202e', '', '✔', '名'.repeat(41)].map((text): [string, [string, string][]] => [
        'name',
        [['name', text]],
      ]),
      ...['__proto__', 'constructor', 'toString', '', 'INBOX', 'inbox\0', 'add-token', '*'].map(
        (text): [string, [string, string][]] => [
          'scopes',
          [
            ['scopes', 'inbox'],
            ['scopes', text],
          ],
        ],
      ),
      ...['1e2', '0x10', '-1', '1.5', 'Infinity', '401', '\0', '９'].map((text): [string, [string, string][]] => [
        'days',
        [['days', text]],
      ]),
      ['key', [['key', 'k'.repeat(200)]]],
    ]
    for (const [field, typed] of hostile) {
      const fields = [...filled.filter(([name]) => name !== field), ...typed]
      const answer = await sendNew(cookie, fields)
      const page = await answer.text()
      expect([typed, answer.status, page.includes('data-shown-once')]).toEqual([typed, 422, false])
    }
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty'])
      expect((await sendNew(cookie, [...filled.filter(([one]) => one !== 'name'), [name, '夜间']])).status).toBe(422)
    expect((await sendNew(cookie, [...filled, ['more', long]])).status).toBe(413)
    const many = Array.from({ length: 500 }, (): [string, string] => ['scopes', 'inbox'])
    expect((await sendNew(cookie, [...filled, ...many])).status).toBe(422)
    expect(await tokens()).toHaveLength(0)
    expect((await sendNew(cookie, [...filled.slice(2), ['key', 'nul\0nul']])).status).toBeLessThan(500)
  })
})
