import { expect, test } from 'vitest'
import { contextFor } from '../../module.ts'
import { member, onEveryServices, secretary } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import type { PlaceTables } from '../store/schema.ts'
import { deputy, makeIncubator, makePark, shopkeeper, students } from '../testing/letting.ts'

onEveryServices('the pages of whoever lets a place', (fixture) => {
  const idOf = async () => {
    const { db } = contextFor<PlaceTables>(fixture.services).store
    return (await db.selectFrom('tenancies').select('id').executeTakeFirstOrThrow()).id
  }

  const workOf = (person: string) => {
    const { get, post } = openWorkPages(fixture)
    const read = async (answer: ReturnType<typeof get>) => {
      const { status, page } = await answer
      return { status, body: page, text: page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
    }
    return {
      get: (path: string) => read(get(person, path)),
      post: (path: string, typed: Record<string, string>) => read(post(person, path, typed)),
    }
  }

  test('an application is reviewed by one and approved by another, and each page says who has to act', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    await verbs['apply-for-place'](member, students(three))
    const path = `/work/place/tenants/${await idOf()}`
    const [fang, lu] = [workOf('fang'), workOf('lu')]
    const list = await lu.get('/work/place/tenants')
    for (const text of ['青禾队', '申请入驻三号区', '答复，需两人']) expect(list.text).toContain(text)
    expect(list.text).not.toContain('13400000000')
    expect((await lu.post(path, { act: 'review' })).status).toBe(303)
    expect((await lu.get(path)).text).toContain('你已审阅，由另一人决定。')
    const page = await fang.get(path)
    expect(page.text).toContain('云汀学院')
    expect((await fang.post(path, { act: 'decline', reason: '' })).status).toBe(422)
    await verbs['approve-application'](secretary, { tenancy: await idOf() })
    expect((await fang.post(path, { act: 'payment', means: '银行转账' })).status).toBe(303)
    expect((await fang.post(path, { act: 'admit' })).status).toBe(303)
    expect((await fang.get(path)).text).toContain('已入驻')
  })

  test('a contact is shown in one answer alone, and a new link with it', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    await verbs['apply-for-place'](member, students(three))
    const path = `/work/place/tenants/${await idOf()}`
    const fang = workOf('fang')
    expect((await fang.get(path)).text).not.toContain('13400000000')
    expect((await fang.post(path, { act: 'contact' })).text).toContain('13400000000')
    expect((await fang.post(path, { act: 'link' })).body).toContain('/tenancy#')
  })

  test('a settlement is written and checked by two, with a row for each deduction', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf()
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    await verbs['record-deposit'](deputy, { tenancy, means: '现金' })
    await verbs.admit(deputy, { tenancy })
    await verbs['leave-place'](member, { token, lastDay: '2026-11-24' })
    const path = `/work/place/tenants/${tenancy}`
    const lu = workOf('lu')
    const post = (fields: Record<string, string>) => lu.post(path, { act: 'settle', ...fields })
    expect((await post({ 'reason-0': '门锁' })).status).toBe(422)
    expect((await post({ 'reason-0': '门锁', 'amount-0': '2001' })).status).toBe(422)
    const wrong = await post({ 'reason-1': '门锁', 'amount-1': '120', 'reason-3': '钥匙', 'amount-3': '十元' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('href="#settle-amount-3"')
    expect(wrong.body).toMatch(/id="settle-amount-3"[^>]*aria-invalid="true"/)
    const long = await post({ 'reason-2': '锁'.repeat(501), 'amount-2': '120' })
    expect(long.body).toMatch(/id="settle-reason-2"[^>]*aria-invalid="true"/)
    const more = await post({ do: 'add-deduction', rows: '4', 'reason-3': '门锁', 'amount-3': '120' })
    expect(more.status).toBe(200)
    for (const text of ['name="reason-4"', 'value="门锁"', 'name="rows" value="5"']) expect(more.body).toContain(text)
    for (const text of ['name="reason-5"', 'role="alert"']) expect(more.body).not.toContain(text)
    const most = (await post({ do: 'add-deduction', rows: '99' })).body
    expect([most.includes('name="reason-9"'), most.includes('reason-10'), most.includes('add-deduction')]).toEqual([
      true,
      false,
      false,
    ])
    expect((await post({ 'reason-9': '门锁', 'amount-9': '120' })).status).toBe(303)
    expect((await lu.get(path)).text).toContain('这份结算是你写的，由另一人复核。')
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
    await verbs['object-to-settlement'](member, { token, version: 1, text: '锁原来就坏了。' })
    for (const text of ['第1版', '120.00元，门锁', '锁原来就坏了。'])
      expect((await lu.get(path)).text, text).toContain(text)
    expect((await post({ 'reason-0': '门锁', 'amount-0': '60' })).status).toBe(303)
    const both = (await workOf('fang').get(path)).text
    for (const text of ['120.00元，门锁', '60.00元，门锁']) expect(both, text).toContain(text)
    await verbs['check-settlement'](secretary, { tenancy, version: 2 })
    await verbs['agree-to-settlement'](member, { token, version: 2 })
    await verbs['return-deposit'](secretary, { tenancy, means: '原账户' })
    const statement = await lu.get(`${path}/statement`)
    expect(statement.text).toContain('退还1,940.00元，加扣除60.00元')
    expect(statement.body).toMatch(/<body class="[^"]*prints-sheet/)
    expect(statement.body).toContain('class="page-title quiet"')
  })

  test('a deposit that arrives after its approval lapsed is recorded, and goes back whole', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf()
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    fixture.clock.now += 10 * 86_400
    await fixture.services.elapseDue()
    const path = `/work/place/tenants/${tenancy}`
    const lu = workOf('lu')
    expect((await lu.get(path)).text).toContain('这时收到的押金，记下后全部退还')
    expect((await lu.post(path, { act: 'payment', means: '银行转账' })).status).toBe(303)
    const page = (await lu.get(path)).text
    expect(page).toContain('退还押金')
    expect(page).not.toContain('这时收到的押金')
    await expect(verbs['record-deposit'](deputy, { tenancy, means: '再交一次' })).rejects.toMatchObject({
      code: 'forbiddenTransition',
    })
    await verbs['return-deposit'](secretary, { tenancy, means: '原账户' })
    expect((await lu.get(path)).text).toContain('2,000.00元')
  })

  test('terms, enterprises and suppliers are set on their pages', async () => {
    const { venue } = await makeIncubator(fixture)
    const fang = workOf('fang')
    const terms = { act: `terms-${venue}`, deposit: '1500', howToPay: '到柜台交。', 'clock-answer': '7' }
    expect((await fang.post('/work/place/tenants', terms)).status).toBe(303)
    expect((await fang.get('/work/place/tenants')).body).toContain('1,500.00')
    expect((await fang.post('/work/place/tenants', { ...terms, deposit: '零' })).status).toBe(422)
    const enterprise = { act: 'enterprise', name: '溪上集团', enterprise: 'xishang', parent: '' }
    expect((await fang.post('/work/place/operators', enterprise)).status).toBe(303)
    const supplier = { act: 'supplier-xishang', enterprise: 'xishang', name: '山南种业', goods: '花种' }
    expect((await fang.post('/work/place/operators', supplier)).status).toBe(303)
    expect((await fang.get('/work/place/operators')).text).toContain('山南种业，花种')
  })

  test('an operator’s person reads their park and nothing else, and their branch reads it without buttons', async () => {
    const { verbs, lot } = await makePark(fixture)
    const { three } = await makeIncubator(fixture)
    await verbs['apply-for-place'](member, shopkeeper(lot))
    const path = `/work/place/tenants/${await idOf()}`
    await verbs['apply-for-place'](member, students(three))
    const [he, bai, fang] = [workOf('he'), workOf('bai'), workOf('fang')]
    const own = await he.get('/work/place/tenants')
    expect(own.text).toContain('半亩花种')
    expect(own.text).not.toContain('青禾队')
    expect((await he.get(path)).body).toContain('value="review"')
    expect((await bai.get(path)).body).not.toContain('value="review"')
    expect((await fang.get(path)).status).toBe(404)
    expect((await bai.post(path, { act: 'contact' })).status).toBe(404)
  })

  test('all that is done with an operator’s places stands in the trail of the branch that entered it, and in no other', async () => {
    const { verbs, lot } = await makePark(fixture)
    const he = { as: 'he' }
    const hall = {
      name: '园区会堂',
      address: '溪山路3号',
      area: { min: 200 },
      uses: ['activity' as const],
      operator: 'net',
    }
    const { venue } = await verbs['add-venue'](he, hall)
    const { space: room } = await verbs['add-space'](he, { venue, name: '活动室', uses: ['activity'] })
    const { token } = await verbs['request-booking'](member, {
      space: room,
      day: '2026-12-01',
      from: '09:00',
      to: '10:00',
      purpose: '开会',
      people: 5,
      callName: '白露',
      contact: '13500000000',
    })
    await verbs['cancel-booking'](member, { token })
    const applied = await verbs['apply-for-place'](member, shopkeeper(lot))
    await verbs['review-application'](he, { tenancy: await idOf() })
    await verbs['withdraw-application'](member, { token: applied.token })
    const { db } = fixture.services.context.store
    const lines = await db
      .selectFrom('audit')
      .select(['verb', 'organizationId'])
      .where((eb) =>
        eb.or([
          eb('subject', 'like', 'booking/%'),
          eb('subject', 'like', 'tenancy/%'),
          eb('subject', 'like', 'venue/%'),
        ]),
      )
      .execute()
    expect(lines.map(({ verb }) => verb)).toEqual([
      'add-venue',
      'add-space',
      'add-venue',
      'add-space',
      'request-booking',
      'cancel-booking',
      'apply-for-place',
      'review-application',
      'withdraw-application',
    ])
    expect(new Set(lines.map(({ organizationId }) => organizationId))).toEqual(new Set(['park']))
    expect((await workOf('bai').get('/work/trail')).text).toContain('申请借用')
  })
})
