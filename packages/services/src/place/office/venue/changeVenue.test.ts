import { codeOf } from '@liangpai/server/testing'
import { OPERATOR } from '@liangpai/server'
import { expect, test } from 'vitest'
import { callerOf } from '../../../testing/caller.ts'
import { member, onEveryServices, secretary, stranger } from '../../../testing/services.ts'
import { openWorkPages } from '../../../testing/workPages.ts'
import { makeIncubator, placeVerbs, students } from '../../testing/letting.ts'
import { makeVenue, request } from '../../testing/venue.ts'

const venueText = {
  name: '云汀市网商创业孵化基地',
  address: '商城路2号三楼',
  area: { min: 500, max: 600 },
}

onEveryServices('a venue that is changed', (fixture) => {
  const verbs = () => placeVerbs(fixture.services)
  const door = async (lang: string) => (await callerOf(fixture.services).get(`/place?lang=${lang}`)).text

  test('has its names in three languages, and answers within the days of its host, else within those of the operator', async () => {
    const { venue, room } = await makeVenue(fixture.services)
    const names = { en: 'Yunting Incubator', 'zh-Hant': '雲汀市網商創業孵化基地' }
    const uses: 'activity'[] = ['activity', 'incubation' as 'activity']
    await verbs()['change-venue'](secretary, { venue, ...venueText, names, uses, answerDays: 6 })
    await verbs()['change-space'](secretary, { space: room, name: '活动室', names: { en: 'Activity room' }, uses })
    expect(await door('en')).toMatch(/Yunting Incubator.*within 6 working days.*Activity room/s)
    expect(await door('zh-Hant')).toMatch(/雲汀市網商創業孵化基地.*6個工作日內.*活动室/s)
    expect(await door('zh-Hans')).toMatch(/云汀市网商创业孵化基地.*6个工作日内/s)
    await verbs()['change-venue'](secretary, { venue, ...venueText, uses })
    await fixture.services.verbs.clocks({ as: OPERATOR }, { place: { booking: 4 } })
    expect(await door('en')).toMatch(/云汀市网商创业孵化基地.*within 4 working days/s)
  })

  test('keeps the uses of its spaces, and is its host’s alone', async () => {
    const { venue, room } = await makeVenue(fixture.services)
    const change = (uses: ('activity' | 'incubation')[], as = secretary) =>
      codeOf(verbs()['change-venue'](as, { venue, ...venueText, uses }))
    expect(await change(['activity'])).toBe('venueUseNeeded')
    expect(await change(['activity', 'incubation'], stranger)).toBe('notFoundOrNotYours')
    const space = { space: room, name: '活动室', uses: ['activity' as const] }
    expect(await codeOf(verbs()['change-space'](stranger, space))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs()['remove-space'](stranger, { space: room }))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs()['change-space'](secretary, { ...space, uses: ['park'] }))).toBe('spaceUseForeign')
  })

  test('leaves a space the use for which somebody applied, and takes off only one of which nothing is kept', async () => {
    const { three, four } = await makeIncubator(fixture)
    await verbs()['apply-for-place'](member, students(four))
    const change = (uses: ('activity' | 'incubation')[]) =>
      codeOf(verbs()['change-space'](secretary, { space: four, name: '四号区', uses }))
    expect(await change(['activity'])).toBe('spaceUseNeeded')
    expect(await change(['incubation'])).toBe('done')
    expect(await codeOf(verbs()['remove-space'](secretary, { space: four }))).toBe('spaceHasRecords')
    expect(await codeOf(verbs()['remove-space'](secretary, { space: three }))).toBe('done')
    expect(await door('zh-Hans')).not.toContain('三号区')
  })

  test('leaves a space to whoever borrows it, until the dates are over', async () => {
    const { room } = await makeVenue(fixture.services)
    await verbs()['request-booking'](member, request(room))
    const change = () =>
      codeOf(verbs()['change-space'](secretary, { space: room, name: '活动室', uses: ['incubation'] }))
    expect(await change()).toBe('spaceUseNeeded')
    fixture.on('2026-12-05')
    expect(await change()).toBe('done')
    expect(await codeOf(verbs()['remove-space'](secretary, { space: room }))).toBe('spaceHasRecords')
  })

  test('is changed on its page, which shows what stands, and says beside the field what is refused', async () => {
    const { venue, room } = await makeVenue(fixture.services)
    const pages = openWorkPages(fixture)
    const path = '/work/place/venues'
    const form = { name: '孵化基地', address: '商城路2号', areaMin: '500', areaMax: '600', answerDays: '' }
    expect((await pages.get('fang', path)).page).toContain('value="商城路2号三楼"')
    const act = `change-venue-${venue}`
    const refused = await pages.post('fang', path, { ...form, act, uses: ['activity'] })
    expect([refused.status, refused.page.includes('有分区还用于这项用途。')]).toEqual([409, true])
    const names = { nameEn: 'Incubator', nameHant: '孵化基地' }
    const uses = ['activity', 'incubation']
    expect((await pages.post('fang', path, { ...form, ...names, act, uses })).status).toBe(303)
    const space = {
      act: `change-space-${room}`,
      name: '大活动室',
      nameEn: 'Large room',
      areaMin: '80',
      areaMax: '',
      uses,
    }
    expect((await pages.post('fang', path, space)).status).toBe(303)
    const { page } = await pages.get('fang', path)
    for (const value of ['Incubator', '大活动室', 'Large room', '80']) expect(page).toContain(`value="${value}"`)
    expect((await pages.post('fang', path, { act: `remove-space-${room}` })).status).toBe(303)
    expect((await pages.get('fang', path)).page).not.toContain('大活动室')
    expect((await pages.post('bai', path, { ...form, act, uses })).status).toBe(404)
  })
})
