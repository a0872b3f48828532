import { expect, test } from 'vitest'
import { openSessions } from '../calendar/testing/calendar.ts'
import { codeOf, onEveryServices, otherSecretary, reopen, secretary } from '../testing/services.ts'
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
    expect(await change(secretary, changes)).toEqual({
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
})
