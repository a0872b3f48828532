import { expect, test } from 'vitest'
import {
  agreed,
  assigned,
  begun,
  buyer,
  context,
  handler,
  mediator,
  merchant,
  play,
  replaced,
} from '../testing/hairDryer.ts'
import type { Step } from '../testing/hairDryer.ts'
import { type Deed, nextDeed } from './deed.ts'

const accepted: Step[] = [['2026-11-26', handler(), { type: 'accept' }]]
const objected: Step = ['2026-12-01', buyer, { type: 'object', mediator: 'he' }]
const terms = { remedies: ['refund'], clauses: ['退款。'], lastDay: '2026-12-14' } as const
const proposed: Step = ['2026-12-03', mediator('su'), { type: 'propose', terms }]
const tested: Step[] = [
  ['2026-12-01', mediator('su'), { type: 'test', what: '检测', lastDay: '2026-12-25' }],
  ['2026-12-01', buyer, { type: 'agreeToTest', agrees: true }],
  ['2026-12-01', merchant, { type: 'agreeToTest', agrees: true }],
]
const ended: Step[] = [...begun, ['2026-12-01', merchant, { type: 'end' }]]
const concluded: Step = ['2026-12-02', handler(), { type: 'conclude', conclusion: 'confirmed', reason: '属实' }]

test.each<[string, readonly Step[], Deed | undefined, string?]>([
  ['a new complaint is answered', [], 'answer', '2026-11-25'],
  ['what was answered is accepted or not', [['2026-11-24', handler(), { type: 'answer' }]], 'decide', '2026-12-01'],
  ['what is accepted gets mediators', accepted, 'assign', '2026-12-10'],
  ['assigned, both are asked', assigned.slice(0, -1), 'askConsent', '2026-12-10'],
  ['both answer', assigned, 'consent', '2026-12-03'],
  ['the mediators mediate', begun, 'mediate', '2026-12-10'],
  ['whom a side objects to is replaced', [...begun, objected], 'replace', '2026-12-04'],
  [
    'before the consents as well',
    [...assigned, ['2026-11-27', merchant, { type: 'object', mediator: 'su' }]],
    'replace',
  ],
  ['both answer a proposal', [...replaced, proposed], 'answerProposal', '2026-12-10'],
  ['both answer whether goods are tested', [...begun, ...tested.slice(0, 2)], 'answerTest', '2026-12-10'],
  ['a test is ended', [...begun, ...tested], 'endTest', '2026-12-25'],
  ['what was agreed is done', agreed, 'fulfil', '2026-12-14'],
  ['what ended needs nothing', ended, undefined],
  ['a conclusion is confirmed', [...ended, concluded], 'confirmConclusion', '2026-12-02'],
])('%s', (_, steps, deed, day) => {
  const next = nextDeed(play(steps), context)
  expect(next?.deed).toBe(deed)
  if (day !== undefined) expect(next?.day).toBe(day)
})
