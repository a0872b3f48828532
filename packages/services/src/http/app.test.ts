import { expect, test } from 'vitest'
import { onEveryServices } from '../testing/services.ts'
import { callerOf } from '../testing/caller.ts'
import { openWorkPages } from '../testing/workPages.ts'

onEveryServices('the app of the services', (fixture) => {
  test('shows merchants where they are, when, and where disputes go, in their language', async () => {
    const caller = callerOf(fixture.services)
    const { status, text, body } = await caller.get('/?lang=zh-Hans')
    expect(status).toBe(200)
    expect(text).toMatch(/柳塘街道8号 ?， ?周一至周五 9:00–17:00/)
    expect(body).toContain('href="https://station.example/"')
    expect((await caller.get('/?lang=en')).text).toContain('Liutang Merchant Service Center')
  })

  test('says what to do where a link is lost, and has no field to look anybody up', async () => {
    const { status, text, body } = await callerOf(fixture.services).get('/lost?lang=zh-Hans')
    expect([status, text.includes('000-0000 0000')]).toEqual([200, true])
    expect(body).not.toMatch(/<input/)
  })

  test('is alive and ready, and answers what it does not have by one page or problem', async () => {
    const caller = callerOf(fixture.services)
    expect((await caller.get('/readyz')).status).toBe(200)
    expect((await caller.get('/nowhere')).status).toBe(404)
  })

  test('an address or form with a NUL is answered as anything else that is not there', async () => {
    const caller = callerOf(fixture.services)
    for (const path of ['/help/%00', '/place/borrow/a%00b', '/calendar/sign-up?session=%00'])
      expect((await caller.get(path)).status, path).toBe(404)
    expect(
      (await caller.post('/calendar/sign-up', { session: '\0', callName: '老梁', contact: '13500000000' })).status,
    ).toBe(404)
  })

  test('a secretary sees what waits; nobody is let in without signing in', async () => {
    const pages = openWorkPages(fixture)
    const { status, page } = await pages.get('fang', '/work')
    expect([status, page.includes('现在没有要办的')]).toEqual([200, true])
    const { status: away, headers } = await callerOf(fixture.services).get('/work')
    expect([away, headers.get('location')]).toEqual([303, '/sign-in?next=%2Fwork'])
  })
})
