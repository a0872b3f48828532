import { expect, test } from 'vitest'
import { contextFor } from '../../module.ts'
import { callerOf } from '../../testing/caller.ts'
import { onEveryServices, secretary } from '../../testing/services.ts'
import type { PlaceTables } from '../store/schema.ts'
import { deputy, makeIncubator, makePark, shopkeeper, students } from '../testing/letting.ts'
import { member } from '../../testing/services.ts'

onEveryServices('the pages of tenancies', (fixture) => {
  const idOf = async () => {
    const { db } = contextFor<PlaceTables>(fixture.services).store
    return (await db.selectFrom('tenancies').select('id').executeTakeFirstOrThrow()).id
  }
  const tokenIn = (body: string) => /data-link="\/tenancy#([\w-]+)"/.exec(body)?.[1] ?? ''
  const whole = (space: string) => ({
    members: '2',
    open: '-1',
    'name-0': '乔木',
    'school-0': '云汀学院',
    'year-0': '三年级',
    'name-1': '许嘉木',
    teamName: '青禾队',
    plan: '草编包网店。',
    space,
    until: '2027-06-30',
    contact: '13400000000',
    do: 'send',
  })

  test('rows of a team are added, changed and taken out without script, and nothing typed is lost', async () => {
    const { venue, three } = await makeIncubator(fixture)
    const caller = callerOf(fixture.services)
    const path = `/place/apply/${venue}`
    expect((await caller.get(path)).text).toContain('只收押金，没有其他费用，离开时退还。')
    const added = await caller.post(path, { ...whole(three), do: 'add' })
    expect(added.status).toBe(200)
    expect(added.body).toContain('name="name-2"')
    expect(added.body).toContain('value="草编包网店。"'.slice(7, -1))
    const opened = await caller.post(path, { ...whole(three), do: 'edit-1' })
    expect(opened.body).toMatch(/<input[^>]*id="name-1"/)
    const taken = await caller.post(path, { ...whole(three), do: 'take-0' })
    expect(taken.body).not.toContain('乔木')
    expect(taken.body).toContain('许嘉木')
  })

  test('a form with gaps names each, and keeps what was typed', async () => {
    const { venue, three } = await makeIncubator(fixture)
    const caller = callerOf(fixture.services)
    const gaps = await caller.post(`/place/apply/${venue}`, {
      ...whole(three),
      'name-1': '',
      'school-1': '云汀学院',
      until: '',
      contact: '乔木',
      space: '',
    })
    expect(gaps.status).toBe(422)
    expect(gaps.text).toContain('还差4处，补上就能提交')
    for (const id of ['name-1', 'until', 'contact', 'space']) expect(gaps.body).toContain(`href="#${id}"`)
    expect(gaps.body).toContain('青禾队')
    const past = await caller.post(`/place/apply/${venue}`, { ...whole(three), until: '2026-01-01' })
    expect([past.status, past.body.includes('aria-describedby="until-fault')]).toEqual([422, true])
  })

  test('an application that is sent twice is one, and its page is opened by its link alone', async () => {
    const { venue, three } = await makeIncubator(fixture)
    const caller = callerOf(fixture.services)
    const once = 'a'.repeat(24)
    const sent = await caller.post(`/place/apply/${venue}`, { ...whole(three), once })
    expect(sent.text).toContain('已提交')
    expect(sent.text).toContain('最迟12月1日（星期二）')
    expect(sent.text).toContain('由柳塘网商党支部办理，由两人审核。')
    const again = await caller.post(`/place/apply/${venue}`, { ...whole(three), once })
    expect(tokenIn(again.body)).toBe(tokenIn(sent.body))
    expect((await caller.post('/tenancy/link', { token: 'x'.repeat(43) })).status).toBe(404)
    expect((await caller.get('/tenancy')).text).not.toContain('青禾队')
  })

  test('a space that somebody has is not offered, and who has it is not said', async () => {
    const { verbs, venue, three } = await makeIncubator(fixture)
    await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf()
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    const form = await callerOf(fixture.services).get(`/place/apply/${venue}`)
    expect(form.text).toContain('四号区，约40平方米')
    expect(form.text).not.toContain('三号区')
    expect(form.text).not.toContain('青禾队')
  })

  test('each state has its page, and the second tap of what binds', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf()
    const caller = callerOf(fixture.services)
    const page = async (act = 'link', fields: Record<string, string> = {}) =>
      caller.post(`/tenancy/${act}`, { token, ...fields })
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    const toPay = await page()
    for (const text of ['已同意', '最迟12月1日（星期二）', '交押金2,000.00元。', '转到柳塘网商协会账户。'])
      expect(toPay.text).toContain(text)
    expect((await page('withdraw')).text).toContain('再想想')
    await verbs['record-deposit'](deputy, { tenancy, means: '银行转账' })
    await verbs.admit(deputy, { tenancy })
    expect((await page()).text).toContain('2,000.00元，11月24日收到')
    expect((await page('leave')).text).toContain('哪天离开')
    expect((await page('leave', { sent: 'yes', lastDay: '' })).status).toBe(422)
    expect((await page('leave', { sent: 'yes', lastDay: '2029-01-01' })).status).toBe(422)
    expect((await page('leave', { sent: 'yes', lastDay: '2026-11-24' })).text).toContain('打算离开')
    await verbs['settle-deposit'](deputy, { tenancy, deductions: [{ reason: '更换门锁', amount: '120' }] })
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
    const settled = await page()
    for (const text of ['离开，结算中', '到12月1日（星期二）为止', '120.00元，更换门锁', '1,880.00元'])
      expect(settled.text).toContain(text)
    expect((await page('object', { version: '1', sent: 'yes', text: '' })).status).toBe(422)
    expect((await page('object', { version: '1', sent: 'yes', text: '门锁入驻前就坏了。' })).text).toContain(
      '你写的：门锁入驻前就坏了。',
    )
    await verbs['settle-deposit'](secretary, { tenancy, deductions: [{ reason: '更换门锁', amount: '120' }] })
    await verbs['check-settlement'](deputy, { tenancy, version: 2 })
    expect((await page('agree', { version: '2' })).text).toContain('按1,880.00元退还')
    await page('agree', { version: '2', sure: 'yes' })
    await verbs['return-deposit'](secretary, { tenancy, means: '原账户' })
    expect((await page()).text).toContain('2,000.00元，等于所交押金')
    const sheet = await page('statement')
    for (const text of [
      '押金结算单',
      '结算人 方既白',
      '复核人 陆闻溪',
      '退还1,880.00元，加扣除120.00元，等于所交押金2,000.00元。',
    ])
      expect(sheet.text).toContain(text)
  })

  test('whoever applied corrects, copies and deletes', async () => {
    const { venue, three } = await makeIncubator(fixture)
    const caller = callerOf(fixture.services)
    const token = tokenIn((await caller.post(`/place/apply/${venue}`, whole(three))).body)
    expect((await caller.post('/tenancy/correct', { token })).body).toContain('草编包网店。')
    const corrected = await caller.post('/tenancy/correct', { token, sent: 'yes', ...whole(three), plan: '竹编网店。' })
    expect(corrected.text).toContain('竹编网店。')
    expect((await caller.post('/tenancy/copy', { token })).body).toContain('竹编网店。')
    expect((await caller.post('/tenancy/delete', { token })).status).toBe(409)
    await caller.post('/tenancy/withdraw', { token, sure: 'yes' })
    expect((await caller.post('/tenancy/delete', { token })).text).toContain('已删除')
    expect((await caller.post('/tenancy/link', { token })).status).toBe(404)
  })

  test('a park says that there is no deposit, and asks for no school', async () => {
    const { verbs, venue, lot } = await makePark(fixture)
    const caller = callerOf(fixture.services)
    const form = await caller.get(`/place/apply/${venue}`)
    expect(form.text).toContain('园区不收押金，也没有其他费用。')
    expect(form.body).not.toContain('school')
    const { token } = await verbs['apply-for-place'](member, shopkeeper(lot))
    expect((await caller.post('/tenancy/link', { token })).text).toContain('由溪山网商服务有限公司办理，由两人审核。')
    expect((await caller.get('/place')).text).not.toContain('溪山集团')
  })

  test('a form from another site sends nothing', async () => {
    const { venue, three } = await makeIncubator(fixture)
    const answer = await callerOf(fixture.services).post(`/place/apply/${venue}`, whole(three), {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    })
    expect(answer.status).toBe(403)
    const { db } = contextFor<PlaceTables>(fixture.services).store
    expect(await db.selectFrom('tenancies').selectAll().execute()).toEqual([])
  })
})
