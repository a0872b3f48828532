import { expect, test } from 'vitest'
import { helpOn } from '../help/testing/helpFixture.ts'
import { onEveryServices, secretary } from '../testing/services.ts'
import { openWorkPages } from '../testing/workPages.ts'

const lu = { act: 'appoint-leader', name: '陆时安', person: 'lu', organization: 'association', role: 'deputySecretary' }

onEveryServices('the office of the services', (fixture) => {
  test('the secretary of the branch that runs them records a leader, and hands a link over once', async () => {
    const { get, post } = openWorkPages(fixture)
    const { status, to } = await post('fang', '/work/people', { ...lu, until: '2029-11-23' })
    expect([status, to]).toEqual([303, '/work/people?done='])
    expect((await get('fang', '/work/people')).page).toContain('陆时安')
    const made = await post('fang', '/work/people/lu', { act: 'sign-in-link' })
    expect([made.status, made.page.includes('/sign-in#')]).toEqual([200, true])
    expect((await get('fang', '/work/people/lu')).page).not.toContain('/sign-in#')
  })

  test('a form that is refused keeps what was typed, beside its field', async () => {
    const { post } = openWorkPages(fixture)
    const { status, page } = await post('fang', '/work/people', { ...lu, until: 'soon' })
    expect([status, page.includes('value="陆时安"'), page.includes('aria-invalid="true"')]).toEqual([422, true, true])
  })

  test('who leads another branch reads no people, and of the trail what their own branch did', async () => {
    const { get, post } = openWorkPages(fixture)
    for (const path of ['/work/people', '/work/people/fang', '/work/people/nobody'])
      expect([path, (await get('tang', path)).status]).toEqual([path, 404])
    expect((await post('tang', '/work/people', lu)).status).toBe(404)
    await post('fang', '/work/people', { ...lu, until: '2029-11-23' })
    expect((await get('tang', '/work/trail')).page).toContain('登记负责人')
    expect((await get('tang', '/work/trail')).page).not.toContain('设立服务')
    expect((await get('fang', '/work/trail')).page).toContain('设立服务')
  })

  test('each center has a sheet for its door, which opens its own form', async () => {
    const { app, get } = openWorkPages(fixture)
    const posters = async () => (await get('fang', '/work/posters')).page
    expect(await posters()).not.toContain(`${fixture.services.context.origin}/help`)
    const { verbs } = helpOn(fixture.services)
    const set = (center: string, host: string, name: string) =>
      verbs['set-up-center'](secretary, { center, host, name, open: '周一至周五' })
    await set('liutang', 'liutang', '柳塘网商服务中心')
    await set('north', 'association', '城北服务点')
    const page = await posters()
    for (const center of ['liutang', 'north']) {
      expect(page).toContain(`alt="${fixture.services.context.origin}/help/${center}"`)
      const form = await (await app().request(`/help/${center}`)).text()
      expect(form.replace(/\s+/g, ' ')).toContain(`name="center" value="${center}"`)
    }
    expect(page).toContain('城北服务点')
    expect(page).not.toMatch(/alt="[^"]*\/help"/)
  })

  test('whoever leads nothing any more reads nothing', async () => {
    fixture.on('2030-01-01')
    const { get } = openWorkPages(fixture)
    for (const path of ['/work/people', '/work/trail', '/work/posters'])
      expect([path, (await get('fang', path)).status]).toEqual([path, 404])
  })
})
