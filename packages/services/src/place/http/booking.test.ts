import type { Caller } from '@liangpai/server/testing'
import { beforeEach, expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { onEveryServices, secretary } from '../../testing/services.ts'
import { ask, makeVenue, request, settle, verbsOf } from '../testing/venue.ts'

onEveryServices('the pages of whoever borrows', (fixture) => {
  let caller: Caller
  let made: Awaited<ReturnType<typeof makeVenue>>
  beforeEach(async () => {
    caller = callerOf(fixture.services)
    made = await makeVenue(fixture.services)
  })
  const typed = (more: Record<string, string> = {}) => ({
    ...(Object.fromEntries(Object.entries(request(made.room)).map(([name, value]) => [name, String(value)])) as Record<
      string,
      string
    >),
    lang: 'zh-Hans',
    ...more,
  })
  const send = (more: Record<string, string> = {}) => caller.post(`/place/borrow/${made.venue}`, typed(more))
  const open = (token: string, act = 'link', fields: Record<string, string> = {}) =>
    caller.post(`/booking/${act}`, { token, lang: 'zh-Hans', ...fields })
  const tokenIn = (body: string) => /name="token" value="([^"]+)"/.exec(body)?.[1] ?? ''

  test('the venue says what there is and how large, as a range, and names no tenant', async () => {
    await settle(fixture.services, made.areas[0] ?? '', '2026-07-01', '2027-06-30')
    const { text } = await caller.get('/place?lang=zh-Hans')
    expect(text).toMatch(/云汀市网商创业孵化基地.*商城路2号三楼 ，500–600平方米.*拿货方便.*借活动室.*活动、孵化两用/)
    expect(text).not.toContain('溪山小队')
  })

  test('a venue has the door of tenants while a place is free, and that of borrowers where it lends', async () => {
    const doors = async () => {
      const { body } = await caller.get('/place?lang=zh-Hans')
      return ['borrow', 'apply'].filter((door) => body.includes(`href="/place/${door}/${made.venue}?lang=zh-Hans"`))
    }
    expect(await doors()).toEqual(['borrow', 'apply'])
    for (const space of [made.room, ...made.areas])
      await settle(fixture.services, space, '2026-07-01', '2027-06-30', `队-${space}`)
    expect(await doors()).toEqual(['borrow'])
    fixture.on('2027-07-01')
    expect(await doors()).toEqual(['borrow', 'apply'])
  })

  test('a venue that lends nothing has the door of tenants alone', async () => {
    const verbs = verbsOf(fixture.services)
    const venue = { name: '柳塘孵化角', address: '柳塘路8号', area: { min: 80 }, uses: ['incubation' as const] }
    const other = await verbs['add-venue'](secretary, venue)
    await verbs['add-space'](secretary, { venue: other.venue, name: '一号间', uses: ['incubation'] })
    const { body } = await caller.get('/place?lang=zh-Hans')
    expect(body).toContain(`/place/apply/${other.venue}?`)
    expect(body).not.toContain(`/place/borrow/${other.venue}?`)
  })

  test('a request is answered by its own page, with its link and the last day for an answer', async () => {
    const { status, text } = await send()
    expect([status, text.includes('最迟11月27日（星期五）')]).toEqual([200, true])
    expect(text).toMatch(/待批准.*直播试拍，12月4日（星期五）14:00–17:00/)
  })

  test('a form that is sent twice is one request', async () => {
    const once = 'a'.repeat(24)
    await send({ once })
    await send({ once })
    expect(await fixture.services.workOf(secretary, 'zh-Hans')).toHaveLength(1)
  })

  test('what is missing or wrong is named, and nothing typed is lost', async () => {
    const { status, text, body } = await send({ purpose: '', contact: '乔木', to: '13:00' })
    expect([status, text.includes('还差2处')]).toEqual([422, true])
    expect(body).toContain('value="14:00"')
    const over = await send({ from: '22:00', to: '01:00' })
    expect([over.status, over.text.includes('跨过零点的，请按两天分别申请。')]).toEqual([422, true])
  })

  test('that somebody else asked is said, and not who', async () => {
    await ask(fixture.services, made.room, { callName: '石桥支部', purpose: '外语沙龙', from: '15:00' })
    const { text } = await send()
    expect(text).toContain('这段时间还有一份申请，由办理人决定。')
    expect(text).not.toMatch(/石桥|外语/)
    const time = `space=${made.room}&day=2026-12-04&to=18:00`
    expect((await caller.get(`/place/rivals?${time}&from=16:00`)).body).toBe('{"hasRival":true}')
    expect((await caller.get(`/place/rivals?${time}&from=17:00`)).body).toBe('{"hasRival":false}')
    expect((await caller.get('/place/rivals?day=x')).body).toBe('{"hasRival":false}')
  })

  test('a time that another one has is refused beside its field', async () => {
    const { id } = await ask(fixture.services, made.room)
    await verbsOf(fixture.services)['approve-booking'](secretary, { booking: id })
    const { status, text } = await send()
    expect([status, text.includes('这段时间已有安排。请换一个时间。')]).toEqual([409, true])
  })

  test('an approved series shows its dates, and which are skipped', async () => {
    const verbs = verbsOf(fixture.services)
    const meeting = await ask(fixture.services, made.room, { day: '2026-12-18' })
    await verbs['approve-booking'](secretary, { booking: meeting.id })
    const series = await ask(fixture.services, made.room, { weeks: '4' })
    await verbs['approve-booking'](secretary, { booking: series.id })
    const { text } = await open(series.token)
    expect(text).toMatch(
      /已批准 .*直播试拍，每周五 14:00–17:00.*12月4日、11日 已借.*12月18日 活动室已有安排，跳过.*12月25日 已借.*取消借用/,
    )
  })

  test('another time is proposed; two answers, and the second tap takes it', async () => {
    const verbs = verbsOf(fixture.services)
    const { id, token } = await ask(fixture.services, made.room)
    const time = { space: made.room, day: '2026-12-05', from: '9:00', to: '12:00' }
    await verbs['move-booking'](secretary, { booking: id, ...time })
    expect((await open(token)).text).toMatch(/建议改时间 12月5日（星期六）09:00–12:00/)
    expect((await open(token, 'take')).text).toMatch(/确认改时间.*再想想/)
    expect((await open(token, 'take', { sure: 'yes' })).text).toMatch(/已批准.*12月5日（星期六）09:00–12:00/)
    expect((await open(token, 'keep')).status).toBe(409)
  })

  test('cancelling takes a second tap, and then the time is free', async () => {
    const { token } = await ask(fixture.services, made.room)
    expect((await open(token, 'cancel')).text).toMatch(/确认取消.*再想想/)
    expect((await open(token)).text).toContain('待批准')
    expect((await open(token, 'cancel', { sure: 'yes' })).text).toContain('已取消')
    expect((await open(token, 'cancel', { sure: 'yes' })).status).toBe(409)
  })

  test('a correction shows what stands, refuses a contact that is none, and is saved', async () => {
    const { token } = await ask(fixture.services, made.room)
    expect((await open(token, 'correct')).body).toContain('value="13400000000"')
    const fields = { sent: 'yes', purpose: '直播试拍', people: '8', callName: '乔木', contact: '没有' }
    expect((await open(token, 'correct', fields)).status).toBe(422)
    expect((await open(token, 'correct', { ...fields, contact: '13500000000' })).text).toContain('13500000000')
  })

  test('deleting takes a second tap, and until then all of it is there', async () => {
    const { token } = await ask(fixture.services, made.room)
    expect((await open(token, 'delete')).text).toMatch(/确认删除.*再想想/)
    expect((await open(token)).text).toContain('待批准')
  })

  test('all of it is there as a file, and nothing of who else asked', async () => {
    const { token } = await ask(fixture.services, made.room)
    await ask(fixture.services, made.room, { callName: '石桥支部', purpose: '外语沙龙' })
    expect((await open(token)).text).toContain('下载一份')
    const { status, body } = await open(token, 'copy')
    expect([status, JSON.parse(body)]).toMatchObject([
      200,
      { space: '活动室', purpose: '直播试拍', contact: '13400000000', state: 'requested', keptUntil: '2027-03-04' },
    ])
    expect(body).not.toMatch(/石桥|外语/)
    expect((await open('A'.repeat(43), 'copy')).status).toBe(404)
  })

  test('deleted, its link opens nothing and nobody sees it; a GET has no secret', async () => {
    const { token } = await ask(fixture.services, made.room)
    expect((await open(token, 'delete', { sure: 'yes' })).text).toContain('已删除')
    expect((await open(token)).status).toBe(404)
    expect(await fixture.services.workOf(secretary, 'zh-Hans')).toEqual([])
    expect((await caller.get('/booking')).status).toBe(200)
  })

  test('seven days before it is deleted its own page says so', async () => {
    const { token } = await ask(fixture.services, made.room)
    fixture.on('2027-02-24')
    expect((await open(token)).text).toContain('保存到2027年3月4日')
    fixture.on('2027-02-25')
    expect((await open(token)).text).toContain('2027年3月4日以后删除')
  })

  test('a link of something else, or of nothing, opens nothing', async () => {
    expect((await open('A'.repeat(43))).status).toBe(404)
    expect((await open('x')).status).toBe(404)
    expect(tokenIn((await open('A'.repeat(43))).body)).toBe('')
  })
})
