import { publishedHolidays, workingCalendarOf } from '@liangpai/server'
import type { Case } from '../case/case.ts'
import type { Actor, CaseEvent } from '../steps/caseEvent.ts'
import { changeCase, openCase } from '../steps/changeCase.ts'
import type { ClockContext } from '../clock/clock.ts'
import { clockProfiles } from '../clock/clockProfile.ts'
import type { Complaint } from '../complaint/complaint.ts'

/** The report's own case (SYSTEMS 62), with invented people. */
export const hairDryer: Complaint = {
  received: '2026-11-24',
  shop: { name: '溪上电器', address: 'xishang.example', badgeNo: '7K3M-9QXW-2BHK' },
  issues: ['qualityFault', 'attitude'],
  facts: '吹风机用了三天不出热风，客服说不管。',
  wish: ['returnGoods'],
  basis: 'qualityFault',
  orderNo: '2611-8830-27',
  complainant: { name: '顾小满', contact: '13900000000' },
  respondent: { name: '溪上电器', contact: 'shop@xishang.example' },
}

/** The clocks of a consumer council, with the holidays that are published. */
export const context: ClockContext = {
  profile: clockProfiles.consumerCouncil,
  calendar: workingCalendarOf(publishedHolidays),
}

export const buyer: Actor = { role: 'buyer' }
export const merchant: Actor = { role: 'merchant' }
export const clock: Actor = { role: 'clock' }
export const handler = (person = 'lin'): Actor => ({ role: 'caseHandler', person })
export const mediator = (person: string): Actor => ({ role: 'mediator', person })
export const partner = (name: string): Actor => ({ role: 'partner', person: 'fang', partner: name })

/** One step of a story: who, what, when. */
export type Step = readonly [today: string, actor: Actor, event: CaseEvent]

/** Plays steps that must all be taken. Throws with the code of the first that is refused. */
export function play(steps: readonly Step[], from: Case = openCase(hairDryer)): Case {
  return steps.reduce((one, [today, actor, event]) => {
    const outcome = changeCase(one, event, { ...context, actor, today })
    if (!outcome.ok) throw new Error(`${event.type} on ${today}: ${outcome.code}`)
    return outcome.case
  }, from)
}

/** The code by which a step is refused; undefined if it is taken. */
export function refusalOf(one: Case, [today, actor, event]: Step): string | undefined {
  const outcome = changeCase(one, event, { ...context, actor, today })
  return outcome.ok ? undefined : outcome.code
}

/** Accepted, with two mediators who declared: He shares the shop's association, Su has nothing to declare. */
export const assigned: readonly Step[] = [
  ['2026-11-25', handler(), { type: 'answer' }],
  ['2026-11-26', handler(), { type: 'accept' }],
  [
    '2026-11-26',
    mediator('he'),
    {
      type: 'declareInterest',
      interests: [{ kind: 'sameAssociation', party: 'merchant', name: '云汀市电子商务协会' }],
    },
  ],
  ['2026-11-26', mediator('su'), { type: 'declareInterest', interests: [] }],
  ['2026-11-26', handler(), { type: 'assign', mediators: ['he', 'su'] }],
  ['2026-11-26', handler(), { type: 'askConsent' }],
]

/** Both take part. */
export const begun: readonly Step[] = [
  ...assigned,
  ['2026-11-27', buyer, { type: 'consent', agrees: true }],
  ['2026-11-30', merchant, { type: 'consent', agrees: true }],
]

/** The buyer asks for another mediator, and gets one. */
export const replaced: readonly Step[] = [
  ...begun,
  ['2026-12-01', buyer, { type: 'object', mediator: 'he' }],
  ['2026-12-02', mediator('jiang'), { type: 'declareInterest', interests: [] }],
  ['2026-12-02', handler(), { type: 'replace', mediator: 'he', replacement: 'jiang' }],
]

/** Both accept the second version: the goods go back, carriage by the merchant. */
export const agreed: readonly Step[] = [
  ...replaced,
  [
    '2026-12-03',
    mediator('su'),
    { type: 'propose', terms: { remedies: ['repair'], clauses: ['店铺修理吹风机。'], lastDay: '2026-12-14' } },
  ],
  ['2026-12-03', merchant, { type: 'agree', version: 1, agrees: true }],
  ['2026-12-04', buyer, { type: 'agree', version: 1, agrees: false }],
  [
    '2026-12-04',
    mediator('jiang'),
    {
      type: 'propose',
      terms: {
        remedies: ['returnGoods', 'refund', 'apology'],
        basis: 'qualityFault',
        clauses: ['买家寄回吹风机。', '店铺收到后3天内退款。', '店铺就客服的答复道歉。'],
        lastDay: '2026-12-14',
      },
    },
  ],
  ['2026-12-04', buyer, { type: 'agree', version: 2, agrees: true }],
  ['2026-12-07', merchant, { type: 'agree', version: 2, agrees: true }],
]
