import { pageWords, refusals, stationWords } from '@liangpai/presentation'
import { refusedIn } from '@liangpai/server/testing'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { begin, onEveryStation, side, typedComplaint } from '../testing/station.ts'
import { openWorkPages } from '../testing/workPages.ts'

const words = stationWords['zh-Hans']
const casePath = (number: string) => `/work/cases/${number}`

onEveryStation('the pages of those who work for a station', (fixture) => {
  const { app, cookieOf, get, post } = openWorkPages(fixture)
  const stateOf = async (number: string) => {
    const view = await fixture.station.viewCase({ as: 'lin' }, number)
    return view.as === 'candidate' ? undefined : view.view.state
  }

  test('who is not signed in is led to sign in, and back', async () => {
    const answer = await app().request('/work/cases/418206')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fwork%2Fcases%2F418206'])
  })

  test('a form that another site sends does nothing', async () => {
    const { number } = await fixture.file()
    const answer = await app().request(casePath(number), {
      method: 'POST',
      headers: { cookie: await cookieOf('lin'), 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ act: 'accept', key: 'form000000000' }),
    })
    expect([answer.status, await stateOf(number)]).toEqual([403, 'received'])
  })

  test('a case goes from the complaint to the questions to both sides by forms alone', async () => {
    const { number } = await fixture.file()
    const path = casePath(number)
    const list = await get('lin', '/work/cases')
    expect(list.page).toContain(words.work.toDo)
    expect(list.page).toContain(words.work.deeds.answer)
    expect((await post('lin', path, { act: 'answer', text: '已经收到，明天答复你。' })).status).toBe(303)
    expect((await post('lin', path, { act: 'accept' })).to).toBe(`${path}?done=#name`)
    expect((await get('lin', path)).page).toContain('已经收到，明天答复你。')
    const first = (await get('lin', path)).page
    expect(first).toContain('还有10个工作日') // on its first day none has passed
    expect(first).toContain(words.file.endsThatDay) // the day by which mediators are assigned is the end of the mediation
    expect(first).toContain(`data-label="${words.file.clockHead.due}"`)
    await post('lin', path, { act: 'ask-declaration', mediators: ['he', 'su'] })
    const declared = await post('he', path, {
      act: 'declare-interest',
      standing: 'ties',
      'ties-merchant': 'sameAssociation',
      'name-merchant': '云汀市电子商务协会',
    })
    expect(declared.to).toBe('/work/cases?done=')
    await post('su', path, { act: 'declare-interest', standing: 'none' })
    await post('lin', path, { act: 'assign', mediators: ['he', 'su'] })
    expect((await get('lin', path)).page).toContain('和店铺同属云汀市电子商务协会。')
    await post('lin', path, { act: 'ask-consent' })
    expect(await stateOf(number)).toBe('consentPending')
  })

  test('a mediator proposes, tests and ends the test, and both sides answer', async () => {
    const { station } = fixture
    const { number, buyer, merchant } = await begin(fixture)
    const path = casePath(number)
    await post('su', path, { act: 'test', what: '由检测站检测，店铺付费', lastDay: '2026-12-04' })
    for (const token of [buyer, merchant]) await station.verbs['agree-to-test'](side, { token, agrees: true })
    const tested = (await get('su', path)).page
    for (const shown of [words.deeds.endTest, words.file.clockStands]) expect(tested).toContain(shown)
    fixture.on('2026-12-07')
    expect((await get('su', path)).page).not.toContain(words.file.clockStands) // past the last day of the test it runs
    await post('su', path, { act: 'end-test' })
    const terms = { act: 'propose', remedies: ['returnGoods', 'refund'], clauses: '寄回吹风机。\n退款。' }
    const missing = await post('su', path, { ...terms, lastDay: '2026-12-14' })
    expect(missing.status).toBe(422)
    expect(missing.page).toContain(refusals.basisMissing.sentence['zh-Hans'])
    expect(missing.page).toContain('寄回吹风机。\n退款。')
    expect(missing.page).toMatch(/value="refund"\s+checked/)
    await post('su', path, { ...terms, basis: 'qualityFault', lastDay: '2026-12-14' })
    const { page } = await get('su', path)
    for (const shown of ['寄回吹风机。', words.case.carriageBy.merchant]) expect(page).toContain(shown)
  })

  test('whom a side objects to is replaced by one who declared; who may not be is there with the reason', async () => {
    const { station } = fixture
    const { number, buyer, one } = await begin(fixture)
    await station.verbs.object(side, { token: buyer, mediator: 'he' })
    await station.verbs['appoint-mediator']({ as: 'qiao' }, { person: { id: 'wen', name: '闻晚舟' } })
    await station.verbs['declare-interest'](
      { as: 'wen' },
      { ...one, interests: [{ kind: 'trade', party: 'merchant' }] },
    )
    await station.verbs['declare-interest']({ as: 'jiang' }, one)
    const path = casePath(number)
    const { page } = await get('lin', path)
    expect(page).toContain(words.deeds.whoReplaces('贺知远'))
    expect(page).toMatch(/value="jiang"\s+\/>/)
    expect(page).toMatch(/value="wen"\s+disabled/)
    expect((await post('lin', path, { act: 'replace', mediator: 'he', replacement: 'wen' })).page).toContain(
      refusals.mediatorInterested.sentence['zh-Hans'],
    )
    expect((await post('lin', path, { act: 'replace', mediator: 'he' })).page).toContain(
      pageWords['zh-Hans'].workForm.chooseOne,
    )
    await post('lin', path, { act: 'replace', mediator: 'he', replacement: 'jiang' })
    expect(await stateOf(number)).toBe('mediating')
  })

  test('everything that is missing in a proposal is said at once, beside its fields, and the first takes the focus', async () => {
    const { number } = await begin(fixture)
    const { status, page } = await post('he', casePath(number), { act: 'propose', lastDay: '', clauses: '退货退款' })
    expect([status, refusedIn(page)]).toEqual([
      422,
      { fields: ['propose-remedies', 'propose-lastDay'], focused: ['propose-remedies'] },
    ])
    expect(page).toContain('退货退款')
  })

  test('a contact and a link are shown in the answer to their form alone, and each is a line of the trail', async () => {
    const { number } = await fixture.file()
    const path = casePath(number)
    expect((await get('lin', path)).page).not.toContain(typedComplaint.complainant.contact)
    const shown = await post('lin', path, { act: 'contact', party: 'buyer' })
    expect([shown.status, shown.page.includes(typedComplaint.complainant.contact)]).toEqual([200, true])
    expect(shown.headers.get('cache-control')).toBe('no-store')
    const made = await post('lin', path, { act: 'case-link', party: 'merchant' })
    expect(made.page).toMatch(/http:\/\/station\.localhost:8788\/case#[\w-]{20,}/)
    expect((await get('lin', path)).page).not.toContain('/case#')
    const trail = await readAudit(fixture.station.context.store.db)
    expect(trail.slice(-2).map(({ actor, verb }) => [actor, verb])).toEqual([
      ['lin', 'contact'],
      ['lin', 'case-link'],
    ])
    expect((await get('lin', '/work/trail')).page).toContain(words.office.verbs.contact)
  })

  test('a conclusion is written by one, confirmed by another, and then downloaded as a file', async () => {
    const { station } = fixture
    const { number } = await begin(fixture)
    await station.verbs['appoint-handler']({ as: 'qiao' }, { person: { id: 'min', name: '闵知秋' } })
    const path = casePath(number)
    await post('lin', path, { act: 'hand-over', partner: 'regulator', reason: 'lawbreaking', note: '涉嫌销售假冒商品' })
    await post('lin', path, { act: 'conclude', conclusion: 'confirmed', reason: '经核对，情况属实。' })
    expect((await get('lin', path)).page).toContain(words.deeds.notOwnConclusion)
    expect((await post('lin', path, { act: 'confirm-conclusion', version: '1' })).page).toContain(
      refusals.samePerson.sentence['zh-Hans'],
    )
    expect((await post('lin', path, { act: 'sign-finding' })).page).toContain(
      refusals.nothingConcluded.sentence['zh-Hans'],
    )
    await post('min', path, { act: 'confirm-conclusion', version: '1' })
    const file = await post('min', path, { act: 'sign-finding' })
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="finding-${number}.jwt"`)
    expect(file.page).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  test('a partner reads and receives what was handed over to it', async () => {
    const { number } = await begin(fixture)
    await post('lin', casePath(number), {
      act: 'hand-over',
      partner: 'regulator',
      reason: 'outOfScope',
      note: '超出范围',
    })
    const list = await get('fang', '/work/hand-overs')
    for (const shown of ['云汀市市场监督管理局', '超出范围', words.office.takeReceipt])
      expect(list.page).toContain(shown)
    const path = `/work/hand-overs/${number}`
    const { page } = await get('fang', path)
    expect(page).toContain(typedComplaint.facts)
    for (const hidden of ['顾小满', '林若溪', '13900000000', 'shop@xishang.example', '2611-8830-27'])
      expect(page).not.toContain(hidden)
    expect((await post('fang', path, { act: 'take-receipt' })).to).toBe(`${path}?done=#name`)
    expect((await get('fang', '/work/hand-overs')).page).toContain('方晚晴')
    expect((await get('fang', path)).page).not.toContain(words.office.takeReceipt)
  })

  test('its leaders add people, and what is refused of it stands in its form', async () => {
    const person = { act: 'appoint-mediator', person: 'wen', name: '闻晚舟' }
    expect((await post('qiao', '/work/people', person)).to).toBe('/work/people?done=')
    expect((await get('qiao', '/work/people')).page).toContain('闻晚舟')
    const other = await post('qiao', '/work/people', { ...person, name: '另一个人' })
    expect([other.status, other.page.includes('value="另一个人"')]).toEqual([409, true])
    await post('qiao', '/work/people', {
      act: 'add-partner',
      partner: 'platform',
      partnerName: '某平台',
      person: 'tao',
      name: '陶一鸣',
    })
    expect((await get('tao', '/work/hand-overs')).page).toContain('某平台')
  })
})
