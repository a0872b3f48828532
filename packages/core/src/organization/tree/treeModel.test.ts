import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kind } from '../../verdict.ts'
import { holdsOn, type Period } from '../date.ts'
import { mayStandUnder } from './kind.ts'
import { childrenOf, isWithin, organizationOn, organizationsOn, pathOf } from './lineage.ts'
import type { OrganizationChange, OrganizationRow } from './organizationRow.ts'
import { emptyTree, rowsOf, type Tree, treeFrom } from './tree.ts'
import {
  addOrganization,
  changeOrganization,
  endOrganization,
  moveOrganization,
  type TreeOutcome,
} from './treeChange.ts'

// The tree beside a slow copy of itself that works out each day anew.

type Step =
  | { step: 'add'; id: string; kind: Kind; parent: string | null; from: string; until: string | null }
  | { step: 'move'; id: string; parent: string; from: string }
  | { step: 'change'; id: string; kind: Kind; from: string }
  | { step: 'end'; id: string; until: string }

type Model = ReadonlyMap<string, { kind: Kind; parent?: string; period: Period; changes: OrganizationChange[] }>
type Snapshot = ReadonlyMap<string, { kind: Kind; parent?: string }>

const firstDay = (from: string) => (from.length === 7 ? `${from}-01` : from)

function snapshotOf(model: Model, day: string): Snapshot {
  const inForce = [...model].filter(([, { period }]) => holdsOn(period, day))
  return new Map(
    inForce.map(([id, { kind, parent, changes }]) => {
      const past = changes.filter(({ from }) => firstDay(from) <= day)
      const sorted = past.toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1))
      const states = [{ kind, parent }, ...sorted]
      const last = (property: 'kind' | 'parent') => states.findLast((one) => one[property] !== undefined)?.[property]
      return [id, { kind: last('kind') as Kind, ...(last('parent') !== undefined && { parent: last('parent')! }) }]
    }),
  )
}

/** Whether each organisation of a day has a place. A superior may be missing only in the month of a beginning or end. */
function isSound(snapshot: Snapshot, mayMiss: (id: string, parent: string) => boolean): boolean {
  return [...snapshot].every(([id, { kind, parent }]) => {
    if (parent === undefined) return mayStandUnder(kind)
    const superior = snapshot.get(parent)
    if (!superior) return mayMiss(id, parent)
    const path = [id]
    for (let next: string | undefined = parent; next !== undefined; next = snapshot.get(next)?.parent) {
      if (path.includes(next)) return false
      path.push(next)
    }
    return mayStandUnder(kind, superior.kind)
  })
}

/** The copy after a step, or nothing if the step has nothing to act on. */
function stepped(model: Model, step: Step): Model | undefined {
  const one = model.get(step.id)
  if (step.step === 'add') {
    const { kind, parent, from, until } = step
    const period = { from, ...(until !== null && { until }) }
    if (one || (until !== null && until < from)) return undefined
    return new Map(model).set(step.id, { kind, ...(parent !== null && { parent }), period, changes: [] })
  }
  if (!one) return undefined
  if (step.step === 'end') {
    const { until } = step
    const { period } = one
    if (until < period.from || period.until !== undefined) return undefined
    const changes = one.changes.filter(({ from }) => firstDay(from) <= until)
    return new Map(model).set(step.id, { ...one, period: { ...period, until }, changes })
  }
  if (!holdsOn(one.period, firstDay(step.from))) return undefined
  const change = step.step === 'move' ? { from: step.from, parent: step.parent } : { from: step.from, kind: step.kind }
  const property = step.step === 'move' ? 'parent' : 'kind'
  const earlier = [{ ...one, from: one.period.from }, ...one.changes]
  if (earlier.some((other) => firstDay(other.from) === firstDay(step.from) && other[property])) return undefined
  return new Map(model).set(step.id, { ...one, changes: [...one.changes, change] })
}

function changed(tree: Tree, step: Step): TreeOutcome {
  if (step.step === 'move') return moveOrganization(tree, step.id, step.parent, step.from)
  if (step.step === 'change') return changeOrganization(tree, step.id, { from: step.from, kind: step.kind })
  if (step.step === 'end') return endOrganization(tree, step.id, step.until)
  const { id, kind, parent, from, until } = step
  const period = { from, ...(until !== null && { until }) }
  return addOrganization(tree, { id, kind, name: id, ...(parent !== null && { parent }), period })
}

/** From which day on a step may make a difference. */
const dayOf = (step: Step) => (step.step === 'end' ? step.until : step.from)

function stepsAt(end: fc.Arbitrary<string>) {
  const id = fc.constantFrom(...'abcdef')
  const kind = fc.constantFrom('committee', 'committee', 'committee', 'generalBranch', 'branch', 'group')
  const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { freq })
  return fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          step: fc.constant('add' as const),
          id,
          kind,
          parent: maybe(id, 2),
          from: end,
          until: fc.option(end, { freq: 1 }),
        }),
      },
      { weight: 6, arbitrary: fc.record({ step: fc.constant('move' as const), id, parent: id, from: end }) },
      { weight: 2, arbitrary: fc.record({ step: fc.constant('change' as const), id, kind, from: end }) },
      { weight: 2, arbitrary: fc.record({ step: fc.constant('end' as const), id, until: end }) },
    ),
    { maxLength: 40, size: 'max' },
  )
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
const day = fc.integer({ min: 1, max: 9 }).map((one) => `2013-01-0${one}`)
const days = Array.from({ length: 11 }, (_, at) => `2013-01-${twoDigits(at + 1)}`)

const edges = (tree: Tree, on: string) =>
  new Map(organizationsOn(tree, on).map(({ id, kind, parent }) => [id, { kind, ...(parent && { parent }) }]))

test('any sequence of changes: a step is taken if and only if every day stays sound, and days before it stay the same', () => {
  const taken = { add: 0, move: 0, change: 0, end: 0 }
  fc.assert(
    fc.property(stepsAt(day), (steps) => {
      let tree = emptyTree
      let model: Model = new Map()
      for (const step of steps) {
        const next = stepped(model, step)
        const sound = next !== undefined && days.every((one) => isSound(snapshotOf(next, one), () => false))
        const outcome = changed(tree, step)
        expect(outcome.ok).toBe(sound)
        if (!outcome.ok || !next) continue
        taken[step.step]++
        for (const one of days) {
          expect(edges(outcome.tree, one)).toEqual(snapshotOf(next, one))
          if (one < dayOf(step)) expect(edges(outcome.tree, one)).toEqual(edges(tree, one))
        }
        tree = outcome.tree
        model = next
      }
    }),
    { numRuns: 200 },
  )
  for (const times of Object.values(taken)) expect(times).toBeGreaterThan(0)
})

const months = ['2013-01', '2013-02', '2013-03']
const dayOrMonth = fc.oneof(
  fc.constantFrom(...months),
  fc.tuple(fc.constantFrom(...months), fc.constantFrom('01', '02', '15', '28')).map((parts) => parts.join('-')),
)
const quarter = [...months, '2013-04'].flatMap((month) =>
  ['01', '02', '03', '15', '16', '28'].map((one) => `${month}-${one}`),
)

/** The tree after whatever of the steps may be taken. */
function treeAfter(steps: readonly Step[]): Tree {
  return steps.reduce((tree, step) => {
    const outcome = changed(tree, step)
    return outcome.ok ? outcome.tree : tree
  }, emptyTree)
}

test('months and days mixed: every organisation has its place, but for a month in which it or its superior begins or ends', () => {
  const ends = ({ period }: OrganizationRow) => [period.from, period.until].map((end) => end?.slice(0, 7))
  fc.assert(
    fc.property(stepsAt(dayOrMonth), (steps) => {
      const tree = treeAfter(steps)
      const rows = new Map(rowsOf(tree).map((row) => [row.id, row]))
      for (const on of quarter) {
        const isEdge = (id: string) => ends(rows.get(id)!).includes(on.slice(0, 7))
        expect(isSound(edges(tree, on), (id, parent) => isEdge(id) || isEdge(parent))).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('rows in any order are the same tree again, and answer the same', () => {
  const shuffled = stepsAt(dayOrMonth).chain((steps) => {
    const tree = treeAfter(steps)
    return fc.record({
      tree: fc.constant(tree),
      rows: fc.shuffledSubarray(rowsOf(tree), { minLength: tree.nodes.size }),
    })
  })
  fc.assert(
    fc.property(shuffled, ({ tree, rows }) => {
      expect(treeFrom(JSON.parse(JSON.stringify(rows)))).toEqual({ ok: true, tree })
    }),
    { numRuns: 150 },
  )
})

test('what the questions answer fits together on every day', () => {
  fc.assert(
    fc.property(stepsAt(day), (steps) => {
      const tree = treeAfter(steps)
      for (const on of days)
        for (const { id } of organizationsOn(tree, on)) {
          const path = pathOf(tree, id, on).map((one) => one.id)
          expect(path.at(-1)).toBe(id)
          for (const other of tree.nodes.keys()) expect(isWithin(tree, id, other, on)).toBe(path.includes(other))
          for (const child of childrenOf(tree, id, on)) expect(organizationOn(tree, child.id, on)?.parent).toBe(id)
        }
    }),
    { numRuns: 150 },
  )
})

test('nothing that anybody hands in makes a tree throw', () => {
  const thing = fc.oneof(
    fc.anything(),
    fc.constantFrom('city', '2013-07', '2013-07-01', 'committee', 'constructor', '__proto__', 'x'.repeat(9999), null),
  )
  const row = fc.record(
    {
      id: thing,
      kind: thing,
      name: thing,
      parent: thing,
      period: fc.oneof(thing, fc.record({ from: thing })),
      host: thing,
    },
    { requiredKeys: [] },
  )
  const change = fc.record({ from: thing, kind: thing, parent: thing, host: thing }, { requiredKeys: [] })
  const { tree } = addOrganization(emptyTree, {
    id: 'city',
    kind: 'committee',
    name: 'city',
    period: { from: '2013-01' },
  }) as { tree: Tree }
  fc.assert(
    fc.property(fc.array(fc.oneof(row, thing)), change, thing, thing, (rows, one, id, until) => {
      treeFrom(rows as never)
      for (const input of rows) expect(addOrganization(tree, input as never)).toHaveProperty('ok')
      expect(changeOrganization(tree, 'city', one as never)).toHaveProperty('ok')
      expect(moveOrganization(tree, 'city', id as never, until as never).ok).toBe(false)
      expect(endOrganization(tree, id as never, until as never)).toHaveProperty('ok')
    }),
    { numRuns: 300 },
  )
})
