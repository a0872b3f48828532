import fc from 'fast-check'
import { city as yunting } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { countingRules } from './counting.ts'
import { type BranchFounding, changeFounding, foundedBranch, type FoundingEvent } from './founding.ts'
import { addOrganization, type Tree } from './tree.ts'

const period = { from: '2011-06' }
const tree: Tree = [
  { id: 'city', kind: 'committee', name: yunting.committee.name, period },
  { id: 'zone', kind: 'generalBranch', name: `${yunting.area}商城服务区党总支`, parent: 'city', period },
  { id: 'other', kind: 'committee', name: '青屿市网商党委', period },
]
const branch = { id: 'liutang', name: yunting.branch.name, parent: 'zone', area: '柳塘' }
const count = (fullMembers: number): FoundingEvent => ({
  type: 'count',
  branch,
  headcount: { fullMembers, probationaryMembers: 2 },
})
const apply: FoundingEvent = { type: 'apply' }
const approve: FoundingEvent = { type: 'approve', by: 'city' }
const found: FoundingEvent = { type: 'found', committeeSeats: 3 }
const override = { by: 'city', reason: '因工作需要' }

/** The founding after some steps, each a week after the last one, or the code of the first that was refused. */
const after = (events: readonly FoundingEvent[], rules = countingRules) => {
  let founding: BranchFounding | undefined
  for (const [index, event] of events.entries()) {
    const outcome = changeFounding(founding, event, `2013-07-${String(1 + index * 7).padStart(2, '0')}`, {
      tree,
      rules,
    })
    if (!outcome.ok) return outcome.code
    founding = outcome.founding
  }
  return founding
}
const recordAfter = (events: readonly FoundingEvent[]) => {
  const founding = after(events)
  if (typeof founding !== 'object') throw new Error(founding ?? 'nothing happened')
  return founding
}

describe('changeFounding', () => {
  test('count, apply, approve, found: the record keeps the version of the rules', () => {
    const founding = recordAfter([count(13), apply, approve, found])
    expect(founding).toMatchObject({
      state: 'founded',
      since: '2013-07-22',
      rules: '2025-04',
      findings: [],
      approvedBy: 'city',
      committeeSeats: 3,
      overrides: [],
    })
    const organization = foundedBranch(founding)
    expect(organization).toEqual({ ...branch, kind: 'branch', period: { from: '2013-07-22' } })
    expect(organization && addOrganization(tree, organization).ok).toBe(true)
  })

  test('a branch of two full members needs an override with who and why', () => {
    const founding = recordAfter([count(2), apply, { ...approve, override }, { type: 'found', committeeSeats: 0 }])
    expect(founding.overrides).toEqual([
      { ...override, findings: ['tooFewFullMembers', 'jointBranchSuggested'], date: '2013-07-15' },
    ])
  })

  test('a committee that deviates needs an override of its own', () => {
    const founding = recordAfter([count(13), apply, approve, { type: 'found', committeeSeats: 0, override }])
    expect(founding.overrides.map(({ findings }) => findings)).toEqual([['committeeMissing']])
  })

  test('51 members are a warning, not a refusal', () => {
    expect(recordAfter([count(51), apply, approve, found]).findings).toEqual(['moreMembersThanUsual'])
  })

  test('a branch may be counted again before it applies', () => {
    expect(recordAfter([count(2), count(3)]).findings).toEqual([])
  })

  test('a declined founding is final', () => {
    const declined: FoundingEvent = { type: 'decline', by: 'city' }
    expect(recordAfter([count(13), apply, declined]).state).toBe('declined')
    expect(after([count(13), apply, declined, approve])).toBe('forbiddenTransition')
  })

  test.each<[string, FoundingEvent[]]>([
    ['forbiddenTransition', [apply]],
    ['forbiddenTransition', [count(13), approve]],
    ['forbiddenTransition', [count(13), found]],
    ['forbiddenTransition', [count(13), apply, found]],
    ['forbiddenTransition', [count(13), apply, approve, found, found]],
    ['forbiddenTransition', [count(13), apply, count(14)]],
    ['notSuperior', [count(13), apply, { ...approve, by: 'zone' }]],
    ['notSuperior', [count(13), apply, { ...approve, by: 'other' }]],
    ['notSuperior', [count(13), apply, { type: 'decline', by: 'other' }]],
    ['notSuperior', [count(2), apply, { ...approve, override: { ...override, by: 'zone' } }]],
    ['overrideMissing', [count(2), apply, approve]],
    ['overrideMissing', [count(2), apply, { ...approve, override: { ...override, reason: ' ' } }]],
    ['overrideMissing', [count(13), apply, approve, { ...found, committeeSeats: 0 }]],
    ['overrideMissing', [count(6), apply, approve, found]],
    ['countInvalid', [count(-1)]],
    ['countInvalid', [count(13), apply, approve, { ...found, committeeSeats: 3.5 }]],
    ['idTaken', [{ ...count(13), branch: { ...branch, id: 'zone' } } as FoundingEvent, apply, approve, found]],
    [
      'formNotFormal',
      [{ ...count(13), branch: { ...branch, form: 'virtualBranch' } } as FoundingEvent, apply, approve, found],
    ],
  ])('refuses: %s', (code, events) => {
    expect(after(events)).toBe(code)
  })

  test('refuses an invalid day, a day before the last step, and a change of rules half way', () => {
    const approved = recordAfter([count(13), apply, approve])
    const code = (date: string, rules = countingRules) => {
      const outcome = changeFounding(approved, found, date, { tree, rules })
      return outcome.ok ? 'ok' : outcome.code
    }
    expect(code('July')).toBe('dateInvalid')
    expect(code('2013-07-14')).toBe('dateBeforeLast')
    expect(code('2013-07-22', { ...countingRules, version: '2030-01' })).toBe('rulesChanged')
  })

  test('an unfinished founding adds nothing to the tree', () => {
    expect(foundedBranch(recordAfter([count(13), apply, approve]))).toBeUndefined()
  })
})

test('no sequence of events founds a branch without approval by a committee above', () => {
  const by = fc.constantFrom('city', 'zone', 'other', 'nobody')
  const waiver = fc.option(fc.record({ by, reason: fc.constantFrom('', '因工作需要') }), { nil: undefined })
  const withWaiver = <T extends object>(event: T, one?: { by: string; reason: string }) => ({
    ...event,
    ...(one ? { override: one } : {}),
  })
  const event = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map(count),
    fc.constant(apply),
    fc
      .tuple(by, waiver)
      .map(([one, override]): FoundingEvent => withWaiver({ type: 'approve', by: one } as const, override)),
    by.map((one): FoundingEvent => ({ type: 'decline', by: one })),
    fc
      .tuple(fc.nat(9), waiver)
      .map(([committeeSeats, override]): FoundingEvent =>
        withWaiver({ type: 'found', committeeSeats } as const, override),
      ),
  )
  let reached = 0
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40, size: 'max' }), (events) => {
      let founding: BranchFounding | undefined
      const states: string[] = []
      for (const one of events) {
        const outcome = changeFounding(founding, one, '2013-07-01', { tree })
        if (!outcome.ok) continue
        founding = outcome.founding
        states.push(founding.state)
      }
      if (founding?.state !== 'founded') return
      reached++
      expect([...new Set(states)]).toEqual(['counted', 'applied', 'approved', 'founded'])
      expect(founding.approvedBy).toBe('city')
      if (founding.headcount.fullMembers < 3) expect(founding.overrides[0]?.by).toBe('city')
    }),
    { numRuns: 500 },
  )
  expect(reached).toBeGreaterThan(0)
})
