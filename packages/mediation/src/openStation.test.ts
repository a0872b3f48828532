import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findingNotice, publishedHolidays, readSignedFile } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { describe, expect, test } from 'vitest'
import { carriageOf } from './agreement/proposal.ts'
import { onEveryStation, reopen, side, type StationFixture, typedComplaint } from './testing/station.ts'

const lin = { as: 'lin' }
const he = { as: 'he' }
const su = { as: 'su' }
const jiang = { as: 'jiang' }
const fang = { as: 'fang' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

/** As far as both have said that they take part. */
async function begin(fixture: StationFixture) {
  const { station, on, file } = fixture
  const { verbs } = station
  const links = await file()
  const one = { case: links.number }
  on('2026-11-26')
  await verbs.accept(lin, one)
  await verbs['declare-interest'](he, {
    ...one,
    interests: [{ kind: 'sameAssociation', party: 'merchant', name: '云汀市电子商务协会' }],
  })
  await verbs['declare-interest'](su, one)
  await verbs.assign(lin, { ...one, mediators: ['he', 'su'] })
  await verbs['ask-consent'](lin, one)
  on('2026-11-27')
  await verbs.consent(side, { token: links.buyer, agrees: true })
  await verbs.consent(side, { token: links.merchant, agrees: true })
  return { ...links, one }
}

onEveryStation('a station', (fixture) => {
  test('the report’s case from the complaint to goods taken back', async () => {
    const { station, on } = fixture
    const { verbs } = station
    const { number, buyer, merchant, one } = await begin(fixture)
    on('2026-12-01')
    await verbs.object(side, { token: buyer, mediator: 'he' })
    expect((await station.viewByLink(merchant)).view.pause).toBe('recusal')
    on('2026-12-02')
    await verbs['declare-interest'](jiang, one)
    await verbs.replace(lin, { ...one, mediator: 'he', replacement: 'jiang' })
    const terms = {
      remedies: ['returnGoods' as const, 'refund' as const],
      basis: 'qualityFault' as const,
      clauses: ['买家寄回吹风机。', '店铺收到后3天内退款。'],
      lastDay: '2026-12-14',
    }
    await verbs.propose(jiang, { ...one, terms })
    await verbs.agree(side, { token: buyer, version: 1, agrees: true })
    expect((await station.viewByLink(merchant)).view.proposals[0]?.answers).toEqual({})
    await verbs.agree(side, { token: merchant, version: 1, agrees: true })
    const { view } = await station.viewByLink(buyer)
    expect(view.state).toBe('agreed')
    expect(carriageOf(view.proposals[0]!.terms)).toBe('merchant')
    await verbs.fulfil(side, { token: buyer })
    const { view: last, course, names, retention } = await station.viewByLink(buyer)
    expect(last.state).toBe('fulfilled')
    expect(course.map(({ type, by }) => `${by} ${type}`)).toEqual([
      'buyer file',
      'station accept',
      'station assign',
      'station askConsent',
      'buyer consent',
      'buyer object',
      'station replace',
      'mediator propose',
      'buyer agree',
      'buyer fulfil',
    ])
    expect(names).toMatchObject({ he: '贺知远', jiang: '江见川' })
    expect(retention).toMatchObject({ case: '2027-12-02', longest: '2029-12-02' })
    const lines = (await readAudit(station.context.store.db)).filter(({ subject }) => subject === number)
    expect(lines.map(({ actor, verb }) => `${actor} ${verb}`)).toContain('jiang propose')
    expect(JSON.stringify(lines)).not.toContain('顾小满')
  })

  test('each process sees the same', async () => {
    const { buyer } = await begin(fixture)
    const other = await reopen(fixture.config)
    expect((await other.viewByLink(buyer)).view.state).toBe('mediating')
    await other.close()
  })

  describe('whose case it is', () => {
    test('a mediator of other cases, a partner, and a stranger find nothing, as if there were none', async () => {
      const { station } = fixture
      const { number } = await begin(fixture)
      for (const by of [jiang, fang, { as: 'nobody' }]) {
        expect(await codeOf(station.viewCase(by, number))).toBe('notFoundOrNotYours')
        expect(await codeOf(station.viewCase(by, '000000'))).toBe('notFoundOrNotYours')
        expect(await station.list(by)).toEqual([])
      }
      expect(await codeOf(station.viewHandOver(fang, number))).toBe('notFoundOrNotYours')
      expect((await station.viewCase(su, number)).as).toBe('mediator')
      expect((await station.viewCase(lin, number)).as).toBe('caseHandler')
    })

    test('no person takes a step that is another’s', async () => {
      const { verbs } = fixture.station
      const { one } = await begin(fixture)
      const terms = { remedies: ['refund' as const], clauses: ['退款。'], lastDay: '2026-12-14' }
      expect(await codeOf(verbs.propose(jiang, { ...one, terms }))).toBe('notYours')
      expect(await codeOf(verbs.propose(lin, { ...one, terms }))).toBe('notAllowed')
      expect(await codeOf(verbs.replace(su, { ...one, mediator: 'he', replacement: 'jiang' }))).toBe('notAllowed')
      expect(await codeOf(verbs['take-receipt'](fang, one))).toBe('nothingHandedOver')
      expect(await codeOf(verbs.contact(su, { ...one, party: 'buyer' }))).toBe('notAllowed')
    })

    test('a link opens its own side of its own case; a new one ends the old one', async () => {
      const { station, file } = fixture
      const first = await file()
      const second = await file()
      expect((await station.viewByLink(first.buyer)).number).toBe(first.number)
      expect((await station.viewByLink(second.merchant)).view.party).toBe('merchant')
      expect(await codeOf(station.viewByLink(`${first.buyer.slice(0, -1)}x`))).toBe('privateLinkUnknown')
      const { token } = await station.verbs['case-link'](lin, { case: first.number, party: 'buyer' })
      expect(await codeOf(station.viewByLink(first.buyer))).toBe('privateLinkUnknown')
      expect((await station.viewByLink(token)).number).toBe(first.number)
    })

    test('the merchant reads an order number, and neither name nor contact of the buyer', async () => {
      const { station } = fixture
      const { merchant } = await begin(fixture)
      const text = JSON.stringify(await station.viewByLink(merchant))
      expect(text).toContain(typedComplaint.orderNo)
      expect(text).not.toContain('顾小满')
      expect(text).not.toContain('13900000000')
    })

    test('to look at a contact is a line of the trail', async () => {
      const { station } = fixture
      const { one } = await begin(fixture)
      expect(await station.verbs.contact(lin, { ...one, party: 'buyer' })).toEqual({
        contact: typedComplaint.complainant,
      })
      expect((await readAudit(station.context.store.db)).at(-1)).toMatchObject({ actor: 'lin', verb: 'contact' })
    })
  })

  describe('time', () => {
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
      await verbs.fulfil(side, { token: buyer })
      on('2027-11-28')
      expect(await station.forgetExpired()).toEqual([number])
      const { view } = await station.viewByLink(buyer)
      expect(view.proposals[0]?.terms.clauses).toEqual(['退款128元。'])
      expect([view.messages, view.complaint.facts]).toEqual([[], ''])
      on('2029-11-28')
      await station.forgetExpired()
      expect(await codeOf(station.viewByLink(buyer))).toBe('privateLinkUnknown')
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

  test('a hand-over is read and received by its partner alone', async () => {
    const { station } = fixture
    const { number, one } = await begin(fixture)
    await station.verbs['hand-over'](lin, {
      ...one,
      partner: 'regulator',
      reason: 'lawbreaking',
      note: '涉嫌销售假冒商品',
    })
    const view = await station.viewHandOver(fang, number)
    expect(view.handOver.note).toBe('涉嫌销售假冒商品')
    expect(JSON.stringify(view)).not.toContain('顾小满')
    await station.verbs['take-receipt'](fang, one)
    expect((await station.viewHandOver(fang, number)).handOver.receivedBy).toBe('fang')
    expect((await station.list(fang, { isOpen: false })).map((line) => line.number)).toEqual([number])
  })

  describe('the notice of a finding', () => {
    async function concluded() {
      const { station, on } = fixture
      const { one, merchant, number } = await begin(fixture)
      on('2026-12-01')
      await station.verbs['end-mediation'](side, { token: merchant })
      await station.verbs.conclude(lin, {
        ...one,
        conclusion: 'confirmed',
        reason: '经查证情况属实',
        pledgeVersion: '1',
      })
      return { one, number }
    }

    test('takes two persons; then it is a file of the station’s key, which names nobody', async () => {
      const { station } = fixture
      const { one, number } = await concluded()
      expect(await codeOf(station.verbs['sign-finding'](lin, one))).toBe('nothingConcluded')
      await station.verbs['confirm-conclusion'](su, one)
      const { file, thumbprint } = await station.verbs['sign-finding'](lin, one)
      const read = await readSignedFile(file, {
        typ: 'liangpai-finding+jwt',
        thumbprints: [thumbprint],
        schema: findingNotice,
      })
      expect(read.content).toMatchObject({ badgeNo: '7K3M-9QXW-2BHK', pledgeVersion: '1', date: '2026-12-01' })
      const text = Buffer.from(file.split('.')[1]!, 'base64url').toString()
      for (const secret of [number, '顾小满', '2611-8830-27', '吹风机', 'lin']) expect(text).not.toContain(secret)
    })

    test('a complaint alone gives none, nor does one that names no badge', async () => {
      const { station, file } = fixture
      const { number } = await file()
      expect(await codeOf(station.verbs['sign-finding'](lin, { case: number }))).toBe('nothingConcluded')
    })

    test('each notice of a case has the same id and is signed by the same key', async () => {
      const { station } = fixture
      const { one } = await concluded()
      await station.verbs['confirm-conclusion'](su, one)
      const [first, second] = [
        await station.verbs['sign-finding'](lin, one),
        await station.verbs['sign-finding'](lin, one),
      ]
      expect(first.thumbprint).toBe(second.thumbprint)
      expect(first.file.split('.')[1]).toBe(second.file.split('.')[1])
    })
  })

  test('two steps at once: one is taken, and the other sees what came of it', async () => {
    const { station } = fixture
    const { buyer, one } = await begin(fixture)
    const results = await Promise.all([
      codeOf(station.verbs['withdraw-complaint'](side, { token: buyer })),
      codeOf(station.verbs['hand-over'](lin, { ...one, partner: 'regulator', reason: 'lawbreaking', note: '移交' })),
      codeOf(station.verbs['withdraw-complaint'](side, { token: buyer })),
    ])
    expect(results.filter((code) => code === 'forbiddenTransition').length).toBeGreaterThanOrEqual(1)
    const { view } = await station.viewByLink(buyer)
    expect(view.state).toBe('terminated')
    expect(view.handOvers).toHaveLength(1)
  })
})
