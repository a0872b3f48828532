import { dayAfter } from '@liangpai/core/organization'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualClocks } from '../../clocks/clocks.ts'
import { type Fen, sumOf, toRefund } from '../deposit/deposit.ts'
import { clockContext, fang, lu, shopkeeper, team, tenant, time } from '../testing/team.ts'
import { areOverlapping } from '../venue/occupancy.ts'
import { changeTenancy, openTenancy } from './changeTenancy.ts'
import { endingOf } from './clock.ts'
import { occupancyOf } from './occupancyOf.ts'
import { keptUntil } from './retention.ts'
import { isOpen, type Tenancy } from './tenancy.ts'
import type { Actor, TenancyEvent } from './tenancyEvent.ts'

type Act = { actor: Actor; event: TenancyEvent }
type Draft = (one: Tenancy, today: string) => Act

const START = '2026-11-24'
const later = (day: string, days: number): string => {
  let last = day
  for (let left = days; left > 0; left--) last = dayAfter(last)
  return last
}

const versionOf = (one: Tenancy) => (one.profile === 'incubator' ? (one.settlement?.version ?? 0) : 0)
const fen = fc.integer({ min: -5, max: 150_000 }) as fc.Arbitrary<Fen>
const deductions = fc.array(fc.record({ reason: fc.constant('门锁'), fen }), { maxLength: 3 })
const host = fc.constantFrom(lu, fang)
const days = fc.nat(200)
const yes = fc.boolean()

/** What usually comes next. */
const usual: fc.Arbitrary<Draft> = fc.record({ deductions, days, yes }).map((drawn) => (one, today) => {
  const by = (actor: Actor, event: TenancyEvent): Act => ({ actor, event })
  const version = versionOf(one)
  switch (one.state) {
    case 'submitted':
      return by(lu, { type: 'review' })
    case 'reviewed':
      return by(fang, { type: 'approve', depositFen: 200_000, from: later(today, drawn.days % 15) })
    case 'approved':
      return by(lu, one.profile === 'park' ? { type: 'admit' } : { type: 'recordPayment', means: '银行转账' })
    case 'depositPaid':
      return by(lu, { type: 'admit' })
    case 'admitted':
      return by(tenant, { type: 'leave', lastDay: later(today, drawn.days % 10) })
    case 'leaving':
    case 'objected': {
      const isWritten = one.profile === 'incubator' && one.settlement && one.settlement.checked === undefined
      return isWritten
        ? by(fang, { type: 'checkSettlement', version })
        : by(lu, { type: 'settle', deductions: drawn.deductions })
    }
    case 'settling':
      return drawn.yes ? by(tenant, { type: 'agree', version }) : by(lu, { type: 'refund', means: '原账户' })
    default:
      return by(lu, { type: 'refund', means: '原账户' })
  }
})

/** What may come at any time, mostly out of order. */
const unusual: fc.Arbitrary<Draft> = fc.oneof(
  host.map((actor): Draft => () => ({ actor, event: { type: 'admit' } })),
  host.map((actor): Draft => () => ({ actor, event: { type: 'review' } })),
  host.map((actor): Draft => () => ({ actor, event: { type: 'decline', reason: '没有空位。' } })),
  host.map((actor): Draft => () => ({ actor, event: { type: 'refund', means: '原账户' } })),
  host.map((actor): Draft => () => ({ actor, event: { type: 'recordPayment', means: '银行转账' } })),
  fc.record({ actor: host, depositFen: fen }).map(({ actor, depositFen }): Draft => () => ({
    actor,
    event: { type: 'approve', depositFen },
  })),
  fc.record({ actor: host, deductions }).map(({ actor, deductions: taken }): Draft => () => ({
    actor,
    event: { type: 'settle', deductions: taken },
  })),
  host.map((actor): Draft => (one) => ({ actor, event: { type: 'checkSettlement', version: versionOf(one) } })),
  fc.record({ actor: host, days }).map(({ actor, days: more }): Draft => (_one, today) => ({
    actor,
    event: { type: 'extend', until: later(today, more) },
  })),
  fc.constant<Draft>(() => ({ actor: tenant, event: { type: 'withdraw' } })),
  fc.constant<Draft>((one) => ({ actor: tenant, event: { type: 'object', version: versionOf(one), text: '不对。' } })),
  fc.constant<Draft>((one) => ({
    actor: time,
    event: { type: 'elapse', clock: endingOf(one, clockContext)?.clock ?? 'term' },
  })),
)

const draft = fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: unusual })

/** Three who want one space, and any order of what happens to them, over about two years. */
const story = fc.array(fc.record({ of: fc.nat(2), days: fc.nat(5), draft }), { maxLength: 90, size: 'max' })

type Walk = { tenancies: readonly Tenancy[]; before: Tenancy; after: Tenancy; event: TenancyEvent; actor: Actor }

/** What was taken, in its order; what is refused leaves everything as it was. */
function walk(steps: typeof story extends fc.Arbitrary<infer Steps> ? Steps : never): Walk[] {
  const wish = { space: 'three', until: '2027-04-30', plan: '草编包网店。' }
  let tenancies: Tenancy[] = [
    openTenancy({ ...team, wish }, START),
    openTenancy({ ...team, wish: { ...wish, until: '2027-08-31' } }, START),
    openTenancy({ ...shopkeeper, wish }, START),
  ]
  let today = START
  const taken: Walk[] = []
  for (const { of, days: passed, draft: act } of steps) {
    today = later(today, passed)
    const before = tenancies[of]!
    const others = tenancies.filter((one) => one !== before).flatMap((one) => occupancyOf(one) ?? [])
    const { actor, event } = act(before, today)
    const context = { ...clockContext, actor, today, others, booked: [] }
    const outcome = changeTenancy(before, event, context)
    if (!outcome.ok) continue
    tenancies = tenancies.with(of, outcome.tenancy)
    taken.push({ tenancies, before, after: outcome.tenancy, event, actor })
  }
  return taken
}

const always = (holds: (taken: Walk[]) => void) =>
  fc.assert(
    fc.property(story, (steps) => holds(walk(steps))),
    { numRuns: 200 },
  )

test('a space is never given twice, whatever happens in which order', () => {
  let beside = 0
  always((taken) => {
    for (const { tenancies } of taken) {
      const occupied = tenancies.flatMap((one) => occupancyOf(one) ?? [])
      if (occupied.length > 1) beside++
      for (const [at, one] of occupied.entries())
        for (const other of occupied.slice(at + 1)) expect(areOverlapping(one, other)).toBe(false)
    }
  })
  expect(beside).toBeGreaterThan(0)
})

test('a deposit always balances, and a deduction never exceeds it', () => {
  let returned = 0
  always((taken) => {
    for (const { after } of taken) {
      if (after.profile !== 'incubator' || !after.deposit) continue
      const { paid, fen: whole, deductions, refunded } = after.deposit
      expect([0, whole]).toContain(paid)
      expect(toRefund(after.deposit)).toBeGreaterThanOrEqual(0)
      if (after.deposit.returned) {
        returned++
        expect(refunded + sumOf(deductions)).toBe(paid)
      } else expect(refunded).toBe(0)
    }
  })
  expect(returned).toBeGreaterThan(20)
})

test('nobody is approved, and nothing is deducted, by one person', () => {
  always((taken) => {
    for (const { after } of taken) {
      if (after.decision) expect(after.decision.by).not.toBe(after.review?.by)
      const { settlement } = after.profile === 'incubator' ? after : {}
      if (settlement?.checkedBy) expect(settlement.checkedBy.person).not.toBe(settlement.by.person)
    }
  })
})

test('what has ended stays so, and is deleted on a day unless money is owed', () => {
  always((taken) => {
    for (const { before, after, event } of taken) {
      if (!isOpen(before)) {
        expect(after.state).toBe(before.state)
        expect(['refund', 'recordPayment']).toContain(event.type)
      }
      const owed = after.profile === 'incubator' && after.deposit?.received && !after.deposit.returned
      expect(keptUntil(after, usualClocks.retention) === undefined).toBe(isOpen(after) || Boolean(owed))
    }
  })
})

test('a park never has a deposit', () => {
  always((taken) => {
    for (const { after } of taken) if (after.profile === 'park') expect(Object.keys(after)).not.toContain('deposit')
  })
})
