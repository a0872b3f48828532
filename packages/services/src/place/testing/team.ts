import { publishedHolidays, workingCalendarOf } from '@liangpai/server'
import { type ClockContext, tenancyClocks } from '../tenancy/clock.ts'
import { changeTenancy, openTenancy } from '../tenancy/changeTenancy.ts'
import type { StepContext } from '../tenancy/rule.ts'
import type { Application, IncubatorTenancy, Tenancy } from '../tenancy/tenancy.ts'
import type { Actor, TenancyEvent } from '../tenancy/tenancyEvent.ts'
import type { Deduction, Fen } from '../deposit/deposit.ts'

/** Four students of Yunting who make straw bags (SYSTEMS 36), invented. */
export const team: Extract<Application, { profile: 'incubator' }> = {
  profile: 'incubator',
  teamName: '青禾队',
  team: [
    { name: '乔木', school: '云汀学院', year: '三年级' },
    { name: '许嘉木', school: '云汀学院', year: '三年级' },
    { name: '沈南枝', school: '云汀学院', year: '二年级' },
    { name: '顾小满', school: '云汀学院', year: '二年级' },
  ],
  wish: { space: 'three', until: '2027-06-30', plan: '草编包网店，做图、打包、发货。' },
  contact: { callName: '乔木', contact: '13400000000' },
}

/** A shopkeeper of a park; the shop is the one that moves in, whatever else is theirs elsewhere. */
export const shopkeeper: Extract<Application, { profile: 'park' }> = {
  profile: 'park',
  shopkeeper: '半亩花种',
  cooperation: '园区供货，掌柜在网上销售。',
  wish: { space: 'lot', until: '2027-12-31', plan: '花种网店。', shop: 'banmu.example' },
  contact: { callName: '白露', contact: '13500000000' },
}

export const clockContext: ClockContext = { clocks: tenancyClocks, calendar: workingCalendarOf(publishedHolidays) }

export const tenant: Actor = { role: 'tenant' }
export const time: Actor = { role: 'clock' }
export const lu: Actor = { role: 'host', person: 'lu', name: '陆闻溪' }
export const fang: Actor = { role: 'host', person: 'fang', name: '方既白' }

/** One step of a story: when, who, what. */
export type Step = readonly [today: string, actor: Actor, event: TenancyEvent]

/** What others have beside it, in the tests of one space. */
export type Beside = Pick<StepContext, 'others' | 'booked'>
const nothing: Beside = { others: [], booked: [] }

/** Plays steps that must all be taken. Throws with the code of the first that is refused. */
export function play(steps: readonly Step[], from: Tenancy = openTenancy(team, '2026-11-24')): Tenancy {
  return steps.reduce((one, [today, actor, event]) => {
    const outcome = changeTenancy(one, event, { ...clockContext, ...nothing, actor, today })
    if (!outcome.ok) throw new Error(`${event.type} on ${today}: ${outcome.code}`)
    return outcome.tenancy
  }, from)
}

/** The same of an incubator's. */
export const playTeam = (steps: readonly Step[]): IncubatorTenancy => play(steps) as IncubatorTenancy

/** The code by which a step is refused; undefined if it is taken. */
export function refusalOf(one: Tenancy, [today, actor, event]: Step, beside = nothing): string | undefined {
  const outcome = changeTenancy(one, event, { ...clockContext, ...beside, actor, today })
  return outcome.ok ? undefined : outcome.code
}

/** 120.00 for a lock. */
export const lock: Deduction = { reason: '更换门锁', fen: 12_000 as Fen }

export const approved: readonly Step[] = [
  ['2026-11-30', lu, { type: 'review' }],
  ['2026-12-01', fang, { type: 'approve', depositFen: 200_000 }],
]
export const admitted: readonly Step[] = [
  ...approved,
  ['2026-12-08', lu, { type: 'recordPayment', means: '银行转账' }],
  ['2026-12-10', lu, { type: 'admit' }],
]
export const settled: readonly Step[] = [
  ...admitted,
  ['2027-06-20', tenant, { type: 'leave', lastDay: '2027-06-30' }],
  ['2027-06-30', lu, { type: 'settle', deductions: [lock] }],
  ['2027-06-30', fang, { type: 'checkSettlement', version: 1 }],
]
export const refunded: readonly Step[] = [
  ...settled,
  ['2027-07-02', tenant, { type: 'agree', version: 1 }],
  ['2027-07-06', lu, { type: 'refund', means: '原账户' }],
]
