import { languages, stationWords } from '@liangpai/presentation'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../case/case.ts'
import { parties, type Party } from '../../party/party.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  clock,
  hairDryer,
  handler,
  mediator,
  merchant,
  play,
  replaced,
  type Step,
} from '../../testing/hairDryer.ts'
import { bare, pageOf, textOf } from '../../testing/partyPage.ts'
import type { CasePage } from './casePage.ts'
import { caseView } from './caseView.ts'
import { printedPage } from './printedPage.ts'

const titleOf = (page: CasePage): string => bare(/<h1[^>]*>(.*?)<\/h1>/s.exec(caseView(page).toString())?.[1] ?? '')
const printedText = (one: Case, party: Party, day: string): string => printedPage(pageOf(one, party, day), 0).toString()

const after = (beginning: readonly Step[], ...steps: Step[]): Case => play([...beginning, ...steps])
const order = '订单 2611-8830-27'

/** A case, the day on which it is read, and what heads it for each side. */
const states: { [name: string]: readonly [one: Case, day: string, buyer: string, merchant: string] } = {
  received: [play([]), '2026-11-24', '已收到', '已收到'],
  accepted: [play(assigned.slice(0, 2)), '2026-11-26', '已受理', '已受理'],
  consentPending: [play(assigned), '2026-11-26', '已受理', '一位买家有投诉，请你也来说说'],
  mediating: [play(begun), '2026-11-30', '溪上电器', order],
  paused: [play(replaced.slice(0, -2)), '2026-12-01', '溪上电器', order],
  'waiting for answers to a proposal': [play(agreed.slice(0, -2)), '2026-12-04', '调解方案', '调解方案'],
  agreed: [play(agreed), '2026-12-07', '已达成协议', '已达成协议'],
  fulfilled: [after(agreed, ['2026-12-12', buyer, { type: 'fulfil' }]), '2026-12-12', '已办好', '已办好'],
  notFulfilled: [after(agreed, ['2026-12-15', buyer, { type: 'reportMissed' }]), '2026-12-15', '没有办好', '没有办好'],
  refused: [
    after([], ['2026-11-25', handler(), { type: 'refuse', reason: 'incomplete' }]),
    '2026-11-25',
    '没有受理',
    '没有受理',
  ],
  withdrawn: [after(begun, ['2026-12-01', buyer, { type: 'withdraw' }]), '2026-12-01', '已撤回', '已撤回'],
  'ended by a side': [
    after(begun, ['2026-12-10', merchant, { type: 'end' }]),
    '2026-12-10',
    '没有达成协议',
    '没有达成协议',
  ],
  'out of time': [
    after(begun, ['2026-12-11', clock, { type: 'elapse', clock: 'mediate' }]),
    '2026-12-11',
    '到期没有达成协议',
    '到期没有达成协议',
  ],
  'declined by the shop': [
    after(assigned, ['2026-11-27', merchant, { type: 'consent', agrees: false }]),
    '2026-11-27',
    '店铺不参加调解',
    '你没有参加调解',
  ],
  'not answered by the shop': [
    after(
      assigned,
      ['2026-11-27', buyer, { type: 'consent', agrees: true }],
      ['2026-12-04', clock, { type: 'elapse', clock: 'consent' }],
    ),
    '2026-12-04',
    '店铺没有答复',
    '你没有答复',
  ],
  'handed over': [
    after(begun, [
      '2026-12-02',
      handler(),
      { type: 'handOver', partner: 'regulator', reason: 'lawbreaking', note: '移交' },
    ]),
    '2026-12-02',
    '已移交市场监管部门',
    '已移交市场监管部门',
  ],
}

describe.each(Object.entries(states))('a case that is %s', (_name, [one, day, ...titles]) => {
  test.each(parties)('says so to the %s, with the ways out and until when it is kept', (party) => {
    const page = pageOf(one, party, day)
    expect(titleOf(page)).toBe(titles[parties.indexOf(party)])
    expect(textOf(page)).toMatch(/全国12315平台 +向人民法院起诉.*保存/)
  })

  test('shows the merchant no name and no contact of the buyer, in any language, on the screen and on paper', () => {
    for (const language of languages) {
      const page = pageOf(one, 'merchant', day, language)
      expect(caseView(page).toString() + printedPage(page, 0).toString()).not.toMatch(/顾小满|13900000000/)
    }
  })

  test.each(parties)('has at most one filled button for the %s, and nothing inline', (party) => {
    const markup = caseView(pageOf(one, party, day)).toString()
    expect(markup.split('button filled').length - 1).toBeLessThanOrEqual(1)
    expect(markup).not.toMatch(/style="| on[a-z]+="/)
  })
})

test('a proposal is answered by two outlined buttons, and the other side’s answer is not there', () => {
  const one = after(agreed.slice(0, -2), ['2026-12-04', buyer, { type: 'agree', version: 2, agrees: true }])
  const page = pageOf(one, 'merchant', '2026-12-04')
  expect(caseView(page).toString()).not.toContain('button filled')
  expect(textOf(page)).not.toMatch(/买家同意|你已同意/)
  expect(textOf(pageOf(one, 'buyer', '2026-12-04'))).toContain('你已同意第2版，等对方回答。')
})

test('who asked for another mediator is said to nobody but who asked', () => {
  const one = play(replaced.slice(0, -2))
  expect(textOf(pageOf(one, 'buyer', '2026-12-01'))).toContain('12月1日收到你的请求。')
  const text = textOf(pageOf(one, 'merchant', '2026-12-01'))
  expect(text).toContain('有一位调解员要换，换之前会告诉你。')
  expect(text).not.toMatch(/已请求换人|收到你的请求/)
})

test('silent mediators: another one and 12315 appear by themselves, and not before', () => {
  const one = play(begun)
  expect(textOf(pageOf(one, 'buyer', '2026-12-03'))).not.toContain('调解员已有3个工作日没有回音')
  expect(textOf(pageOf(one, 'buyer', '2026-12-04'))).toMatch(/调解员已有3个工作日没有回音.*换一位.*找12315/)
})

test('a date past the published holidays is provisional, and says why', () => {
  const last = '2026-12-31'
  const filed = { ...play([]), complaint: { ...hairDryer, received: last }, since: last, lastContent: last }
  const text = textOf(pageOf(filed, 'buyer', last))
  expect(text).toContain('暂定2027年1月4日（星期一）')
  expect(text).toContain('2027年的放假安排还没有公布')
})

test('a deletion is said once more within seven days, and not before', () => {
  const one = after([], ['2026-12-01', buyer, { type: 'withdraw' }])
  const said = stationWords['zh-Hans'].case.soonDeleted('2027年5月30日')
  expect(textOf(pageOf(one, 'buyer', '2027-05-22'))).not.toContain(said)
  expect(textOf(pageOf(one, 'buyer', '2027-05-23'))).toContain(said)
})

test('the buyer may say that nothing was done after the last day, or once the merchant says it was', () => {
  const missed = 'action="/case/missed"'
  const shows = (one: Case, day: string) =>
    caseView(pageOf(one, 'buyer', day))
      .toString()
      .includes(missed)
  const claimed = after(agreed, ['2026-12-10', merchant, { type: 'fulfil' }])
  expect([shows(play(agreed), '2026-12-14'), shows(play(agreed), '2026-12-15')]).toEqual([false, true])
  expect(shows(claimed, '2026-12-10')).toBe(true)
  expect(textOf(pageOf(claimed, 'merchant', '2026-12-10'))).not.toContain('已经退款')
})

test('an agreement prints with three lines to sign, the last day for the court, and no name of the buyer', () => {
  const sheet = printedText(play(agreed), 'buyer', '2026-12-07')
  expect(sheet.split('class="sign"').length - 1).toBe(3)
  expect(sheet).toContain('2027年1月6日')
  expect(sheet).toContain('没有办好的，可以向12315反映，或向人民法院起诉。')
  expect(sheet).not.toContain('顾小满')
})

test('a course prints what both sides said to each other, not what mediators think or was for them alone', () => {
  const write = (id: string, text: string, audience: 'both' | 'buyer') => ({
    type: 'write' as const,
    id,
    text,
    audience,
  })
  const talked = after(
    begun,
    ['2026-12-01', mediator('su'), write('s', '我们认为店铺有责任。', 'both')],
    ['2026-12-02', buyer, write('b', '我只想退货。', 'both')],
    ['2026-12-02', buyer, write('a', '只说给你们。', 'buyer')],
    ['2026-12-03', merchant, { type: 'end' }],
  )
  const course = printedText(talked, 'buyer', '2026-12-03')
  expect(course).toContain('我只想退货。')
  expect(course).not.toMatch(/我们认为|只说给你们/)
})

test('what somebody typed is text on the page, whatever it is', () => {
  const evil = '<img src=x onerror=alert(1)>"\'`'
  const author = { party: 'buyer' as const }
  const one: Case = {
    ...play(begun),
    complaint: { ...hairDryer, shop: { name: evil, address: evil }, facts: evil, orderNo: evil },
    messages: [{ id: 'e', author, audience: 'both', text: evil, date: '2026-12-01' }],
  }
  for (const party of parties)
    expect(caseView(pageOf(one, party, '2026-12-01')).toString() + printedText(one, party, '2026-12-01')).not.toMatch(
      /<img src=x/,
    )
})
