import type { Caller } from '@liangpai/server/testing'
import { beforeEach, expect, test } from 'vitest'
import { callerOf } from '../../testing/caller.ts'
import { begin, onEveryStation, side } from '../../testing/station.ts'
import { jpeg, typedForm } from '../../testing/typedForm.ts'

onEveryStation('the pages of both sides', (fixture) => {
  let caller: Caller
  beforeEach(() => {
    caller = callerOf(fixture.station)
  })
  const open = (token: string, act = 'link', fields: Record<string, string | Blob> = {}) =>
    caller.post(`/case/${act}`, { token, lang: 'zh-Hans', ...fields })

  test('links that open nothing look alike, and are counted', async () => {
    const unknown = 'A'.repeat(43)
    expect([(await open(unknown)).status, (await open('x')).status]).toEqual([404, 404])
    const codes = []
    for (let n = 0; n < 40; n++) codes.push((await open(unknown)).status)
    expect(codes.at(-1)).toBe(429)
  })

  test('a link that opens nothing says who makes a new one, and how the station is reached', async () => {
    const { text } = await open('A'.repeat(43))
    expect(text).toMatch(
      /这个链接已失效.*请联系服务站，由工作人员核对后发到你当时留的手机或邮箱.*https:\/\/station.example\//,
    )
    expect(text).not.toContain('签发组织')
  })

  test('what is accepted is the version that was read: a newer one is read first, at either tap', async () => {
    const { buyer, one } = await begin(fixture)
    const propose = (clause: string) =>
      fixture.station.verbs.propose(
        { as: 'su' },
        { ...one, terms: { remedies: ['refund'], clauses: [clause], lastDay: '2026-12-14' } },
      )
    await propose('店铺退款128.00元。')
    await propose('店铺退款64.00元。')
    for (const sure of ['no', 'yes']) {
      const { status, text } = await open(buyer, 'agree', { version: '1', agrees: 'yes', sure })
      expect([status, text.includes('方案已有新的一版。'), text.includes('确认同意')]).toEqual([409, true, false])
    }
    expect((await fixture.station.viewByLink(buyer)).view.proposals.at(-1)?.answers).toEqual({})
    expect((await open(buyer, 'agree', { version: '2', agrees: 'yes' })).text).toContain('确认同意')
  })

  test('a request for another mediator that names none says so', async () => {
    const { buyer } = await begin(fixture)
    const { status, text } = await open(buyer, 'object', { sent: 'yes', reason: '想换一位。' })
    expect([status, text.includes('请至少选一项'), text.includes('想换一位。')]).toEqual([422, true, true])
    expect((await open(buyer, 'object')).text).not.toContain('请至少选一项')
  })

  test('a correction in another language is the case in it, not an address where nothing is', async () => {
    const { buyer } = await fixture.file()
    const { body } = await open(buyer, 'correct')
    expect(body).toContain(`href="/case?lang=en#${buyer}"`)
    expect(body).not.toContain('href="?lang=')
  })

  test('the merchant reads the order and what is said, never name or contact of the buyer', async () => {
    const { merchant } = await begin(fixture)
    for (const act of ['link', 'agreement', 'copy', 'correct']) {
      const { body } = await open(merchant, act)
      expect(body, act).not.toMatch(/顾小满|13900000000/)
    }
    expect((await open(merchant)).text).toContain('订单 2611-8830-27')
  })

  test('the merchant’s own contact is not the buyer’s to read', async () => {
    const { merchant, buyer } = await begin(fixture)
    const fields = { sent: 'yes', name: '溪上电器售后', contact: '13700000001' }
    expect((await open(merchant, 'correct', fields)).status).toBe(200)
    for (const act of ['link', 'copy', 'agreement']) expect((await open(buyer, act)).body).not.toContain('13700000001')
    expect((await open(merchant, 'copy')).body).toContain('13700000001')
  })

  test('messages go both ways; what is for the mediators alone stays theirs', async () => {
    const { merchant, buyer } = await begin(fixture)
    await open(buyer, 'write', { text: '我只想退货。' })
    await open(buyer, 'write', { text: '只说给调解员。', toMediators: 'yes' })
    const { text } = await open(merchant)
    expect([text.includes('我只想退货。'), text.includes('只说给调解员。')]).toEqual([true, false])
    expect((await open(buyer)).text).toContain('只写给调解员')
  })

  test('that a message was read is the station’s to see, and no side’s', async () => {
    const { number, buyer, merchant } = await begin(fixture)
    await open(buyer, 'write', { text: '我只想退货。' })
    const read = async () => ((await fixture.station.viewCase({ as: 'lin' }, number)) as { read: object }).read
    expect(await read()).toEqual({})
    fixture.on('2026-11-28')
    await open(merchant)
    expect(await read()).toEqual({ merchant: fixture.clock.now })
    expect((await open(buyer, 'copy')).body).not.toContain(String(fixture.clock.now))
  })

  test('a copy names nobody whom the pages do not', async () => {
    const { buyer, one } = await begin(fixture)
    const { verbs } = fixture.station
    await verbs['hand-over']({ as: 'lin' }, { ...one, partner: 'regulator', reason: 'outOfScope', note: '移交' })
    await verbs['take-receipt']({ as: 'fang' }, one)
    const { body } = await open(buyer, 'copy')
    expect(body).toContain('云汀市市场监督管理局')
    expect(body).not.toMatch(/方晚晴|林若溪/)
    expect((await open(buyer)).text).toContain('移交云汀市市场监督管理局')
  })

  test('a step that cannot be taken now is answered by a page that says why', async () => {
    const { buyer } = await begin(fixture)
    const answer = await open(buyer, 'missed', { sure: 'yes' })
    expect([answer.status, answer.text.includes('没有达成协议')]).toEqual([200, false])
    const early = await open(buyer, 'delete')
    expect([early.status, early.text.includes('这件投诉还没有结束。')]).toEqual([409, true])
  })

  test('a flood of messages is held up, and what was typed stays', async () => {
    const { buyer } = await begin(fixture)
    let last = await open(buyer, 'write', { text: '一' })
    for (let n = 0; n < 20; n++) last = await open(buyer, 'write', { text: `第${n}条` })
    expect([last.status, last.body.includes('第19条')]).toEqual([429, true])
  })

  test('a picture stands on a page of its own, in which nothing can run', async () => {
    const { buyer, merchant } = await begin(fixture)
    await open(buyer, 'write', { text: '', picture: await jpeg() })
    const { pictures } = await fixture.station.viewByLink(buyer)
    const shown = await open(merchant, 'picture', { id: pictures[0]?.id ?? '' })
    expect([shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
      'image/webp',
      'nosniff',
    ])
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
    expect((await open(merchant, 'picture', { id: 'another' })).status).toBe(404)
  })

  test('what binds or ends takes a second tap', async () => {
    const { number, buyer } = await fixture.file()
    expect((await open(buyer, 'withdraw')).text).toContain('确认撤回')
    expect((await fixture.station.viewByLink(buyer)).view.state).toBe('received')
    const ended = await open(buyer, 'withdraw', { sure: 'yes' })
    expect(ended.text).toContain(`投诉编号 ${number.slice(0, 3)} ${number.slice(3)}`)
    expect(ended.text).toContain('已撤回')
  })

  test('the report’s case, from the form to what is done', async () => {
    const { buyer, merchant, one } = await begin(fixture)
    const { verbs } = fixture.station
    fixture.on('2026-12-01')
    const paused = await open(buyer, 'object', { mediator: 'he', sent: 'yes' })
    expect(paused.text).toContain('暂停：换调解员')
    await verbs['declare-interest']({ as: 'jiang' }, one)
    await verbs.replace({ as: 'lin' }, { ...one, mediator: 'he', replacement: 'jiang' })
    fixture.on('2026-12-04')
    const terms = {
      remedies: ['returnGoods' as const, 'refund' as const],
      basis: 'qualityFault' as const,
      clauses: ['买家寄回吹风机。', '店铺收到后3天内退款。'],
      lastDay: '2026-12-14',
    }
    await verbs.propose({ as: 'jiang' }, { ...one, terms })
    expect((await open(merchant)).text).toContain('运费由你承担')
    expect((await open(buyer)).text).toContain('运费由店铺承担')
    await open(buyer, 'agree', { version: '1', agrees: 'yes', sure: 'yes' })
    expect((await open(merchant)).text).not.toContain('买家同意')
    const agreed = await open(merchant, 'agree', { version: '1', agrees: 'yes', sure: 'yes' })
    expect(agreed.text).toContain('已达成协议')
    expect(agreed.text).toContain('最迟2027年1月3日，双方可以共同向人民法院申请')
    const sheet = await open(buyer, 'agreement')
    expect([sheet.text.includes('买家签名'), sheet.text.includes('顾小满')]).toEqual([true, false])
    const claim = await open(merchant, 'fulfil')
    expect([claim.text.includes('按下后不能收回：买家7个工作日内没有异议'), claim.text.includes('确认办好')]).toEqual([
      true,
      true,
    ])
    expect((await fixture.station.viewByLink(merchant)).view.doneClaimed).toBeUndefined()
    await open(merchant, 'fulfil', { sure: 'yes' })
    expect((await open(buyer)).text).toContain('店铺说已经办好')
    const done = await open(buyer, 'fulfil', { sure: 'yes' })
    expect(done.text).toContain('已办好')
    expect(done.text).toContain('换调解员：江见川接替贺知远')
  })

  test('what lacked something is completed and filed again under its number', async () => {
    const { number, buyer } = await fixture.file()
    await fixture.station.verbs.refuse({ as: 'lin' }, { case: number, reason: 'incomplete' })
    expect((await open(buyer)).text).toContain('补充后重新提交')
    const shown = await open(buyer, 'correct')
    expect(shown.body).toContain('吹风机用了三天不出热风')
    fixture.on('2026-11-26')
    const again = await caller.post('/case/correct', { ...typedForm, token: buyer, sent: 'yes', facts: '补上了经过。' })
    expect(again.text).toContain('最迟11月27日（星期五）')
    const { view } = await fixture.station.viewByLink(buyer)
    expect([view.state, view.complaint.facts, view.refusal]).toEqual(['received', '补上了经过。', undefined])
  })

  test('a step that the other side has overtaken shows how far the case is', async () => {
    const { buyer, merchant } = await begin(fixture)
    await open(merchant, 'end', { sure: 'yes' })
    const late = await open(buyer, 'end', { sure: 'yes' })
    expect([late.status, late.text.includes('没有达成协议')]).toEqual([200, true])
  })

  test('one’s part is deleted after the end, and not before', async () => {
    const { number, buyer, merchant } = await begin(fixture)
    expect((await open(buyer, 'delete')).status).toBe(409)
    await open(buyer, 'write', { text: '这是我写的。' })
    await open(buyer, 'withdraw', { sure: 'yes' })
    expect((await open(buyer, 'delete')).text).toContain('已删除')
    expect((await open(merchant)).text).not.toContain('这是我写的。')
    expect(await fixture.station.verbs.contact({ as: 'lin' }, { case: number, party: 'buyer' })).toMatchObject({
      contact: { name: '', contact: '' },
    })
  })

  test('12315 and the court stand on every page of both sides', async () => {
    const { number } = await fixture.station.verbs.file(side, {
      shop: { name: '溪上电器', address: 'xishang.example' },
      issues: ['other'],
      facts: '没有发货。',
      wish: ['refund'],
      complainant: { name: '许女士', contact: '13800000000' },
    })
    for (const party of ['buyer', 'merchant'] as const) {
      const { token } = await fixture.station.verbs['case-link']({ as: 'lin' }, { case: number, party })
      const { body } = await open(token)
      expect(body).toContain('https://www.12315.cn/')
      expect(body).toContain('https://zxfw.court.gov.cn/')
    }
  })
})
