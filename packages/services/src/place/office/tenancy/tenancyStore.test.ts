import { codeOf } from '@liangpai/server/testing'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextFor } from '../../../module.ts'
import { foundIn, sealedIn } from '../../../testing/bytes.ts'
import { member, onEveryServices, reopen, secretary } from '../../../testing/services.ts'
import type { PlaceTables } from '../../store/schema.ts'
import { areOverlapping } from '../../venue/occupancy.ts'
import { deputy, makeIncubator, placeVerbs, students } from '../../testing/letting.ts'
import { viewTenancyByLink } from './viewTenancy.ts'

onEveryServices('tenancies as they are stored', (fixture) => {
  const place = () => contextFor<PlaceTables>(fixture.services)
  const idOf = async (token: string) => (await place().read('', (work) => viewTenancyByLink(work, token))).id

  test('two processes that approve for one space at once give it to one', async () => {
    const { verbs, four } = await makeIncubator(fixture)
    const other = await reopen(fixture.config)
    try {
      const ids: string[] = []
      for (let count = 0; count < 6; count++) {
        const tenancy = await idOf((await verbs['apply-for-place'](member, students(four))).token)
        await verbs['review-application'](deputy, { tenancy })
        ids.push(tenancy)
      }
      const processes = [verbs, placeVerbs(other)]
      const outcomes = await Promise.all(
        ids.map((tenancy, at) => codeOf(processes[at % 2]!['approve-application'](secretary, { tenancy }))),
      )
      expect(outcomes.toSorted()).toEqual(['done', ...Array.from({ length: 5 }, () => 'spaceTaken')])
    } finally {
      await other.close()
    }
  })

  test('two processes that approve and lend one space at once do one of them', async () => {
    const { verbs, four } = await makeIncubator(fixture)
    const other = await reopen(fixture.config)
    try {
      const tenancy = await idOf((await verbs['apply-for-place'](member, students(four))).token)
      await verbs['review-application'](deputy, { tenancy })
      await verbs['request-booking'](member, {
        space: four,
        day: '2026-12-04',
        from: '14:00',
        to: '17:00',
        purpose: '直播试拍',
        people: 6,
        callName: '乔木',
        contact: '13400000000',
      })
      const { id: booking } = await place().store.db.selectFrom('bookings').select('id').executeTakeFirstOrThrow()
      const outcomes = await Promise.all([
        codeOf(verbs['approve-application'](secretary, { tenancy })),
        codeOf(placeVerbs(other)['approve-booking'](secretary, { booking })),
      ])
      expect(outcomes.filter((code) => code === 'done')).toHaveLength(1)
      expect(['spaceBooked', 'spaceOccupied', 'bookingClash']).toContain(outcomes.find((code) => code !== 'done'))
    } finally {
      await other.close()
    }
  })

  test('one deposit is settled, returned and objected to once, whoever is quicker', async () => {
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
    const other = await reopen(fixture.config)
    try {
      const answers = await Promise.all([
        codeOf(verbs['agree-to-settlement'](member, { token, version: 1 })),
        codeOf(placeVerbs(other)['object-to-settlement'](member, { token, version: 1, text: '不对。' })),
      ])
      expect(answers.filter((code) => code === 'done')).toHaveLength(1)
      expect(answers).toContain('forbiddenTransition')
    } finally {
      await other.close()
    }
  })

  test('nothing that was said stands open in a table or a file, nor sealed once it is deleted', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const { db } = place().store
    const rows = JSON.stringify(await db.selectFrom('tenancies').selectAll().execute())
    const texts = ['青禾队', '沈南枝', '云汀学院', '13400000000', '草编包']
    for (const text of texts) expect(rows).not.toContain(text)
    const { record } = await db.selectFrom('tenancies').select('record').executeTakeFirstOrThrow()
    const sealed = [0, 200].map((at) => String(record).slice(at, at + 60))
    await verbs['withdraw-application'](member, { token })
    await verbs['delete-tenancy'](member, { token })
    if (fixture.config.databaseUrl !== undefined) return
    const files = readdirSync(fixture.database.data).filter((name) => name.startsWith('liangpai.db'))
    const bytes = files.map((name) => readFileSync(join(fixture.database.data, name)))
    expect(bytes.length).toBeGreaterThan(0)
    for (const text of [...texts, ...sealed]) expect(bytes.some((file) => file.includes(text))).toBe(false)
  })

  test('a tenancy that was lived in is kept for three years after its end, and then gone in every byte, with its link', async () => {
    const { verbs, three } = await makeIncubator(fixture)
    const { token } = await verbs['apply-for-place'](member, students(three))
    const { db } = place().store
    const { id: tenancy } = await db.selectFrom('tenancies').select('id').executeTakeFirstOrThrow()
    await verbs['review-application'](deputy, { tenancy })
    await verbs['approve-application'](secretary, { tenancy })
    await verbs['record-deposit'](deputy, { tenancy, means: '银行转账' })
    await verbs.admit(deputy, { tenancy })
    await verbs['leave-place'](member, { token, lastDay: '2026-11-24' })
    await verbs['settle-deposit'](deputy, { tenancy, deductions: [{ reason: '更换门锁', amount: '120' }] })
    await verbs['check-settlement'](secretary, { tenancy, version: 1 })
    await verbs['object-to-settlement'](member, { token, version: 1, text: '锁原来就坏了。' })
    await verbs['settle-deposit'](deputy, { tenancy, deductions: [] })
    await verbs['check-settlement'](secretary, { tenancy, version: 2 })
    await verbs['agree-to-settlement'](member, { token, version: 2 })
    await verbs['return-deposit'](secretary, { tenancy, means: '原账户' })
    const texts = ['青禾队', '沈南枝', '13400000000', '草编包', '锁原来就坏了', '更换门锁', '银行转账']
    const sealed = sealedIn(await db.selectFrom('tenancies').selectAll().execute())
    expect(sealed.length).toBeGreaterThan(0)
    expect(await foundIn(fixture, sealed)).toEqual(sealed)
    const ownLink = async () =>
      (await db.selectFrom('privateLinks').selectAll().execute()).filter(({ subject }) => subject.includes(tenancy))
    expect(await ownLink()).toHaveLength(1)
    fixture.on('2029-11-24')
    expect(await fixture.services.forgetExpired()).not.toContain(tenancy)
    expect(await foundIn(fixture, sealed)).toEqual(sealed)
    fixture.on('2029-11-25')
    expect(await fixture.services.forgetExpired()).toContain(tenancy)
    for (const table of ['tenancies', 'spaceHolds'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    expect(await ownLink()).toEqual([])
    expect(await codeOf(verbs['delete-tenancy'](member, { token }))).toBe('privateLinkUnknown')
    if (fixture.config.databaseUrl !== undefined) {
      fixture.on('2029-12-26')
      await fixture.services.rewriteDeleted()
    }
    expect(await foundIn(fixture, [...sealed, ...texts])).toEqual([])
  })

  test('no two tenancies overlap in one space, whoever extends, leaves or comes', async () => {
    const { verbs, three, four } = await makeIncubator(fixture)
    const tokens = [
      await verbs['apply-for-place'](member, students(three)),
      await verbs['apply-for-place'](member, students(four)),
    ]
    for (const { token } of tokens) {
      const tenancy = await idOf(token)
      await verbs['review-application'](deputy, { tenancy })
      await verbs['approve-application'](secretary, { tenancy })
      await verbs['record-deposit'](deputy, { tenancy, means: '现金' })
      await verbs.admit(deputy, { tenancy })
      await verbs['extend-term'](secretary, { tenancy, until: '2027-08-31' })
    }
    await verbs['leave-place'](member, { token: tokens[0]!.token, lastDay: '2026-12-31' })
    const next = await idOf((await verbs['apply-for-place'](member, { ...students(three), until: '2027-05-01' })).token)
    await verbs['review-application'](deputy, { tenancy: next })
    expect(await codeOf(verbs['approve-application'](secretary, { tenancy: next, from: '2026-12-31' }))).toBe(
      'spaceTaken',
    )
    expect(await codeOf(verbs['approve-application'](secretary, { tenancy: next, from: '2027-01-01' }))).toBe('done')
    const holds = await place().store.db.selectFrom('spaceHolds').selectAll().execute()
    const occupancies = holds.map(({ spaceId: space, fromDay: from, untilDay: until }) => ({ space, from, until }))
    for (const [at, one] of occupancies.entries())
      for (const other of occupancies.slice(at + 1)) expect(areOverlapping(one, other)).toBe(false)
    expect(occupancies).toHaveLength(3)
  })
})
