import { beforeEach, expect, test } from 'vitest'
import { onEveryServices, secretary } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { ask, makeVenue, settle, verbsOf } from '../testing/venue.ts'

onEveryServices('the diary of a venue’s host', (fixture) => {
  let pages: ReturnType<typeof openWorkPages>
  let made: Awaited<ReturnType<typeof makeVenue>>
  beforeEach(async () => {
    pages = openWorkPages(fixture)
    made = await makeVenue(fixture.services)
  })
  const path = (id: string) => `/work/place/bookings/${id}`
  const textOf = (page: string) =>
    page
      .replace(/<head>.*?<\/head>/s, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  const get = async (as: string, where: string) => {
    const { page, ...answer } = await pages.get(as, where)
    return { ...answer, page, text: textOf(page) }
  }
  const post = async (id: string, typed: Record<string, string>) => {
    const { page, ...answer } = await pages.post('fang', path(id), typed)
    return { ...answer, page, text: textOf(page) }
  }

  test('shows a week with bookings, requests dashed, tenants as one bar, and what is free', async () => {
    await settle(fixture.services, made.areas[0] ?? '', '2026-07-01', '2027-06-30')
    const meeting = await ask(fixture.services, made.room, { day: '2026-11-30', purpose: '支部会议' })
    await verbsOf(fixture.services)['approve-booking'](secretary, { booking: meeting.id })
    await ask(fixture.services, made.room)
    const { page, text } = await get('fang', '/work/place/bookings?week=2026-12-02')
    expect(text).toMatch(/2026年11月30日至12月6日.*商城路2号三楼 ，500–600平方米/)
    expect(text).toMatch(/30日 周一 .*支部会议 14:00–17:00 .*直播试拍 14:00–17:00，待批准/)
    expect(text).toMatch(/一号区 孵化 溪山小队 入驻，到2027年6月30日 .*二号区 孵化 空着/)
    expect(page).toContain('colspan="7"')
    expect(page).toMatch(/class="booking\s+pending"/)
  })

  test('what else waits is read page by page, and the week and the venue stay', async () => {
    for (let n = 0; n < 60; n++)
      await ask(fixture.services, made.room, {
        day: `2026-12-${String(2 + (n % 26)).padStart(2, '0')}`,
        purpose: `第${n}份`,
      })
    const rows = (page: string) => page.split('id="waiting"')[1]?.match(/<b>第\d+份<\/b>/g)?.length
    const first = await get('fang', '/work/place/bookings?week=2026-11-30')
    expect(rows(first.page)).toBe(50)
    const [, next = ''] = /rel="next"\s+href="([^"]+)"/.exec(first.page) ?? []
    expect(next).toContain(`week=2026-11-30&amp;venue=${made.venue}&amp;page=2#waiting`)
    const second = await get('fang', next.replaceAll('&amp;', '&').replace(/#.*/, ''))
    expect([second.status, (rows(second.page) ?? 0) > 0, second.page.includes('rel="prev"')]).toEqual([200, true, true])
  })

  test('two rivals stand side by side; one approved, the other cannot be, and is moved', async () => {
    const one = await ask(fixture.services, made.room)
    const other = await ask(fixture.services, made.room, { from: '15:00', purpose: '外语沙龙', callName: '石桥支部' })
    const shown = await get('fang', path(one.id))
    expect(shown.text).toMatch(/12月4日 15:00–17:00，有两份申请.*直播试拍.*外语沙龙/)
    expect(shown.text).toContain('乔木，今天 16:05')
    expect(shown.page).not.toContain('13400000000')
    const approved = await post(one.id, { act: `approve-${one.id}` })
    expect([approved.status, approved.to]).toEqual([303, `${path(one.id)}?done=#requests`])
    const left = await get('fang', path(other.id))
    expect(left.text).toContain('这段时间已批准给另一份，不能再批准。')
    expect(left.page).not.toContain(`approve-${other.id}`)
    const clash = await post(other.id, { act: `approve-${other.id}` })
    expect([clash.status, clash.text.includes('这段时间已有安排。')]).toEqual([409, true])
    const move = { act: `move-${other.id}`, space: made.room, day: '2026-12-05', from: '15:00', to: '17:00' }
    expect((await post(other.id, move)).status).toBe(303)
    expect((await get('fang', path(other.id))).text).toContain('已建议 12月5日（星期六）15:00–17:00，等申请人决定')
  })

  test('a series says beforehand which dates an approval would leave out', async () => {
    const meeting = await ask(fixture.services, made.room, { day: '2026-12-18' })
    await verbsOf(fixture.services)['approve-booking'](secretary, { booking: meeting.id })
    const series = await ask(fixture.services, made.room, { weeks: '4' })
    expect((await get('fang', path(series.id))).text).toContain('批准时会跳过：12月18日')
  })

  test('declining without a reason, or proposing a time that is none, keeps what was typed and says why', async () => {
    const { id } = await ask(fixture.services, made.room)
    const none = await post(id, { act: `decline-${id}` })
    expect([none.status, none.text.includes('请选')]).toEqual([422, true])
    const move = { act: `move-${id}`, space: made.room, day: '2026-12-05', from: '22:00', to: '01:00' }
    const over = await post(id, move)
    expect([over.status, over.page.includes('value="22:00"'), over.text.includes('按两天分别申请')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await post(id, { act: `decline-${id}`, reason: 'closed' })).status).toBe(303)
    expect((await post(id, { act: 'explode' })).status).toBe(404)
  })

  test('how somebody is reached is shown once, and a new link goes there alone', async () => {
    const { id } = await ask(fixture.services, made.room)
    expect((await post(id, { act: `contact-${id}` })).text).toContain('乔木 13400000000')
    const { page } = await post(id, { act: `link-${id}` })
    expect(page).toMatch(/value="http:\/\/services.localhost:8790\/booking#[\w-]{43}"/)
    expect((await get('fang', path(id))).page).not.toContain('13400000000')
  })

  test('other branches have no diary of it, nor a booking', async () => {
    const { id } = await ask(fixture.services, made.room)
    expect((await get('bai', path(id))).status).toBe(404)
    expect((await get('bai', `/work/place/bookings?venue=${made.venue}`)).status).toBe(404)
    expect((await get('bai', '/work/place/bookings')).text).not.toContain('直播试拍')
    expect((await get('fang', path('0'.repeat(24)))).status).toBe(404)
  })

  test('a venue and its spaces are recorded on a page, a range as a range', async () => {
    const venue = { name: '展厅', address: '石桥路1号', areaMin: '80', areaMax: '120', uses: ['activity', 'park'] }
    const first = await pages.post('fang', '/work/place/venues', { act: 'add-venue', ...venue })
    expect([first.status, textOf(first.page)]).toEqual([303, ''])
    const { text, page } = await get('fang', '/work/place/venues')
    expect(text).toContain('石桥路1号 ，80–120平方米')
    const id = /id="venue-([0-9a-f]{24})"[^>]*><bdi>展厅/.exec(page)?.[1] ?? ''
    const space = { act: `add-space-${id}`, name: '大厅', uses: ['activity', 'park'] }
    expect((await pages.post('fang', '/work/place/venues', space)).status).toBe(303)
    expect((await get('fang', '/work/place/venues')).text).toContain('大厅 活动、园区两用')
    const upsideDown = await pages.post('fang', '/work/place/venues', { act: 'add-venue', ...venue, areaMin: '800' })
    expect([upsideDown.status, textOf(upsideDown.page).includes('面积有误')]).toEqual([422, true])
    const without = await pages.post('fang', '/work/place/venues', { act: 'add-venue', ...venue, uses: [] })
    expect(without.status).toBe(422)
  })
})
