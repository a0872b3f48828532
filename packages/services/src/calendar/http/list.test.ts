import { expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { member, onEveryServices, secretary } from '../../testing/services.ts'
import { listOf, openSessions, signUp, statesOf, verbsOf } from '../testing/calendar.ts'

const sheet = { callName: '老梁', contact: '135 0000 0000', once: '0123456789abcdef01234567' }
const tokenIn = (body: string, path = 'signup'): string =>
  new RegExp(`data-link="/${path}#([\\w-]+)"`).exec(body)?.[1] ?? ''

onEveryServices('the pages of sign-ups', (fixture) => {
  const caller = () => callerOf(fixture.services)
  const verbs = () => verbsOf(fixture.services)

  test('the list says the seats in words, and never how many there are or who takes part', async () => {
    const { sessions } = await openSessions(fixture.services, [
      { seats: 1 },
      { day: '2026-12-10', title: '直播打光入门' },
    ])
    await signUp(fixture.services, [sessions[0]!], '阿屿')
    const { text, body, status } = await caller().get('/calendar?lang=zh-Hans')
    expect(status).toBe(200)
    for (const words of ['2026年12月', '商品页怎么排', '14:00–16:00，培训班', '已满，可以候补', '不限名额'])
      expect(text).toContain(words)
    expect(body).not.toMatch(/阿屿|党员|1个名额/)
    expect([...body.matchAll(/type="checkbox" name="session"/g)]).toHaveLength(2)
  })

  test('an empty list says what would stand there', async () => {
    expect((await caller().get('/calendar?lang=zh-Hans')).text).toContain('这个月没有安排')
  })

  test('the list can be narrowed to what is for going from offline to online', async () => {
    await openSessions(fixture.services, [{}, { title: '线下转网上，第一步', transition: true, day: '2026-12-10' }])
    const { text } = await caller().get('/calendar?lang=zh-Hans&transition=yes')
    expect([text.includes('线下转网上，第一步'), text.includes('商品页怎么排')]).toEqual([true, false])
  })

  test('the sheet has two fields and a tick, and asks for no shop', async () => {
    const { sessions } = await openSessions(fixture.services, [{}, { day: '2026-12-10' }])
    const { body, text } = await caller().get(
      `/calendar/sign-up?lang=zh-Hans&session=${sessions[0]}&session=${sessions[1]}`,
    )
    expect(text).toContain('报名2场')
    expect([...body.matchAll(/<input type="text"[^>]* name="(\w+)"/gs)].map(([, name]) => name)).toEqual([
      'callName',
      'contact',
    ])
    expect(body).not.toMatch(/店铺|网址/)
  })

  test('nothing ticked is said, and what is missing comes back with what was typed', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    expect((await caller().get('/calendar/sign-up?lang=zh-Hans')).text).toContain('还没有选场次')
    const answer = await caller().post('/calendar/sign-up', {
      ...sheet,
      lang: 'zh-Hans',
      session: sessions,
      callName: '',
      contact: '微信',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('还差2处，补上就能提交')
    expect(answer.body).toContain('value="微信"')
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual([])
  })

  test('a sheet sent twice is one, and its answer has the link', async () => {
    const { sessions } = await openSessions(fixture.services, [{}, { day: '2026-12-10' }])
    const send = () => caller().post('/calendar/sign-up', { ...sheet, lang: 'zh-Hans', session: sessions })
    const [first, second] = [await send(), await send()]
    expect(first.text).toContain('2场已报上。')
    expect(tokenIn(second.body)).toBe(tokenIn(first.body))
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['signedUp'])
  })

  test('a sheet that came too late is shown again, with why', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    await verbs()['cancel-session'](secretary, { session: sessions[0]!, reason: '讲师生病' })
    const answer = await caller().post('/calendar/sign-up', { ...sheet, lang: 'zh-Hans', session: sessions })
    expect([answer.status, answer.text.includes('有一场没有在报名。')]).toEqual([409, true])
    expect(answer.body).toContain('value="老梁"')
  })

  test('a form from another site signs nobody up', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await caller().post('/calendar/sign-up', { ...sheet, session: sessions }, foreign)
    expect([answer.status, await statesOf(fixture.services, sessions[0]!)]).toEqual([403, []])
  })

  test('an offered place stands first with its hour, is taken by one tap and left by two', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 1 }])
    const first = await signUp(fixture.services, sessions, '小乔')
    const { token } = await signUp(fixture.services, sessions)
    const { token: next } = await signUp(fixture.services, sessions, '阿屿')
    const [seat, waiting] = await listOf(fixture.services, sessions[0]!)
    await verbs()['cancel-sign-up'](member, { ...first, signup: seat!.id })
    const shown = await caller().post('/signup/link', { token, lang: 'zh-Hans' })
    expect(shown.text).toContain('11月25日（星期三）16:05前， 请回答要不要这个名额。')
    const sure = await caller().post('/signup/offer', { token, lang: 'zh-Hans', signup: waiting!.id, takes: 'no' })
    expect(sure.text).toContain('确认不要')
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['cancelled', 'offered', 'waiting'])
    await caller().post('/signup/offer', { token, lang: 'zh-Hans', signup: waiting!.id, takes: 'no', sure: 'yes' })
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['cancelled', 'lapsed', 'offered'])
    const late = await caller().post('/signup/offer', { token, lang: 'zh-Hans', signup: waiting!.id, takes: 'yes' })
    expect([late.status, late.text.includes('这个名额已经给了下一位。')]).toEqual([409, true])
    const [, , third] = await listOf(fixture.services, sessions[0]!)
    await caller().post('/signup/offer', { token: next, signup: third!.id, takes: 'yes' })
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['cancelled', 'lapsed', 'signedUp'])
  })

  test('cancelling takes a second tap and is final; a sheet of somebody else cancels nothing', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    const other = await signUp(fixture.services, sessions, '小乔')
    const [own] = await listOf(fixture.services, sessions[0]!)
    const fields = { lang: 'zh-Hans', signup: own!.id }
    expect((await caller().post('/signup/cancel', { ...fields, token })).text).toContain('取消后，这一场不能再报。')
    const foreign = await caller().post('/signup/cancel', { ...fields, ...other, sure: 'yes' })
    expect(foreign.status).toBe(404)
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['signedUp', 'signedUp'])
    await caller().post('/signup/cancel', { ...fields, token, sure: 'yes' })
    const again = await caller().post('/signup/cancel', { ...fields, token, sure: 'yes' })
    expect([again.status, again.text.includes('已取消报名')]).toEqual([200, true])
  })

  test('a session that is cancelled shows its reason to those who signed up', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    await verbs()['cancel-session'](secretary, { session: sessions[0]!, reason: '讲师生病，改期另行通知' })
    expect((await caller().post('/signup/link', { token, lang: 'zh-Hans' })).text).toContain(
      '已取消：讲师生病，改期另行通知',
    )
  })

  test('everybody sees, copies, corrects and deletes their own, and the link dies with it', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    const copy = await caller().post('/signup/copy', { token })
    expect(JSON.parse(copy.body)).toMatchObject({
      callName: '老梁',
      contact: '13500000000',
      sessions: [{ state: 'signedUp' }],
    })
    await caller().post('/signup/correct', { token, sent: 'yes', callName: '梁老板', contact: 'liang@mail.example' })
    expect((await caller().post('/signup/link', { token, lang: 'zh-Hans' })).body).toContain('liang@mail.example')
    expect((await caller().post('/signup/delete', { token, lang: 'zh-Hans' })).text).toContain('已删除')
    const gone = await caller().post('/signup/link', { token, lang: 'zh-Hans' })
    expect([gone.status, gone.text.includes('这个链接已失效')]).toEqual([404, true])
  })

  test('an invitation opens the sheet of its session alone, which no list has', async () => {
    const { sessions } = await openSessions(fixture.services, [{ openTo: 'invited', title: '业务交流' }])
    const { token } = await verbs().invite(secretary, { session: sessions[0]! })
    expect((await caller().get('/calendar?lang=zh-Hans')).text).not.toContain('业务交流')
    expect((await caller().get(`/calendar/sign-up?session=${sessions[0]}`)).status).toBe(404)
    const shown = await caller().post('/invited/link', { token, lang: 'zh-Hans' })
    expect([shown.status, shown.text.includes('业务交流')]).toEqual([200, true])
    const done = await caller().post('/invited/sign-up', { ...sheet, token, lang: 'zh-Hans', session: sessions })
    expect(done.text).toContain('1场已报上。')
    expect((await caller().post('/invited/link', { token: tokenIn(done.body) })).status).toBe(404)
    expect((await caller().post('/signup/link', { token })).status).toBe(404)
  })
})
