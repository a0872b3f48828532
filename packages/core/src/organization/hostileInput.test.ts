import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as organization from './index.ts'
import { tree, whole } from './testing/life.ts'

// Whatever comes from outside makes no function of this door throw: only a programmer's mistake does.

type Callable = (...parameters: unknown[]) => unknown
const functions = Object.entries(organization).filter(
  (entry): entry is [string, Callable & (typeof entry)[1]] => typeof entry[1] === 'function',
)

/** A parameter that a program hands in as this library gave it: a tree, a history, a set of rules, a function. */
const own = (value: unknown) => fc.constant(value)

const hostile = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'no',
    true,
    0,
    -1,
    2.5,
    NaN,
    Infinity,
    10n,
    [],
    {},
    [null],
    { toString: false },
    '2026-02-30',
  ),
  fc.constantFrom('constructor', '__proto__', '\u202e', '字'.repeat(9999), '2026-11-24', '9999-12', 'x', 'city'),
  fc.jsonValue({ maxDepth: 2 }),
)

/** A value like this one with one thing in it changed, taken away or added; or something else altogether. */
function outside(value: unknown): fc.Arbitrary<unknown> {
  const wrong = [hostile]
  if (typeof value === 'object' && value !== null)
    wrong.push(
      ...Object.entries(value).map(([name, part]) =>
        outside(part).map((changed) =>
          Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed },
        ),
      ),
    )
  return fc.oneof(fc.constant(value), ...wrong)
}

const any = outside
const day = any('2026-11-24')
const { countingRules, membershipRules, transferRules, eligibilityRules } = organization
const person = any('qiao')
const [affiliation, member] = [whole.entries.at(-1)?.standing.affiliation, whole.entries.at(-1)?.standing.member]
const term = { from: '2024-07', until: '2029-06' }
const role = { person: 'qiao', name: 'liaisonMember', organization: 'city', term, liaisonFor: ['village'] }
const roles = own([{ ...role, name: 'committeeMember' }, role, null, {}, { ...role, term: null, name: 'x' }])
const body = { kind: 'branch', form: 'jointBranch', host: { kind: 'village', name: 'village' } }
const change = { from: '2020-01', name: 'new', host: { kind: 'village', name: 'village' }, area: null }
const row = { id: 'hill', kind: 'branch', name: 'hill', parent: 'city', period: { from: '2013-07' }, changes: [change] }
const headcount = { fullMembers: 13, probationaryMembers: 2, units: 1 }
const planned = { id: 'new', name: 'new', parent: 'city' }
const cells = [{ id: 'shop', count: 48 }]
const history = { period: '2026-10', cells: [{ id: 'shop', lastShown: 40 }] }
const figure = any({ min: 600, max: 3000 })
const histories = own([whole])
const here = own(tree)
const coverage: organization.Coverage = {
  areas: ['hill'],
  chainLinks: ['supply'],
  day: '2026-11-24',
  fields: [],
  outside: [],
}
const place = any('village')

const founding: organization.BranchFounding = {
  state: 'approved',
  since: '2026-01-01',
  branch: planned,
  headcount,
  rules: '2025-04',
  findings: [],
  overrides: [],
}
const foundingEvent = fc.oneof(
  any({ type: 'count', branch: planned, headcount, rules: '2025-04' }),
  any({ type: 'approve', by: 'city', override: { by: 'city', reason: 'few' } }),
  any({ type: 'found', committeeSeats: 3, override: { by: 'city', reason: 'few' } }),
)
const says = { title: { 'zh-Hans': '亮身份', en: 'Show it' }, text: { 'zh-Hans': ['自愿'], en: ['By choice'] } }
const seen = { textVersion: 1, textSince: '2026-11-01', pledgeVersion: 0, startedAt: '2026-11-01' }
const initiative = { ...says, ...seen, organizer: 'village', state: 'open', until: '2027-01-31' }
const initiativeEvent = fc.oneof(
  any({
    type: 'write',
    organizer: 'village',
    content: { ...says, pledge: { 'zh-Hans': '守信' }, until: '2027-06-30' },
  }),
  any({ type: 'open' }),
  any({ type: 'close' }),
)
const events = whole.entries.map(({ date, event, rules }) => ({ date, event, rules }))

/** Of each function, what it is called with. */
const parameters: Record<string, fc.Arbitrary<unknown>[]> = {
  isText: [any('text'), any(64)],
  holdsOn: [any(term), day],
  isPeriod: [any(term)],
  isPlainDate: [day],
  issuesByDefault: [any('branch')],
  mayIssue: [any('branch')],
  holdsRelations: [any(body)],
  judgeTree: [any([row])],
  treeFrom: [any([row])],
  rowsOf: [here],
  addOrganization: [here, any(row)],
  changeOrganization: [here, place, any(change)],
  endOrganization: [here, place, day],
  moveOrganization: [here, place, any('city'), day],
  childrenOf: [here, place, day],
  descendantsOf: [here, place, day],
  isWithin: [here, place, any('city'), day],
  organizationOn: [here, place, day],
  organizationsOn: [here, day],
  pathOf: [here, place, day],
  superiorsOf: [here, place, day],
  judgeRuleSets: [any(countingRules)],
  rulesOfVersion: [own(countingRules), any('2025-04')],
  rulesOn: [own(countingRules), day],
  committeeSeatsOf: [any('branch'), any(13), own(countingRules[0])],
  judgeCommittee: [any('branch'), any(13), any(3), own(countingRules[0])],
  judgeHeadcount: [any(body), any(headcount), own(countingRules[0])],
  needApproval: [any(['tooFewFullMembers'])],
  weightOf: [any('tooFewFullMembers')],
  changeFounding: [fc.constantFrom(undefined, founding), foundingEvent, day, own({ tree })],
  foundedBranch: [any({ ...founding, state: 'founded' })],
  judgeTerm: [any(term), any(false)],
  reelectionDue: [any(body), day],
  usualTermYears: [any(body), day],
  isApprovedAbove: [any('secretary')],
  assignRole: [roles, here, any(role), any({ status: 'fullMember', affiliation })],
  endRole: [roles, any(role), day],
  officersOn: [roles, here, place, day],
  rolesOn: [roles, person, day],
  termsEnding: [roles, day, day],
  reaches: [roles, here, person, place, day],
  withinReach: [roles, here, person, day],
  judgeComposition: [roles, here, place, day, any(headcount)],
  vacanciesOn: [roles, here, place, day, any(headcount)],
  isMember: [any('fullMember')],
  votes: [any('fullMember')],
  isOfAge: [any('2000-01-01'), day, own(membershipRules[0])],
  belongsTo: [own(affiliation), place],
  managementOf: [own(affiliation)],
  shownOrganization: [own(affiliation), here, any('city'), day],
  joinGroup: [own(affiliation), here, any('packers'), day],
  isMigrantMember: [own(affiliation), any({ since: '2026-01-01', baseChanged: true }), day, own(transferRules[0])],
  paperFor: [any({ fixedPlace: true, months: 7 }), day],
  emptyHistory: [person],
  recordOf: [own(whole)],
  recordEvent: [own(whole), fc.oneof(...events.map(({ event }) => any(event))), day, own({ tree })],
  replay: [any({ person: 'qiao', events }), own({ tree })],
  standingOn: [own(whole), day],
  statusOn: [own(whole), day],
  statusPeriodsOf: [own(whole)],
  letterStubsOf: [own(whole), day],
  dutiesBy: [histories, day],
  dutyTowards: [own(member), own(membershipRules[0])],
  headcountOf: [histories, here, place, day],
  membersElsewhere: [histories, here, day],
  membersWithoutHome: [histories, here, day],
  branchHintOf: [any({ fullMembers: 3, form: 'jointBranch' }), own(countingRules[0])],
  branchHintFor: [histories, here, any({ branch: 'zone', unit: 'firm' }), day],
  judgeEligibility: [
    any({ status: 'probationaryMember', probationEnd: '2027-01-01' }),
    any('operator'),
    any({ probationary: true }),
    day,
  ],
  operates: [any('operator'), own(eligibilityRules[0])],
  judgeEvidence: [any({ kind: 'proofLetter', date: '2026-11-01', expires: '2027-01-01' }), day],
  judgeSeparationOfDuties: [any({ subject: 'an', attester: 'bo', reviewer: 'chu' })],
  badgeEffectOf: [any('convert'), day],
  isOfShop: [any('closeShop')],
  initiativeOn: [any(initiative), day],
  changeInitiative: [fc.constantFrom(undefined, initiative), initiativeEvent, day],
  coverageOf: [here, any({ areas: ['hill'], chainLinks: ['supply'] }), day],
  uncovered: [own(coverage)],
  emptyByLink: [own(coverage)],
  withCarried: [here, own({ areas: ['hill'], chainLinks: ['supply'] }), own('2026-11-24')],
  judgeEstimate: [figure],
  countBehind: [own(40)],
  atLeast: [any(600)],
  between: [any(600), any(3000)],
  exactly: [any(600)],
  isFigure: [figure],
  ratio: [figure, figure],
  publishCounts: [any(history), any({ period: '2026-11', cells })],
  totalOf: [own([{ id: 'shop', shown: 40 }, { id: 'depot' }])],
}

/** Days are reckoned with after they were judged. */
const { addDays, addMonths, dayAfter, dayBefore } = organization
const reckoning = { addDays, addMonths, dayAfter, dayBefore }

/** Every code by which this door refuses or finds fault. */
const codes = new Set(
  Object.entries(organization)
    .filter(([name]) => /(?:Refusals|Findings)$/.test(name))
    .flatMap(([, list]) => list as readonly string[]),
)

test('every function of the door is called', () => {
  expect([...Object.keys(parameters), ...Object.keys(reckoning)].toSorted()).toEqual(
    functions.map(([name]) => name).toSorted(),
  )
})

describe.each(functions.filter(([name]) => Object.hasOwn(parameters, name)))('%s', (name, call) => {
  test('answers whatever comes from outside, and refuses with a code of a list', () => {
    fc.assert(
      fc.property(fc.tuple(...(parameters[name] ?? [])), (values) => {
        const answer = call(...values)
        if (typeof answer === 'object' && answer !== null && 'code' in answer) expect(codes).toContain(answer.code)
      }),
      { numRuns: 300 },
    )
  })
})

test.each(Object.entries(reckoning))('%s throws a RangeError for what is no day', (_name, reckon) => {
  for (const wrong of ['', '2026-13-01', 'x']) expect(() => reckon(wrong, 1)).toThrow(RangeError)
})
