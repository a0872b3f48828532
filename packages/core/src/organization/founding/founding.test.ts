import fc from 'fast-check'
import { city as yunting } from '@liangpai/world'
import { describe, expect, test } from 'vitest'
import { type CountingRules, countingRules, newOrganizationCountingRules } from './counting.ts'
import { type BranchFounding, changeFounding, foundedBranch, type FoundingEvent } from './founding.ts'
import type { RuleSets } from '../rules.ts'
import { builtTree } from '../testing/builtTree.ts'
import { addOrganization } from '../tree/treeChange.ts'

const period = { from: '2011-06' }
const tree = builtTree(
  { id: 'city', kind: 'committee', name: yunting.committee.name, period },
  { id: 'zone', kind: 'generalBranch', name: `${yunting.area}商城服务区党总支`, parent: 'city', period },
  { id: 'other', kind: 'committee', name: '青屿市网商党委', period },
)
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

  test.each<[string, unknown]>([
    ['eventUnknown', null],
    ['eventUnknown', {}],
    ['eventUnknown', { type: 'x' }],
    ['eventUnknown', { type: 'constructor' }],
    ['rowInvalid', { ...count(13), branch: null }],
    ['countInvalid', { ...count(13), headcount: null }],
    ['textInvalid', { ...count(13), branch: { ...branch, name: '' } }],
    ['idTaken', { ...count(13), branch: { ...branch, id: 'zone' } }],
    ['parentMissing', { ...count(13), branch: { ...branch, parent: undefined } }],
    ['propertyUnknown', { ...count(13), branch: { ...branch, changes: [] } }],
    ['propertyUnknown', { ...count(13), branch: { ...branch, kind: 'committee' } }],
    ['propertyUnknown', { ...count(13), branch: { ...branch, junk: 1 } }],
  ])('never throws: %s for %j', (code, event) => {
    expect(after([event as FoundingEvent])).toBe(code)
  })

  test.each([{ by: 'city', reason: 5 }, { by: 'city' }, 'city', { by: 5, reason: 'x'.repeat(201) }])(
    'never throws: overrideMissing for the reason of %j',
    (waiver) => {
      expect(after([count(2), apply, { ...approve, override: waiver } as FoundingEvent])).toBe('overrideMissing')
    },
  )

  test('what is recorded is read: nothing of the input but what is known, and no part of it', () => {
    const mutable = {
      type: 'count',
      branch: { ...branch },
      headcount: { fullMembers: 2, probationaryMembers: 0, x: 1 },
    }
    const counted = changeFounding(undefined, mutable as FoundingEvent, '2013-07-01', { tree })
    mutable.branch.name = '别的支部'
    expect(counted.ok && counted.founding).toMatchObject({ branch, headcount: { fullMembers: 2 } })
    expect(counted.ok && counted.founding.headcount).not.toHaveProperty('x')
    const junk = { ...override, junk: 1 }
    const founding = recordAfter([count(2), apply, { ...approve, override: junk } as FoundingEvent])
    expect(founding.overrides[0]).not.toHaveProperty('junk')
  })

  test('a stored branch that cannot stand in the tree is not approved', () => {
    const applied = recordAfter([count(13), apply])
    const odd = { ...applied, branch: { ...branch, id: 'city', junk: 1 } }
    expect(changeFounding(odd, approve, '2013-07-15', { tree })).toEqual({ ok: false, code: 'propertyUnknown' })
    const approved = recordAfter([count(13), apply, approve])
    const changing = { ...approved, branch: { ...branch, changes: [{ from: '2014-01', name: '新' }] } }
    expect(changeFounding(changing, found, '2013-07-22', { tree })).toEqual({ ok: false, code: 'propertyUnknown' })
  })

  test('refuses an invalid day, and a day before the last step', () => {
    const approved = recordAfter([count(13), apply, approve])
    const code = (date: string) => {
      const outcome = changeFounding(approved, found, date, { tree })
      return outcome.ok ? 'ok' : outcome.code
    }
    expect(code('July')).toBe('dateInvalid')
    expect(code('2013-07-14')).toBe('dateBeforeLast')
  })

  describe('SYSTEMS 71: rules that change', () => {
    const [general] = countingRules
    const later: RuleSets<CountingRules> = [
      { ...general, from: '2011-06-01' },
      { ...general, version: '2013-07b', from: '2013-07-10', branchFullMembers: 20, committeeFrom: 20 },
    ]

    test('a founding is finished by the rules it was counted by, a later one is counted by the later rules', () => {
      expect(after([count(13), apply, approve, found], later)).toMatchObject({ state: 'founded', rules: '2025-04' })
      const outcome = changeFounding(undefined, count(13), '2013-07-10', { tree, rules: later })
      expect(outcome).toMatchObject({
        founding: { rules: '2013-07b', findings: ['tooFewFullMembers', 'jointBranchSuggested'] },
      })
    })

    test('an experimental set holds where its version is chosen', () => {
      const { version } = newOrganizationCountingRules
      const chosen = { ...count(13), rules: version } as FoundingEvent
      expect(after([chosen, apply, approve, found])).toMatchObject({ state: 'founded', rules: version })
      expect(after([chosen, apply, approve, { ...found, committeeSeats: 5 } as FoundingEvent])).toBe('overrideMissing')
    })

    test('a version that nobody has is refused', () => {
      expect(after([{ ...count(13), rules: '1999-01' } as FoundingEvent])).toBe('rulesUnknown')
      const approved = recordAfter([count(13), apply, approve])
      const founding = { ...approved, rules: '1999-01' }
      expect(changeFounding(founding, found, '2013-07-22', { tree })).toEqual({ ok: false, code: 'rulesUnknown' })
    })
  })

  test('an unfinished founding adds nothing to the tree', () => {
    expect(foundedBranch(recordAfter([count(13), apply, approve]))).toBeUndefined()
  })
})

test('SYSTEMS 13: no sequence of events founds a branch without approval by a committee above', () => {
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
