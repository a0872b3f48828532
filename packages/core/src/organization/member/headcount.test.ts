import { describe, expect, test } from 'vitest'
import { newOrganizationCountingRules } from '../founding/counting.ts'
import { judgeEligibility } from '../badge/eligibility.ts'
import { branchHintFor } from './branchHint.ts'
import { headcountOf } from './headcount.ts'
import { standingOn } from './history.ts'
import type { Member } from './member.ts'
import { membersElsewhere, membersWithoutHome } from './memberWithoutHome.ts'
import { emptyHistory, type MemberHistory, type RecordEvent } from './record.ts'
import { recordEvent } from './recording.ts'
import { builtTree } from '../testing/builtTree.ts'
import { changeOrganization } from '../tree/treeChange.ts'

const period = { from: '2011-06' }
const tree = builtTree(
  { id: 'city', kind: 'committee', name: 'city', period },
  { id: 'zone', kind: 'generalBranch', name: 'zone', parent: 'city', period },
  { id: 'village', kind: 'branch', name: 'village', parent: 'zone', form: 'jointBranch', period },
  { id: 'plain', kind: 'branch', name: 'plain', parent: 'zone', period },
  { id: 'short', kind: 'branch', name: 'short', parent: 'zone', period: { from: '2012-01', until: '2014-03' } },
  {
    id: 'warehouse',
    kind: 'branch',
    name: 'warehouse',
    parent: 'zone',
    host: { kind: 'nonPublicEnterprise', name: '柳编仓储有限公司' },
    period,
  },
)
const since = '2013-07-01'
const full: Member = { status: 'fullMember', since, fullSince: since }
const probationary: Member = { status: 'probationaryMember', since, probationEnd: '2014-07-01', extended: false }
const disciplined: Member = {
  status: 'disciplinaryProbation',
  since,
  fullSince: since,
  disciplineEnd: '2015-07-01',
}

/** A member of an organisation who works in a unit, and what else happened. */
const member = (
  person: string,
  standing: Member,
  homeOrganization = 'village',
  unit?: string,
  more: readonly [RecordEvent, string][] = [],
): MemberHistory => {
  const carried = { type: 'carryOver', member: standing, homeOrganization, homeSince: since } as RecordEvent
  const employed: [RecordEvent, string][] = unit === undefined ? [] : [[{ type: 'changeUnit', unit }, since]]
  let history = emptyHistory(person)
  for (const [event, date] of [[carried, since] as const, ...employed, ...more]) {
    const outcome = recordEvent(history, event, date, { tree })
    if (!outcome.ok) throw new Error(outcome.code)
    history = outcome.history
  }
  return history
}
const day = '2014-01-01'

const counted = (...question: Parameters<typeof headcountOf>) => {
  const outcome = headcountOf(...question)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.headcount
}

describe('headcountOf', () => {
  const people = [
    member('lin', full, 'village', '和煦茶业'),
    member('gu', full, 'village', '柳编仓储有限公司'),
    member('an', probationary, 'village', '柳编仓储有限公司'),
    member('bo', disciplined, 'village', '远帆贸易'),
    member('chi', full, 'village', undefined, [[{ type: 'suspend', lostSince: '2013-07-01' }, '2014-01-01']]),
    member('ding', full, 'warehouse'),
    member('e', full, 'hometown', undefined, [[{ type: 'takePart', organization: 'village' }, since]]),
  ]

  test('full members count, probationary ones stand apart, those under discipline or suspended count for neither', () => {
    expect(counted(people, tree, 'village', day)).toEqual({ fullMembers: 2, probationaryMembers: 1, units: 2 })
  })

  test('SYSTEMS 98: members of one branch work in different units, which gives nobody a badge for the unit’s shop', () => {
    const [employee = emptyHistory('')] = people
    expect(counted(people, tree, 'village', day).units).toBe(2)
    const { member: standing, affiliation } = standingOn(employee, day)
    expect([standing?.status, affiliation?.unit]).toEqual(['fullMember', '和煦茶业'])
    expect(judgeEligibility({ status: 'fullMember' }, 'employee', { probationary: false }, day).ok).toBe(false)
  })

  test('a suspended member counted until the day before', () => {
    expect(counted(people, tree, 'village', '2013-12-31').fullMembers).toBe(3)
  })

  test('a general branch counts the members of its branches', () => {
    expect(counted(people, tree, 'zone', day)).toMatchObject({ fullMembers: 3, probationaryMembers: 1 })
  })

  test('SYSTEMS 59: a migrant member counts at home and not where they take part', () => {
    expect(counted(people.slice(-1), tree, 'village', day)).toEqual({ fullMembers: 0, probationaryMembers: 0 })
    expect(standingOn(people.at(-1) ?? emptyHistory(''), day).affiliation?.homeOrganization).toBe('hometown')
  })

  test('nobody counts before their record begins', () => {
    expect(counted(people, tree, 'city', '2013-06-30')).toEqual({ fullMembers: 0, probationaryMembers: 0 })
  })
})

describe('headcountOf refuses', () => {
  const lin = member('lin', full)
  test.each<[string, string, string, string, MemberHistory[]]>([
    ['dateInvalid', 'a day that is none', 'village', '2022-1-1', [lin]],
    ['organizationUnknown', 'an organisation that nobody knows', 'nowhere', day, [lin]],
    ['organizationNotInForce', 'a branch that has ended', 'short', '2014-04-01', [lin]],
    ['personInvalid', 'an id with a space after it', 'village', day, [lin, { ...lin, person: 'lin ' }]],
    ['personRepeated', 'one person twice', 'village', day, [lin, member('gu', full), lin]],
  ])('%s: %s', (code, _what, organization, on, people) => {
    expect(headcountOf(people, tree, organization, on)).toEqual({ ok: false, code })
    expect(branchHintFor(people, tree, { branch: organization, unit: 'x' }, on)).toBeUndefined()
  })
})

describe('membersWithoutHome', () => {
  const without = (histories: readonly MemberHistory[], on: string, of = tree) => {
    const outcome = membersWithoutHome(histories, of, on)
    return outcome.ok ? outcome.members : outcome.code
  }
  const people = [member('lin', full, 'short'), member('gu', full), member('qiao', full, 'hometown')]

  test('names whose home has ended, from the day after its last', () => {
    expect(without(people, '2014-03-31')).toEqual([])
    expect(without(people, '2014-04-01')).toEqual([
      { person: 'lin', organization: 'short', code: 'organizationNotInForce', since: '2014-04-01' },
    ])
    expect(counted(people, tree, 'city', '2014-03-31').fullMembers).toBe(2)
    expect(counted(people, tree, 'city', '2014-04-01').fullMembers).toBe(1)
  })

  test('nobody who has left the Party, and a day that is none is refused', () => {
    const left = member('lin', full, 'short', undefined, [[{ type: 'withdraw' }, '2014-01-01']])
    expect(without([left], '2014-04-01')).toEqual([])
    const refused = { ok: false, code: 'dateInvalid' }
    expect(membersWithoutHome(people, tree, '2014-4-1')).toEqual(refused)
    expect(membersElsewhere(people, tree, '2014-4-1')).toEqual(refused)
  })

  test('names whose home holds no relations since it changed, and who counts nowhere', () => {
    const changed = changeOrganization(tree, 'short', { from: '2013-10', form: 'temporaryBranch' })
    if (!changed.ok) throw new Error(changed.code)
    expect(without(people, '2014-01-01', changed.tree)).toEqual([
      { person: 'lin', organization: 'short', code: 'holdsNoRelations', since: '2013-10-01' },
    ])
    expect(without(people, '2014-04-01', changed.tree)).toMatchObject([{ code: 'organizationNotInForce' }])
    expect(counted(people, changed.tree, 'city', '2014-01-01').fullMembers).toBe(1)
    expect(counted(people, changed.tree, 'short', '2014-01-01').fullMembers).toBe(0)
  })

  test('names applicants whose branch has ended', () => {
    const outcome = recordEvent(
      emptyHistory('yu'),
      { type: 'apply', organization: 'short', ofAge: true },
      '2014-01-01',
      { tree },
    )
    if (!outcome.ok) throw new Error(outcome.code)
    expect(without([outcome.history], '2014-04-01')).toMatchObject([{ person: 'yu', organization: 'short' }])
  })
})

describe('membersElsewhere', () => {
  test('names whose home is not in the tree, far away or misspelled, and who is moving there', () => {
    const moving = member('gu', full, 'village', undefined, [
      [{ type: 'requestTransfer', receivingOrganization: 'vilage', approvers: ['village', 'zone', 'city'] }, since],
    ])
    const people = [member('lin', full, 'short'), moving, member('qiao', full, 'hometown')]
    expect(membersElsewhere(people, tree, '2014-04-01')).toEqual({
      ok: true,
      members: [
        { person: 'gu', organization: 'vilage' },
        { person: 'qiao', organization: 'hometown' },
      ],
    })
  })
})

describe('branchHintFor', () => {
  const firm = '远帆贸易'
  const three = ['lin', 'gu', 'an'].map((person) => member(person, full, 'plain', firm))
  const hint = (people: readonly MemberHistory[], branch = 'plain', unit = firm) =>
    branchHintFor(people, tree, { branch, unit }, day)

  test('SYSTEMS 46: three full members of one unit may form a branch, which the secretary alone is told', () => {
    expect(hint(three)).toEqual({ audience: 'secretary', hint: 'mayFormBranch' })
  })

  test.each<[string, MemberHistory]>([
    ['probationary', member('third', probationary, 'plain', firm)],
    ['under discipline', member('third', disciplined, 'plain', firm)],
    ['of another unit', member('third', full, 'plain', '和煦茶业')],
    ['a migrant whose relation is elsewhere', member('third', full, 'hometown', firm)],
  ])('SYSTEMS 46: not if the third is %s', (_what, third) => {
    expect(hint([...three.slice(1), third])).toEqual({ audience: 'secretary', hint: 'jointBranchSuggested' })
  })

  test('SYSTEMS 46: no hint without full members, nor for a branch that is the unit’s own', () => {
    expect(hint([member('an', probationary, 'plain', firm)])).toBeUndefined()
    const own = three.map(({ person }) => member(person, full, 'warehouse', '柳编仓储有限公司'))
    expect(hint(own, 'warehouse', '柳编仓储有限公司')).toBeUndefined()
  })

  test('no joint branch is suggested to who is in one, but three of a firm may leave it', () => {
    const joint = three.map(({ person }) => member(person, full, 'village', firm))
    expect(hint(joint, 'village')?.hint).toBe('mayFormBranch')
    expect(hint(joint.slice(1), 'village')).toBeUndefined()
  })

  test('members of different branches are not added up, and a unit that has a branch elsewhere needs none', () => {
    expect(hint([...three.slice(1), member('bo', full, 'village', firm)], 'city')).toBeUndefined()
    const owning = three.map(({ person }) => member(person, full, 'plain', '柳编仓储有限公司'))
    expect(hint(owning, 'plain', '柳编仓储有限公司')).toBeUndefined()
  })

  test('branchHintFor uses the numbers of the rules it is given', () => {
    const strict = { ...newOrganizationCountingRules, branchFullMembers: 4 }
    expect(branchHintFor(three, tree, { branch: 'plain', unit: firm }, day, strict)?.hint).toBe('jointBranchSuggested')
  })
})
