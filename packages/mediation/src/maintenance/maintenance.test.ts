import { codeOf } from '@liangpai/server/testing'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { publishedHolidays } from '@liangpai/server'
import { describe, expect, test } from 'vitest'
import { begin, onEveryStation, reopen, side } from '../testing/station.ts'

const lin = { as: 'lin' }
const su = { as: 'su' }

onEveryStation('the upkeep of a station', (fixture) => {
  test('a silent merchant: after five working days the case ends by itself, and nobody acted', async () => {
    const { station, on, file } = fixture
    const { verbs } = station
    const { number, buyer } = await file()
    on('2026-11-26')
    await verbs.accept(lin, { case: number })
    await verbs['declare-interest'](su, { case: number })
    await verbs.assign(lin, { case: number, mediators: ['su'] })
    await verbs['ask-consent'](lin, { case: number })
    await verbs.consent(side, { token: buyer, agrees: true })
    on('2026-12-03')
    expect(await station.elapseDue()).toEqual([])
    on('2026-12-04')
    expect(await station.elapseDue()).toEqual([number])
    expect((await station.viewByLink(buyer)).view.termination).toBe('noConsent')
    expect(await station.elapseDue()).toEqual([])
  })

  test('an objection that nobody answers does not keep a mediation from its end', async () => {
    const { station, on } = fixture
    const { number, buyer } = await begin(fixture)
    on('2026-12-01')
    await station.verbs.object(side, { token: buyer, mediator: 'he' })
    on('2026-12-07')
    expect((await station.viewByLink(buyer)).offers).toEqual(['referral12315'])
    on('2026-12-11')
    expect(await station.elapseDue()).toEqual([number])
    expect((await station.viewByLink(buyer)).view.termination).toBe('timeout')
  })

  test('dates in a year that is not published are counted anew once it is', async () => {
    const { station, on, file, config } = fixture
    on('2026-12-24')
    const { number, buyer } = await file()
    await station.verbs.accept(lin, { case: number })
    const due = async (of: typeof station) =>
      (await of.viewByLink(buyer)).clocks.find(({ name }) => name === 'mediate')?.due
    expect(await due(station)).toEqual({ day: '2027-01-08', provisional: true })
    on('2027-01-20')
    expect(await station.elapseDue()).toEqual([])
    const holidays = {
      ...publishedHolidays,
      knownUntil: '2027-12-31',
      holidays: [...publishedHolidays.holidays, { name: '元旦', from: '2027-01-01', until: '2027-01-03' }],
    }
    const next = await reopen({ ...config, holidays })
    expect(await next.recountDates()).toBe(1)
    expect(await due(next)).toEqual({ day: '2027-01-08', provisional: false })
    expect(await next.elapseDue()).toEqual([number])
    expect(await next.recountDates()).toBe(0)
    await next.close()
  })
  describe('what is kept, and until when', () => {
    const bytesOf = (folder: string) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('liangpai') || name.includes('.db'))
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('')

    test('no name, contact or word of a case lies open in the database', async () => {
      const { station, database } = fixture
      await begin(fixture)
      const { db } = station.context.store
      const rows = await Promise.all(
        (['cases', 'audit', 'privateLinks', 'people'] as const).map((table) =>
          db.selectFrom(table).selectAll().execute(),
        ),
      )
      for (const text of [JSON.stringify(rows), bytesOf(database.data)])
        for (const secret of ['顾小满', '13900000000', '吹风机', 'xishang']) expect(text).not.toContain(secret)
    })

    test('a withdrawn case is gone 180 days later with its links, and one with an agreement keeps that alone', async () => {
      const { station, on, file } = fixture
      const { number, buyer } = await file()
      await station.verbs['withdraw-complaint'](side, { token: buyer })
      on('2027-05-23')
      expect(await station.forgetExpired()).toEqual([])
      on('2027-05-25')
      expect(await station.forgetExpired()).toEqual([number])
      expect(await codeOf(station.viewByLink(buyer))).toBe('privateLinkUnknown')
      expect(await station.context.store.db.selectFrom('cases').selectAll().execute()).toEqual([])
    })

    test('what both agreed to stays three years, without what either wrote', async () => {
      const { station, on } = fixture
      const { verbs } = station
      const { number, buyer, one } = await begin(fixture)
      const merchant = (await verbs['case-link'](lin, { ...one, party: 'merchant' })).token
      await verbs.write(side, { token: buyer, text: '请尽快', toMediators: true })
      const terms = { remedies: ['refund' as const], clauses: ['退款128元。'], lastDay: '2026-12-14' }
      await verbs.propose(su, { ...one, terms })
      for (const token of [buyer, merchant]) await verbs.agree(side, { token, version: 1, agrees: true })
      await verbs.write(side, { token: merchant, text: '已经退了' })
      await verbs.fulfil(side, { token: buyer })
      await verbs['delete-part'](side, { token: buyer })
      on('2027-11-28')
      expect(await station.forgetExpired()).toEqual([number])
      const { view } = await station.viewByLink(buyer)
      expect(view.proposals[0]?.terms.clauses).toEqual(['退款128元。'])
      expect([view.messages, view.complaint.facts]).toEqual([[], ''])
      expect(await station.forgetExpired()).toEqual([])
      on('2029-11-28')
      await station.forgetExpired()
      expect(await codeOf(station.viewByLink(buyer))).toBe('privateLinkUnknown')
    })

    test('an agreement that nobody says was kept or not: what else is in its case goes on the ceiling’s day', async () => {
      const { station, on } = fixture
      const { verbs } = station
      const { number, buyer, merchant, one } = await begin(fixture)
      const terms = { remedies: ['refund' as const], clauses: ['退款128元。'], lastDay: '2026-12-14' }
      await verbs.propose(su, { ...one, terms })
      for (const token of [buyer, merchant]) await verbs.agree(side, { token, version: 1, agrees: true })
      on('2028-11-24')
      expect(await station.forgetExpired()).toEqual([])
      on('2028-11-25')
      expect(await station.forgetExpired()).toEqual([number])
      const shown = await station.viewByLink(buyer)
      const text = JSON.stringify(shown)
      for (const secret of ['顾小满', '13900000000', '吹风机']) expect(text).not.toContain(secret)
      expect(shown.view.proposals[0]?.terms.clauses).toEqual(['退款128元。'])
      expect(shown.clocks.filter(({ done }) => done === undefined)).toEqual([])
      expect(await station.list(lin)).toEqual([])
      expect(await station.elapseDue()).toEqual([])
    })

    test('a side deletes its own part at once; an open case is ended first', async () => {
      const { station } = fixture
      const { buyer, merchant } = await begin(fixture)
      await station.verbs.write(side, { token: buyer, text: '客服很凶' })
      expect(await codeOf(station.verbs['delete-part'](side, { token: buyer }))).toBe('caseOpen')
      await station.verbs['withdraw-complaint'](side, { token: buyer })
      await station.verbs['delete-part'](side, { token: buyer })
      const text = JSON.stringify([await station.viewByLink(buyer), await station.viewByLink(merchant)])
      for (const secret of ['顾小满', '13900000000', '吹风机', '客服很凶']) expect(text).not.toContain(secret)
    })
  })
})
