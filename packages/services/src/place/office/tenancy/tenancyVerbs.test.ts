import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { contextFor } from '../../../module.ts'
import { member, onEveryServices, otherSecretary, secretary, stranger } from '../../../testing/services.ts'
import type { PlaceTables } from '../../store/schema.ts'
import { deputy, makeIncubator, makePark, shopkeeper, students } from '../../testing/letting.ts'
import { lettingLines, lettingWork } from './lettingWork.ts'
import { viewTenancy, viewTenancyByLink } from './viewTenancy.ts'

onEveryServices('tenancies', (fixture) => {
  const reading = <T>(act: (work: never) => Promise<T>, as = 'fang') =>
    contextFor<PlaceTables>(fixture.services).read(as, (work) => act(work as never))
  const byLink = (token: string) => reading((work) => viewTenancyByLink(work, token))
  const idOf = async (token: string) => (await byLink(token)).id

  test('four students apply, are approved by two, pay, move in, leave and get the deposit back less one deduction', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf(token)
    await verbs['review-application'](deputy, { tenancy })
    fixture.on('2026-12-01')
    expect(await codeOf(verbs['approve-application'](deputy, { tenancy }))).toBe('tenancySecondPerson')
    await verbs['approve-application'](secretary, { tenancy })
    await verbs['record-deposit'](deputy, { tenancy, means: '银行转账' })
    await verbs.admit(deputy, { tenancy })
    fixture.on('2027-06-28')
    await verbs['leave-place'](member, { token, lastDay: '2027-06-30' })
    fixture.on('2027-06-30')
    const deductions = [{ reason: '更换门锁', amount: '120.00' }]
    await verbs['settle-deposit'](deputy, { tenancy, deductions })
    expect(await codeOf(verbs['check-settlement'](deputy, { tenancy, version: 1 }))).toBe('tenancySecondPerson')
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
    expect(await codeOf(verbs['return-deposit'](secretary, { tenancy, means: '原账户' }))).toBe('settlementOpen')
    await verbs['agree-to-settlement'](member, { token, version: 1 })
    await verbs['return-deposit'](secretary, { tenancy, means: '原账户' })
    const { tenancy: ended, keptUntil } = await byLink(token)
    expect(ended).toMatchObject({ state: 'depositRefunded', deposit: { paid: 200_000, refunded: 188_000 } })
    expect(ended).toMatchObject({ settlement: { by: { name: '陆闻溪' }, checkedBy: { name: '方既白' } } })
    expect(keptUntil).toBe('2030-06-30')
  })

  test('an application is corrected to spaces of its own venue alone, and goes on', async () => {
    const { verbs, three, four } = await makeIncubator(fixture)
    const uses = ['incubation'] as const
    const hall = { host: 'park', name: '别馆', address: '石桥路1号', area: { min: 80 }, uses: [...uses] }
    const { venue } = await verbs['add-venue'](stranger, hall)
    const { space: elsewhere } = await verbs['add-space'](stranger, { venue, name: '一号区', uses: [...uses] })
    const { token } = await verbs['apply-for-place'](member, students(three))
    for (const space of [elsewhere, 'nowhere'])
      expect(await codeOf(verbs['correct-application'](member, { token, ...students(space) }))).toBe('spaceNotLet')
    await verbs['correct-application'](member, { token, ...students(four) })
    expect(await codeOf(verbs['withdraw-application'](member, { token }))).toBe('done')
  })

  test('an objection is looked at again by two', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf(token)
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    await verbs['record-deposit'](deputy, { tenancy, means: '现金' })
    await verbs.admit(deputy, { tenancy })
    await verbs['leave-place'](member, { token, lastDay: '2026-11-24' })
    await verbs['settle-deposit'](deputy, { tenancy, deductions: [{ reason: '门锁', amount: '120' }] })
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
    await verbs['object-to-settlement'](member, { token, version: 1, text: '门锁入驻前就坏了。' })
    expect((await reading((work) => lettingWork(work, 'zh-Hans')))[0]).toMatchObject({ deed: '重新核对，需两人' })
    await verbs['settle-deposit'](secretary, { tenancy, deductions: [] })
    expect(await reading((work) => lettingWork(work, 'zh-Hans'))).toEqual([])
    expect(await reading((work) => lettingWork(work, 'zh-Hans'), 'lu')).toHaveLength(1)
    await verbs['check-settlement'](deputy, { tenancy, version: 2 })
    expect((await byLink(token)).tenancy).toMatchObject({ state: 'settling', deposit: { deductions: [] } })
  })

  test('an application for a space that is lent, of another kind, or without anybody is refused', async () => {
    const { verbs, venue, three } = await makeIncubator(fixture)
    const { space: room } = await verbs['add-space'](secretary, { venue, name: '活动室', uses: ['activity'] })
    const apply = (input: Parameters<(typeof verbs)['apply-for-place']>[1]) =>
      codeOf(verbs['apply-for-place'](member, input))
    expect(await apply(students(room))).toBe('spaceNotLet')
    expect(await apply({ ...students(three), team: [] })).toBe('teamMissing')
    expect(await apply(shopkeeper(three))).toBe('profileDiffers')
    expect(await apply({ ...students(three), until: '2026-11-23' })).toBe('tenancyTermInvalid')
    expect(await apply({ ...students(three), contact: '乔木' })).toBe('contactUnreadable')
    const withFee = { ...students(three), fee: '50' } as never
    expect(await apply(withFee)).toBe('invalidInput')
    expect(await apply({ ...students(three), member: true } as never)).toBe('invalidInput')
  })

  test('a space is given to one of two, and lent to nobody meanwhile', async () => {
    const { verbs, four } = await makeIncubator(fixture)
    const tokens = [
      await verbs['apply-for-place'](member, students(four)),
      await verbs['apply-for-place'](member, students(four)),
    ]
    const [one = '', other = ''] = await Promise.all(tokens.map(({ token }) => idOf(token)))
    for (const tenancy of [one, other]) await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy: one })
    expect(await codeOf(verbs['approve-application'](secretary, { tenancy: other }))).toBe('spaceTaken')
    await verbs['withdraw-application'](member, { token: tokens[0]!.token })
    expect(await codeOf(verbs['approve-application'](secretary, { tenancy: other }))).toBe('done')
  })

  test('an unpaid approval lapses, frees its space, and is deleted after thirty days with its link', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf(token)
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    fixture.on('2026-12-01')
    expect(await fixture.services.elapseDue()).toEqual([])
    fixture.on('2026-12-02')
    expect(await fixture.services.elapseDue()).toEqual([tenancy])
    expect((await byLink(token)).tenancy.state).toBe('lapsed')
    fixture.on('2027-01-01')
    expect(await fixture.services.forgetExpired()).toEqual([])
    fixture.on('2027-01-02')
    expect(await fixture.services.forgetExpired()).toEqual([tenancy])
    expect(await codeOf(byLink(token))).toBe('privateLinkUnknown')
  })

  test('school and year are gone with the decision, and a deletion takes the rest', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const tenancy = await idOf(token)
    expect(await codeOf(verbs['delete-tenancy'](member, { token }))).toBe('tenancyOpen')
    await verbs['review-application'](deputy, { tenancy })
    expect(JSON.stringify(await byLink(token))).toContain('云汀学院')
    await verbs['decline-application'](secretary, { tenancy, reason: '三号区已给先申请的队伍。' })
    expect(JSON.stringify(await byLink(token))).not.toContain('云汀学院')
    await verbs['delete-tenancy'](member, { token })
    expect(await codeOf(byLink(token))).toBe('privateLinkUnknown')
  })

  test('a tenancy is read by its host alone: for others there is none', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const tenancy = await idOf((await verbs['apply-for-place'](member, students(three))).token)
    for (const { as } of [otherSecretary, stranger]) {
      expect(await codeOf(reading((work) => viewTenancy(work, tenancy), as))).toBe('notFoundOrNotYours')
      expect(await reading((work) => lettingLines(work), as)).toEqual([])
      for (const verb of ['review-application', 'admit', 'tenant-contact', 'tenant-link'] as const)
        expect(await codeOf(verbs[verb]({ as }, { tenancy }))).toBe('notFoundOrNotYours')
    }
  })

  test('a new link goes to the contact on record, and the old one dies', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const made = await verbs['tenant-link'](secretary, { tenancy: await idOf(token) })
    expect(made).toMatchObject({ callName: '乔木', contact: '13400000000' })
    expect(await codeOf(byLink(token))).toBe('privateLinkUnknown')
    expect((await byLink(made.token)).tenancy.state).toBe('submitted')
  })

  test('a park’s operator admits a shopkeeper without a deposit; its branch reads, and does not decide', async () => {
    const { verbs, lot, supplier } = await makePark(fixture)
    const { token } = await verbs['apply-for-place'](member, shopkeeper(lot))
    const tenancy = await idOf(token)
    expect(await codeOf(verbs['review-application'](stranger, { tenancy }))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs['review-application'](secretary, { tenancy }))).toBe('notFoundOrNotYours')
    await verbs['review-application']({ as: 'he' }, { tenancy })
    await verbs['approve-application']({ as: 'su' }, { tenancy })
    await verbs.admit({ as: 'he' }, { tenancy })
    await verbs.cooperate({ as: 'he' }, { tenancy, cooperation: '寄售', suppliers: [supplier] })
    expect(await codeOf(verbs.cooperate({ as: 'he' }, { tenancy, cooperation: '寄售', suppliers: ['x'] }))).toBe(
      'supplierUnknown',
    )
    expect((await reading((work) => viewTenancy(work, tenancy), 'bai')).isOwn).toBe(false)
    expect(await codeOf(reading((work) => viewTenancy(work, tenancy), 'fang'))).toBe('notFoundOrNotYours')
    await verbs['leave-place'](member, { token, lastDay: '2026-12-31' })
    fixture.on('2027-01-01')
    await fixture.services.elapseDue()
    expect((await byLink(token)).tenancy.state).toBe('left')
  })

  test('an operator’s people do nothing once their time there is over, and set no deposit', async () => {
    const { verbs, venue, lot } = await makePark(fixture)
    const tenancy = await idOf((await verbs['apply-for-place'](member, shopkeeper(lot))).token)
    expect(await codeOf(verbs['set-letting-terms']({ as: 'he' }, { venue, deposit: '100' }))).toBe('profileDiffers')
    await verbs['end-enterprise-person'](stranger, { enterprise: 'net', person: 'he' })
    expect(await codeOf(verbs['review-application']({ as: 'he' }, { tenancy }))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs['add-supplier']({ as: 'he' }, { enterprise: 'net', name: '山南', goods: '种' }))).toBe(
      'notAllowed',
    )
    expect(
      await codeOf(
        verbs['add-enterprise-person'](secretary, { enterprise: 'net', person: { id: 'ma', name: '马识途' } }),
      ),
    ).toBe('notAllowed')
  })

  test('enterprises that go in a circle, or over another branch’s, are refused', async () => {
    const { verbs } = await makePark(fixture)
    const enter = (as: { as: string }, enterprise: string, parent: string, branch: string) =>
      codeOf(verbs['add-enterprise'](as, { enterprise, parent, branch, name: '溪山' }))
    expect(await enter(stranger, 'group', 'net', 'park')).toBe('enterpriseCycle')
    expect(await enter(stranger, 'more', 'none', 'park')).toBe('enterpriseUnknown')
    expect(await enter(secretary, 'net', 'group', 'liutang')).toBe('enterpriseElsewhere')
    expect(await enter(otherSecretary, 'more', 'group', 'park')).toBe('notAllowed')
  })

  test.each(['0', '-5', '1.234', '两千', '99999999'])('a deposit of %s is refused', async (deposit) => {
    const { verbs, venue } = await makeIncubator(fixture)
    expect(await codeOf(verbs['set-letting-terms'](secretary, { venue, deposit }))).toBe('depositAmountInvalid')
  })
})
