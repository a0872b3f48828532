import { codeOf } from '@liangpai/server/testing'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { onEveryServices, secretary, stranger } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { lesson, openSessions, verbsOf } from '../testing/calendar.ts'
import { hoursVerbsOf } from '../testing/hours.ts'

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    title: one.getFirstPropertyValue('summary'),
    status: one.getFirstPropertyValue('status'),
    description: one.getFirstPropertyValue('description'),
  }))

onEveryServices("the year's plan in print and as a feed", (fixture) => {
  const plan = () =>
    openSessions(fixture.services, [{}, { title: '业务交流', day: '2026-12-10', openTo: 'invited' }], {
      hosts: ['liutang', 'association'],
    })
  const feed = async (path: string) => eventsIn((await callerOf(fixture.services).get(path)).body)
  const privateFeed = async () => {
    const { token } = await hoursVerbsOf(fixture.services)['make-feed'](secretary, { branch: 'liutang' })
    return `/calendar/feeds/${token}.ics`
  }

  test('everybody prints what is open to everybody; its hosts print the sessions for the invited as well', async () => {
    await plan()
    const open = await callerOf(fixture.services).get('/calendar/plan/2026')
    expect(open.text).toContain('2026年学习和活动计划')
    expect(open.text).toContain('商品页怎么排')
    expect(open.text).not.toContain('业务交流')
    const pages = openWorkPages(fixture)
    expect((await pages.get('fang', '/work/calendar/print/2026')).page).toContain('业务交流')
    expect((await pages.get('bai', '/work/calendar/print/2026')).page).not.toContain('商品页怎么排')
    expect((await pages.get('fang', '/work')).page).toContain('/work/calendar/print/2026')
  })

  test('a plan that nobody published is printed by its hosts alone', async () => {
    const verbs = verbsOf(fixture.services)
    const made = await verbs['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    await verbs['add-session'](secretary, { plan: made.plan, ...lesson, day: '2027-01-16' })
    expect((await callerOf(fixture.services).get('/calendar/plan/2027')).text).toContain('这一年还没有发布计划')
    const pages = openWorkPages(fixture)
    expect((await pages.get('fang', '/work/calendar/print/2027')).page).toContain('商品页怎么排')
    expect(await feed('/calendar/sessions.ics')).toEqual([])
  })

  test('the dates that a series leaves out are named with why', async () => {
    const verbs = verbsOf(fixture.services)
    const made = await verbs['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    const { day: _day, ...exchange } = { ...lesson, title: '业务交流', begins: '19:30', ends: '21:00' }
    await verbs['add-session'](secretary, {
      plan: made.plan,
      ...lesson,
      day: '2027-03-11',
      begins: '18:00',
      ends: '20:00',
    })
    await verbs['add-series'](secretary, {
      plan: made.plan,
      ...exchange,
      first: '2027-01-14',
      repeats: { every: 'weeks', weeks: 2 },
      choices: { '2027-02-11': 'skip', '2027-10-07': 'take' },
    })
    await verbs['publish-plan'](secretary, { plan: made.plan })
    const { text } = await callerOf(fixture.services).get('/calendar/plan/2027')
    expect(text).toContain('14日、28日 周四')
    expect(text).toContain('业务交流（11日临近春节，停办）')
    expect(text).toContain('业务交流（11日场地已占用，停办）')
    expect(text).toContain('7日、21日 周四')
  })

  test("everybody's feed has the sessions for everybody, and what is cancelled with its reason", async () => {
    const { sessions } = await plan()
    const path = '/calendar/sessions.ics'
    const before = await feed(path)
    expect(before.map(({ title }) => title)).toEqual(['商品页怎么排'])
    await verbsOf(fixture.services)['cancel-session'](secretary, { session: sessions[0] ?? '', reason: '讲师生病' })
    expect(await feed(path)).toEqual([
      { uid: before[0]?.uid, title: '商品页怎么排', status: 'CANCELLED', description: '已取消：讲师生病' },
    ])
    const answer = await callerOf(fixture.services).get(path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  })

  test('the private address of a branch has the sessions for the invited, until it is changed or stopped', async () => {
    await plan()
    const first = await privateFeed()
    expect((await feed(first)).map(({ title }) => title)).toEqual(['商品页怎么排', '业务交流'])
    const second = await privateFeed()
    const caller = callerOf(fixture.services)
    expect((await caller.get(first)).status).toBe(404)
    expect((await feed(second)).length).toBe(2)
    await hoursVerbsOf(fixture.services)['stop-feed'](secretary, { branch: 'liutang' })
    const [stopped, never] = [await caller.get(second), await caller.get(`/calendar/feeds/${'A'.repeat(43)}.ics`)]
    expect([stopped.status, stopped.body]).toEqual([never.status, never.body])
  })

  test('the list of sessions leads to the plan in print and to how one subscribes', async () => {
    await plan()
    const caller = callerOf(fixture.services)
    const list = await caller.get('/calendar?lang=zh-Hans')
    for (const path of ['/calendar/plan?lang=zh-Hans', '/calendar/subscribe?lang=zh-Hans'])
      expect(list.body).toContain(`href="${path}"`)
    const subscribe = await caller.get('/calendar/subscribe')
    expect(subscribe.body).toContain('webcal://services.localhost:8790/calendar/sessions.ics')
    expect((await caller.get('/calendar/plan?lang=en')).headers.get('location')).toBe('/calendar/plan/2026?lang=en')
  })

  test('nobody makes or stops the address of a branch that is not theirs', async () => {
    const verbs = hoursVerbsOf(fixture.services)
    expect(await codeOf(verbs['make-feed'](stranger, { branch: 'liutang' }))).toBe('notAllowed')
    expect(await codeOf(verbs['stop-feed'](stranger, { branch: 'liutang' }))).toBe('notAllowed')
    const pages = openWorkPages(fixture)
    expect((await pages.post('bai', '/work/calendar/feeds', { act: 'make-liutang' })).status).toBe(404)
  })

  test('a secretary finds the addresses on one page; the private one is shown once', async () => {
    const pages = openWorkPages(fixture)
    expect((await pages.get('fang', '/work/calendar/feeds')).page).toContain('/calendar/sessions.ics')
    const made = await pages.post('fang', '/work/calendar/feeds', { act: 'make-liutang' })
    expect(made.page).toMatch(/\/calendar\/feeds\/[\w-]{43}\.ics/)
    expect((await pages.get('fang', '/work/calendar/feeds')).page).not.toMatch(/\/calendar\/feeds\/[\w-]{43}/)
  })
})
