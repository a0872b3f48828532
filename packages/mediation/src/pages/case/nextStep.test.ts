import { languages, stationWords } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { parties } from '../../party/party.ts'
import {
  agreed,
  assigned,
  begun,
  buyer,
  clock,
  handler,
  mediator,
  merchant,
  play,
  type Step,
} from '../../testing/hairDryer.ts'
import { pageOf, textOf } from '../../testing/partyPage.ts'
import { caseView } from './caseView.ts'

// What a page says comes next is what the domain does next: the same date, and the same end (PAGES-services 1).

const after = (beginning: readonly Step[], ...steps: Step[]) => play([...beginning, ...steps])
const testUntil: Step = ['2026-11-30', mediator('su'), { type: 'test', what: '检测出风口。', lastDay: '2026-12-09' }]
const says = (party: 'buyer' | 'merchant', agrees: boolean): Step => [
  '2026-11-30',
  party === 'buyer' ? buyer : merchant,
  { type: 'agreeToTest', agrees },
]

test('a test that one side declined is asked of nobody any more, and both read that there is none', () => {
  const declined = after(begun, testUntil, says('buyer', false))
  for (const party of parties) {
    const page = pageOf(declined, party, '2026-11-30')
    expect(caseView(page).toString()).not.toContain('action="/case/test"')
    expect(textOf(page)).toContain('有一方没有同意检测，所以不检测。')
  }
})

test('a test is answered before a proposal, which does not hide it', () => {
  const terms = { remedies: ['repair' as const], clauses: ['店铺修理吹风机。'], lastDay: '2026-12-14' }
  const proposed: Step = ['2026-11-30', mediator('su'), { type: 'propose', terms }]
  const page = (...steps: Step[]) =>
    caseView(pageOf(after(begun, proposed, testUntil, ...steps), 'buyer', '2026-12-01')).toString()
  expect(page()).toContain('action="/case/test"')
  expect(page()).not.toContain('action="/case/agree"')
  expect(page(says('buyer', true))).toContain('action="/case/agree"')
})

test('during a test the page says when the mediation ends; past its last day, that the time runs on', () => {
  const tested = after(begun, testUntil, says('buyer', true), says('merchant', true))
  expect(textOf(pageOf(tested, 'buyer', '2026-12-01'))).toMatch(/出检测结果.*之后最迟12月21日（星期一）结束调解/)
  const late = textOf(pageOf(tested, 'buyer', '2026-12-11'))
  expect(late).toMatch(/最迟12月21日（星期一）， ?结束调解.*过了12月9日还没有出来，调解的期限从那天起照常计算/)
  expect(late).not.toContain('调解的期限停下来')
})

test('while a mediator is replaced before anything has begun, no answer is overdue and none is said to be', () => {
  const objected = after(assigned, ['2026-11-27', buyer, { type: 'object', mediator: 'he' }])
  for (const party of parties) {
    const text = textOf(pageOf(objected, party, '2026-11-27'))
    expect(text).toMatch(/最迟12月2日（星期三）， ?服务站换好调解员。/)
    expect(text).not.toContain('按不参加处理')
  }
})

test('who has answered reads what the silence of the other side means', () => {
  const one = after(assigned, ['2026-11-27', buyer, { type: 'consent', agrees: true }])
  expect(textOf(pageOf(one, 'buyer', '2026-11-27'))).toContain('对方到期没有回答，按不参加处理，这件事到此结束。')
})

test('an end by a time limit names the last day of the limit, on whatever day it was found', () => {
  const silent = after(assigned, ['2026-12-08', clock, { type: 'elapse', clock: 'consent' }])
  expect(textOf(pageOf(silent, 'buyer', '2026-12-08'))).toContain('12月3日到期，按不参加处理。')
  const over = after(begun, ['2026-12-14', clock, { type: 'elapse', clock: 'mediate' }])
  expect(textOf(pageOf(over, 'buyer', '2026-12-14'))).toContain('12月10日，10个工作日已满。')
})

test('a hand-over promises no word of a partner who reads no contact', () => {
  const note = '涉嫌虚假宣传'
  const one = after(begun, [
    '2026-12-01',
    handler(),
    { type: 'handOver', partner: 'regulator', reason: 'lawbreaking', note },
  ])
  for (const party of parties) {
    const text = textOf(pageOf(one, party, '2026-12-01'))
    expect(text).toContain('看不到双方的姓名和联系方式')
    expect(text).not.toContain('联系你')
  }
})

test('past its last day an agreement asks for what became of it, and names no day that is over as the next', () => {
  const one = play(agreed)
  const date = '最迟12月14日（星期一）， 办完。'
  const next = (party: 'buyer' | 'merchant', day: string) => textOf(pageOf(one, party, day)).split('退货、退款')[0]
  expect(next('buyer', '2026-12-14')).toContain(date)
  expect(next('buyer', '2026-12-15')).toContain('12月14日已过。办好了还是没有办好，请在下面说。')
  expect(next('merchant', '2026-12-15')).toContain('12月14日已过。如果都办好了，请按“已经退款”')
  expect(next('buyer', '2026-12-15')).not.toContain(date)
})

test('a proposal says what becomes of the case without an answer, in any language', () => {
  const one = play(agreed.slice(0, -2))
  for (const language of languages)
    expect(textOf(pageOf(one, 'merchant', '2026-12-04', language))).toContain(stationWords[language].party.elseEnds)
})

test('what is offered already is not promised once more', () => {
  const promise = '这里会直接提供换人或找12315'
  expect(textOf(pageOf(play(begun), 'buyer', '2026-12-03'))).toContain(promise)
  expect(textOf(pageOf(play(begun), 'buyer', '2026-12-04'))).not.toContain(promise)
})

test('a merchant whose link was made early reads when the station decides', () => {
  expect(textOf(pageOf(play([]), 'merchant', '2026-11-24'))).toMatch(/最迟12月1日（星期二）， ?告诉你是否受理。/)
})
