import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { openSessions } from '../calendar/testing/calendar.ts'
import { onEveryServices, otherSecretary, reopen, secretary } from '../testing/services.ts'
import { openWorkPages } from '../testing/workPages.ts'

const PATH = '/work/settings'
const typed = {
  act: 'change-particulars',
  name: '柳塘网商服务中心',
  address: '柳塘街道9号二楼',
  hours: '周一至周六 8:30–17:00',
  contact: '0579-80000009',
  'english.name': 'Liutang Center',
  'english.address': '9 Liutang Road',
  'traditional.address': '柳塘街道9號二樓',
}

onEveryServices('the settings of the services', (fixture) => {
  test('a changed address stands on the first page, the page of lost links, the plan and the sheets for the door at once', async () => {
    await openSessions(fixture.services, [{}])
    const { app, get, post } = openWorkPages(fixture)
    const read = async (path: string) => (await app().request(path)).text()
    expect(await read('/')).toContain('柳塘街道8号')
    const { status, to } = await post('fang', PATH, { ...typed, name: '柳塘新服务中心' })
    expect([status, to]).toEqual([303, `${PATH}?done=`])
    for (const path of ['/?lang=zh-Hans', '/lost?lang=zh-Hans', '/calendar/plan/2026?lang=zh-Hans'])
      expect([path, (await read(path)).includes('柳塘街道9号二楼')]).toEqual([path, true])
    expect(await read('/lost?lang=zh-Hant')).toContain('柳塘街道9號二樓')
    expect(await read('/calendar/plan/2026?lang=en')).toContain('9 Liutang Road')
    expect(await read('/lost?lang=en')).toContain('Liutang Center')
    expect(await read('/lost?lang=zh-Hans')).toContain('0579-80000009')
    expect((await get('fang', '/work/posters')).page).toContain('柳塘新服务中心')
    expect((await get('fang', PATH)).page).toContain('value="柳塘街道9号二楼"')
  })

  test('what another process or a command changed stands on the next page', async () => {
    const { app } = openWorkPages(fixture)
    await (await app().request('/')).text()
    const other = await reopen(fixture.config)
    try {
      await other.verbs['change-particulars'](secretary, { hours: '每天 9:00–12:00' })
    } finally {
      await other.close()
    }
    expect(await (await app().request('/?lang=zh-Hans')).text()).toContain('每天 9:00–12:00')
  })

  test('what is left out stays, what is empty is said no more, and the trail has what it became', async () => {
    const { services } = fixture
    const change = services.verbs['change-particulars']
    const { english, ...before } = await services.readSettings()
    const changes = { station: { name: '', url: '' }, english: { hours: '' }, contact: '0579-80000009' }
    expect(await change(secretary, changes)).toMatchObject({
      changed: ['contact', 'station.name', 'station.url', 'english.hours'],
    })
    const { hours: _, ...rest } = english ?? {}
    const { station: __, ...others } = before
    expect(await services.readSettings()).toEqual({ ...others, contact: '0579-80000009', english: rest })
    const rows = await services.context.store.db
      .selectFrom('audit')
      .select(['actor', 'subject', 'detail'])
      .where('verb', '=', 'change-particulars')
      .execute()
    expect(rows).toMatchObject([{ actor: 'fang', subject: 'liutang' }])
    expect(JSON.stringify(rows[0]?.detail)).toContain('0579-80000009')
    expect((await openWorkPages(fixture).get('fang', '/work/trail')).page).toContain('更改名称、地址或时间')
  })

  test('a name that is missing and a station without its address are refused beside their fields, and nothing changes', async () => {
    const { post } = openWorkPages(fixture)
    const before = await fixture.services.readSettings()
    const missing = await post('fang', PATH, { ...typed, name: ' ' })
    expect([missing.status, missing.page.includes('href="#change-particulars-name"')]).toEqual([422, true])
    expect(missing.page).toContain('value="柳塘街道9号二楼"')
    const halfStation = await post('fang', PATH, { ...typed, 'station.name': '云汀市服务站' })
    expect([halfStation.status, halfStation.page.includes('href="#change-particulars-station.url"')]).toEqual([
      422,
      true,
    ])
    expect(await fixture.services.readSettings()).toEqual(before)
  })

  test('who leads another branch has no such page and changes nothing', async () => {
    const { get, post } = openWorkPages(fixture)
    expect([(await get('tang', PATH)).status, (await post('tang', PATH, typed)).status]).toEqual([404, 404])
    expect((await get('tang', '/work')).page).not.toContain(PATH)
    expect(await codeOf(fixture.services.verbs['change-particulars'](otherSecretary, { contact: '1' }))).toBe(
      'notAllowed',
    )
  })

  test('of what two processes change at once, nothing is lost', async () => {
    const other = await reopen(fixture.config)
    const [one, two] = [fixture.services, other].map(({ verbs }) => verbs['change-particulars'])
    try {
      for (let round = 0; round < 6; round++) {
        const [hours, contact] = [`每天 ${round}:00–12:00`, `0579-8000000${round}`]
        await Promise.all([one?.(secretary, { hours }), two?.(secretary, { contact })])
        expect(await fixture.services.readSettings()).toMatchObject({ hours, contact })
      }
    } finally {
      await other.close()
    }
  })

  test('an emblem, a claim or a hidden character is said by no page: each field is refused', async () => {
    const change = fixture.services.verbs['change-particulars']
    const before = await fixture.services.readSettings()
    for (const [text, code] of [
      ['✔ 二楼', 'emblemInText'],
      ['官方认证党员 二楼', 'claimInText'],
      ['二\0楼', 'invisibleCharacter'],
      ['二\ud800楼', 'invisibleCharacter'],
      ['二'.repeat(1000), 'textTooLong'],
    ] as const) {
      const single = ['name', 'address', 'hours', 'contact'].map((field) => ({ [field]: text }))
      const inGroups = ['name', 'address', 'hours', 'station'].map((field) => ({ english: { [field]: text } }))
      for (const changes of [...single, ...inGroups, { station: { name: text, url: 'https://station.example' } }])
        expect([changes, await codeOf(change(secretary, changes))]).toEqual([changes, code])
    }
    for (const odd of [{ name: ['二楼'] }, { english: 'x' }, { station: { name: '站', url: 'javascript:alert(1)' } }])
      expect(await codeOf(change(secretary, odd as never))).toBe('invalidInput')
    expect(await codeOf(change(secretary, JSON.parse('{"__proto__":{"name":"x"}}')))).toMatch(/done|invalidInput/)
    expect(await codeOf(change(secretary, { name: '二'.repeat(1_000_000) }))).toBe('invalidInput')
    expect(await fixture.services.readSettings()).toEqual(before)
  })

  test('markup in any of them stays text on each page that says it', async () => {
    const { app, get, post } = openWorkPages(fixture)
    const marked = Object.fromEntries(Object.entries(typed).map(([name, said]) => [name, `<q>"'${said}`]))
    const { status } = await post('fang', PATH, { ...marked, act: typed.act })
    expect(status).toBe(303)
    for (const path of ['/', '/lost', '/calendar', '/calendar/plan/2026', '/help', '/place'])
      for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
        const page = await (await app().request(`${path}?lang=${lang}`)).text()
        expect([path, lang, page.includes('<q>')]).toEqual([path, lang, false])
      }
    const own = (await get('fang', PATH)).page
    expect([own.includes('<q>'), own.includes('&lt;q&gt;')]).toEqual([false, true])
  })
})
