import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { member, onEveryServices, reopen, secretary, stranger } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { lesson, listOf, openSessions, signUp, statesOf, verbsOf } from '../testing/calendar.ts'

const { title, day, begins, ends, place } = lesson
const same = { title, day, begins, ends, place }

onEveryServices('a session that is changed', (fixture) => {
  const verbs = () => verbsOf(fixture.services)
  const change = (session: string, to: object, as = secretary) =>
    verbs()['change-session'](as, { session, ...same, seats: 2, ...to })
  const openOne = async (seats = 2) => {
    const { sessions } = await openSessions(fixture.services, [{ seats }, { day: '2026-12-10' }])
    return sessions as [string, string]
  }

  test('has other times, another place and title for everybody, and whoever signed up keeps their seat', async () => {
    const [session] = await openOne()
    await signUp(fixture.services, [session])
    await change(session, { day: '2026-12-06', begins: '15:00', ends: '17:00', title: '看样', place: '青枫会议室' })
    const { text } = await callerOf(fixture.services).get('/calendar?lang=zh-Hans')
    for (const words of ['看样', '15:00–17:00', '青枫会议室']) expect(text).toContain(words)
    expect(await statesOf(fixture.services, session)).toEqual(['signedUp'])
  })

  test('says on the page of those who signed up before what was changed, when, and that they can cancel', async () => {
    const [session] = await openOne()
    const { token } = await signUp(fixture.services, [session])
    fixture.on('2026-11-25', '10:20')
    await change(session, { begins: '15:00', ends: '17:00', place: '青枫会议室', seats: 8 })
    const page = async (link: string, lang = 'zh-Hans') =>
      (await callerOf(fixture.services).post('/signup/link', { token: link, lang })).text
    for (const line of [
      '今天 10:20改过',
      '时间：12月5日 14:00–16:00 → 12月5日 15:00–17:00',
      '地点：柳塘活动室 → 青枫会议室',
      '名额：2 → 8',
    ])
      expect(await page(token)).toContain(line)
    expect(await page(token)).toContain('不方便的，可以取消报名。')
    expect(await page(token, 'zh-Hant')).toContain('時間：12月5日 14:00–16:00 → 12月5日 15:00–17:00')
    expect(await page(token, 'en')).toContain('seats: 2 → 8')
    fixture.on('2026-11-26', '09:00')
    const { token: later } = await signUp(fixture.services, [session], '许嘉木')
    expect(await page(later)).not.toContain('改过')
    const [first] = await listOf(fixture.services, session)
    await verbs()['cancel-sign-up'](member, { token, signup: first?.id ?? '' })
    expect(await page(token)).not.toContain('改过')
  })

  test('offers seats that are added to those who wait, in their order', async () => {
    const [session] = await openOne(1)
    for (const name of ['老梁', '许嘉木', '沈南枝', '顾小满']) await signUp(fixture.services, [session], name)
    await change(session, { seats: 3 })
    expect(await statesOf(fixture.services, session)).toEqual(['signedUp', 'offered', 'offered', 'waiting'])
  })

  test('never has fewer seats than people who have one or are offered one', async () => {
    const [session] = await openOne(2)
    for (const name of ['老梁', '许嘉木']) await signUp(fixture.services, [session], name)
    expect(await codeOf(change(session, { seats: 1 }))).toBe('seatsTaken')
    expect(await codeOf(change(session, { place: '青枫会议室', seats: 1 }))).toBe('seatsTaken')
    const { text } = await callerOf(fixture.services).get('/calendar?lang=zh-Hans')
    expect(text).not.toContain('青枫会议室')
  })

  test('is refused where another session is, in another year, over, under way, unchanged, and of other hosts', async () => {
    const [session, other] = await openOne()
    await change(other, { day: '2026-12-12', place: '青枫会议室' })
    const codes = [
      await codeOf(change(session, { day: '2026-12-12', place: '青枫会议室', begins: '15:00', ends: '17:00' })),
      await codeOf(change(session, { day: '2027-12-05' })),
      await codeOf(change(session, { ends: '13:00' })),
      await codeOf(change(session, { day: '2026-11-23' })),
      await codeOf(change(session, {})),
      await codeOf(change(session, { place: '青枫会议室' }, stranger)),
    ]
    expect(codes).toEqual([
      'placeTaken',
      'dayNotInPlan',
      'endsBeforeItBegins',
      'sessionOver',
      'sessionUnchanged',
      'notFoundOrNotYours',
    ])
    // Where it is itself is no clash.
    expect(await codeOf(change(session, { ends: '15:30' }))).toBe('done')
    fixture.on('2026-12-05', '14:00')
    expect(await codeOf(change(session, { place: '青枫会议室' }))).toBe('sessionUnderWay')
  })

  test('moved closer, ends what is offered before it begins', async () => {
    const [session] = await openOne(1)
    const { token } = await signUp(fixture.services, [session])
    await signUp(fixture.services, [session], '许嘉木')
    const [first] = await listOf(fixture.services, session)
    await verbs()['cancel-sign-up'](member, { token, signup: first?.id ?? '' })
    await change(session, { day: '2026-11-25', begins: '09:00', ends: '10:00', seats: 1 })
    const [, offered] = await listOf(fixture.services, session)
    expect([offered?.state, offered?.offeredUntil]).toEqual(['offered', Date.parse('2026-11-25T07:00:00+08:00') / 1000])
  })

  test('raises its number in the feed with each change, two in one second as well', async () => {
    const [session] = await openOne()
    const sequence = async () => {
      const { body } = await callerOf(fixture.services).get('/calendar/sessions.ics?lang=zh-Hans')
      const event = body.split('BEGIN:VEVENT').find((one) => one.includes(session)) ?? ''
      return Number(/SEQUENCE:(\d+)/.exec(event)?.[1])
    }
    const numbers = [await sequence()]
    for (const next of ['青枫会议室', '柳塘活动室']) {
      await change(session, { place: next })
      numbers.push(await sequence())
    }
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(3)
  })

  test('by two processes at once at one place and time is there once', async () => {
    const [session, other] = await openOne()
    const second = await reopen(fixture.config)
    try {
      const to = { day: '2026-12-20', place: '青枫会议室' }
      const codes = await Promise.all([
        codeOf(change(session, to)),
        codeOf(verbsOf(second)['change-session'](secretary, { session: other, ...same, ...to })),
      ])
      expect(codes.toSorted()).toEqual(['done', 'placeTaken'])
    } finally {
      await second.close()
    }
  })

  test('is changed on its page, where what was changed stands, and what lacks is said beside its field', async () => {
    const pages = openWorkPages(fixture)
    const [session] = await openOne()
    for (const name of ['老梁', '许嘉木']) await signUp(fixture.services, [session], name)
    const path = `/work/calendar/sessions/${session}`
    const { page } = await pages.get('fang', path)
    for (const value of ['2026-12-05', '14:00', '16:00', '柳塘活动室', '2']) expect(page).toContain(`value="${value}"`)
    const form = { act: 'change-session', ...same, seats: '1' }
    const refused = await pages.post('fang', path, form)
    expect([refused.status, refused.page.includes('名额不能少于')]).toEqual([409, true])
    expect((await pages.post('fang', path, { ...form, seats: '', title: '看样' })).status).toBe(303)
    const after = (await pages.get('fang', path)).page
    expect(after).toMatch(/改过的.*内容：商品页怎么排 → 看样<.*名额：2 → 不限</s)
    fixture.on('2026-12-05', '14:00')
    expect((await pages.get('fang', path)).page).not.toContain('更改这一场')
    expect((await pages.post('bai', path, form)).status).toBe(404)
  })
})
