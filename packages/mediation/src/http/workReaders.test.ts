import { stationWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { begin, onEveryStation, side } from '../testing/station.ts'
import { openWorkPages } from '../testing/workPages.ts'

const words = stationWords['zh-Hans']
const casePath = (number: string) => `/work/cases/${number}`

onEveryStation('whose the work pages of a station are', (fixture) => {
  const { get, post } = openWorkPages(fixture)
  const stateOf = async (number: string) => {
    const view = await fixture.station.viewCase({ as: 'lin' }, number)
    return view.as === 'candidate' ? undefined : view.view.state
  }

  test('what is not theirs is what is not there, in bytes, for each who works here', async () => {
    const { number, one } = await begin(fixture)
    await fixture.station.verbs['hand-over'](
      { as: 'lin' },
      { ...one, partner: 'regulator', reason: 'outOfScope', note: '移交' },
    )
    await fixture.station.verbs['add-partner'](
      { as: 'qiao' },
      { partner: 'platform', name: '某平台', person: { id: 'tao', name: '陶一鸣' } },
    )
    const reads: { [person: string]: readonly string[] } = {
      lin: [casePath(number), '/work/trail'],
      he: [casePath(number)],
      jiang: [],
      fang: [`/work/hand-overs/${number}`, '/work/hand-overs'],
      tao: ['/work/hand-overs'],
      nobody: [],
    }
    const pages = [casePath(number), `/work/hand-overs/${number}`, '/work/hand-overs', '/work/people', '/work/trail']
    for (const [person, own] of Object.entries(reads)) {
      const nothing = await get(person, casePath('000000'))
      expect(nothing.status, person).toBe(404)
      for (const path of pages) {
        if (person === 'lin' && path === '/work/hand-overs') continue
        const answer = await get(person, path)
        expect(answer.status, `${person} ${path}`).toBe(own.includes(path) ? 200 : 404)
        if (!own.includes(path)) expect(answer.page, `${person} ${path}`).toBe(nothing.page)
      }
    }
  })

  test('no form does what is not theirs, and none says whether the case is there', async () => {
    const { number } = await begin(fixture)
    const before = await stateOf(number)
    const acts = [
      'accept',
      'refuse',
      'assign',
      'replace',
      'contact',
      'case-link',
      'hand-over',
      'sign-finding',
      'propose',
      'tell',
    ]
    for (const person of ['jiang', 'fang', 'nobody'])
      for (const act of acts) {
        const typed = { act, party: 'buyer', text: '写', audience: 'both', mediators: 'jiang' }
        const answer = await post(person, casePath(number), typed)
        expect(answer, `${person} ${act}`).toMatchObject({
          status: 404,
          page: (await get(person, casePath('000000'))).page,
        })
      }
    for (const act of ['contact', 'case-link', 'sign-finding']) {
      const answer = await post('su', casePath(number), { act, party: 'buyer' })
      expect([answer.status, answer.page.includes('13900000000')], act).toEqual([403, false])
    }
    const forbidden = {
      partner: 'regulator',
      reason: 'lawbreaking',
      note: '移交',
      replacement: 'jiang',
      mediator: 'he',
    }
    for (const act of ['hand-over', 'replace'])
      expect((await post('su', casePath(number), { act, ...forbidden })).status, act).toBe(403)
    for (const act of ['propose', 'test', 'end-test'])
      expect(
        (
          await post('lin', casePath(number), {
            act,
            what: '检测',
            lastDay: '2026-12-14',
            clauses: '退',
            remedies: 'refund',
          })
        ).status,
      ).toBe(403)
    expect(await stateOf(number)).toBe(before)
    for (const person of ['lin', 'su', 'fang', 'nobody'])
      expect((await post(person, '/work/people', { act: 'appoint-handler', person: 'x', name: 'x' })).status).toBe(404)
  })

  test('a mediator reads neither a contact nor who objected', async () => {
    const { number, merchant } = await begin(fixture)
    await fixture.station.verbs.object(side, { token: merchant, mediator: 'he', reason: '同行' })
    const [own, handler] = [await get('su', casePath(number)), await get('lin', casePath(number))]
    expect(own.page).toContain('11月27日请求换人')
    expect(own.page).not.toContain('店铺11月27日请求换人')
    expect(handler.page).toContain('店铺11月27日请求换人')
    expect(own.page).not.toContain(words.file.showIsRecorded)
  })

  test('the station sees which side has read a message, and no side does', async () => {
    const { station } = fixture
    const { number, merchant, buyer, one } = await begin(fixture)
    await station.verbs.tell({ as: 'su' }, { ...one, text: '请双方补一张照片。' })
    const { buyer: byBuyer, merchant: byMerchant } = words.file.readBy
    expect((await get('lin', casePath(number))).page).not.toContain(byBuyer)
    await station.markRead(buyer)
    for (const person of ['lin', 'su']) {
      const { page } = await get(person, casePath(number))
      expect([page.includes(byBuyer), page.includes(byMerchant)], person).toEqual([true, false])
    }
    expect(JSON.stringify(await station.viewByLink(merchant))).not.toContain('"read"')
  })
})
