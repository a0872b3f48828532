import { codeOf } from '@liangpai/server/testing'
import sharp from 'sharp'
import { readAudit } from '@liangpai/server/store'
import { describe, expect, test } from 'vitest'
import { carriageOf } from './agreement/proposal.ts'
import { begin, onEveryStation, reopen, side, typedComplaint } from './testing/station.ts'

const lin = { as: 'lin' }
const su = { as: 'su' }
const jiang = { as: 'jiang' }
const fang = { as: 'fang' }

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
      }
      for (const by of [jiang, fang]) expect(await station.list(by)).toEqual([])
      expect(await codeOf(station.list({ as: 'nobody' }))).toBe('personUnknown')
      expect(await codeOf(station.viewHandOver(fang, number))).toBe('notFoundOrNotYours')
      expect((await station.viewCase(su, number)).as).toBe('mediator')
      expect((await station.viewCase(lin, number)).as).toBe('caseHandler')
    })

    test('no person takes a step that is another’s', async () => {
      const { verbs } = fixture.station
      const { one } = await begin(fixture)
      const terms = { remedies: ['refund' as const], clauses: ['退款。'], lastDay: '2026-12-14' }
      expect(await codeOf(verbs.propose(jiang, { ...one, terms }))).toBe('notFoundOrNotYours')
      expect(await codeOf(verbs.propose(lin, { ...one, terms }))).toBe('notAllowed')
      expect(await codeOf(verbs.replace(su, { ...one, mediator: 'he', replacement: 'jiang' }))).toBe('notAllowed')
      expect(await codeOf(verbs['take-receipt'](fang, one))).toBe('notFoundOrNotYours')
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
  test('a picture is seen by both sides and the case’s people, by nobody else, and there are at most five of a side', async () => {
    const { station, file } = fixture
    const { number, buyer, merchant } = await begin(fixture)
    const other = await file()
    const red = { create: { width: 8, height: 8, channels: 3, background: 'red' } } as const
    const picture = (await sharp(red).png().toBuffer()).toString('base64')
    const { id } = await station.verbs['add-picture'](side, { token: buyer, picture })
    for (const seen of [
      station.pictureByLink(merchant, id),
      station.picture(lin, number, id),
      station.picture(su, number, id),
    ])
      expect(Buffer.from(await seen).toString('latin1', 8, 12)).toBe('WEBP')
    expect(await codeOf(station.pictureByLink(other.buyer, id))).toBe('notFoundOrNotYours')
    expect(await codeOf(station.picture(jiang, number, id))).toBe('notFoundOrNotYours')
    expect((await station.viewByLink(buyer)).pictures).toMatchObject([{ id, party: 'buyer' }])
    for (let n = 1; n < 5; n++) await station.verbs['add-picture'](side, { token: buyer, picture })
    expect(await codeOf(station.verbs['add-picture'](side, { token: buyer, picture }))).toBe('picturesTooMany')
    expect(await codeOf(station.verbs['add-picture'](side, { token: merchant, picture }))).toBe('done')
    const script = Buffer.from('<script>alert(1)</script>').toString('base64')
    expect(await codeOf(station.verbs['add-picture'](side, { token: merchant, picture: script }))).toBe(
      'pictureUnreadable',
    )
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
