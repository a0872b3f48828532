import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountHistory, type PublishedCell, publishCounts, totalOf } from './publishedCounts.ts'

// Readers who keep every table ever published. One knows the rule and tries every world that would have been published
// in the same way; another subtracts whatever numbers they have.

/** The counts of one month by cell. */
type Month = Readonly<Record<string, number>>
type World = readonly Month[]

const periodOf = (month: number) => `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** Every table that a reader gets of a world. */
function publish(world: World): (readonly PublishedCell[])[] {
  let history: CountHistory | undefined
  return world.map((month, at) => {
    const cells = Object.entries(month).map(([id, count]) => ({ id, count }))
    const outcome = publishCounts(history, { period: periodOf(at), cells })
    if (!outcome.ok) throw new Error(outcome.code)
    history = outcome.history
    return outcome.published
  })
}

/** A world, and what a reader could want to know of it. */
type Case = { world: World; secrets: Readonly<Record<string, number>> }

/** The counts of every month, and their changes. */
function countsAndChanges(world: World): Case {
  const secrets: Record<string, number> = {}
  world.forEach((month, at) => {
    for (const [id, count] of Object.entries(month)) {
      secrets[`${id} in month ${at}`] = count
      if (at > 0) secrets[`change of ${id} to month ${at}`] = count - (world[at - 1]?.[id] ?? 0)
    }
  })
  return { world, secrets }
}

/** What a reader who tries all worlds learns for certain, and is under 10. */
function learned(cases: readonly Case[]): string[] {
  const possible = new Map<string, Map<string, Set<number>>>()
  for (const { world, secrets } of cases) {
    const seen = JSON.stringify(publish(world))
    const values = possible.get(seen) ?? new Map<string, Set<number>>()
    possible.set(seen, values)
    for (const [name, value] of Object.entries(secrets))
      values.set(name, (values.get(name) ?? new Set<number>()).add(value))
  }
  return [...possible].flatMap(([seen, values]) =>
    [...values].flatMap(([name, [value = 0, ...others]]) =>
      others.length === 0 && Math.abs(value) < 10 ? [`${name} is ${value}: ${seen}`] : [],
    ),
  )
}

// Up to a number that ends in 9, so that the end of what is tried tells nothing.
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)
const pairs = (most: number) => upTo(most).flatMap((a) => upTo(most).map((b) => ({ a, b })))
const triples = (most: number) => pairs(most).flatMap((pair) => upTo(most).map((c) => ({ ...pair, c })))

describe('a reader who tries all worlds learns nothing under 10', () => {
  test('of one cell in four months', () => {
    const counts = [0, 5, 9, 10, 11, 19, 20, 24, 29]
    const worlds = counts.flatMap((a) =>
      counts.flatMap((b) => counts.flatMap((c) => counts.map((d): World => [{ a }, { a: b }, { a: c }, { a: d }]))),
    )
    expect(learned(worlds.map(countsAndChanges))).toEqual([])
  })

  test('of three cells', () => {
    expect(learned(triples(19).map((month) => countsAndChanges([month])))).toEqual([])
  })

  test('of two cells in two months', () => {
    const months = pairs(19).filter(({ a, b }) => a % 3 === 0 && b % 3 === 0)
    const worlds = months.flatMap((first) => months.map((second): World => [first, second]))
    expect(learned(worlds.map(countsAndChanges))).toEqual([])
  })
})

// The cells of a table have nobody in common. A reader who knows that a caller broke that rule, or that nobody came or
// went while the cells were cut anew, knows sums that the rule does not count on. They are no help either.
describe('a reader who also knows that the parts make up the whole learns no part under 10', () => {
  const secretsOf = (world: World, secrets: Month): Case => ({ world, secrets })

  test('from a whole beside its two parts', () => {
    expect(learned(pairs(49).map(({ a, b }) => secretsOf([{ all: a + b, a, b }], { a, b })))).toEqual([])
  })

  test('from a whole beside its three parts', () => {
    expect(
      learned(triples(19).map((parts) => secretsOf([{ all: parts.a + parts.b + parts.c, ...parts }], parts))),
    ).toEqual([])
  })

  test('from the same in two months', () => {
    const months = pairs(29).filter(({ a, b }) => a % 3 === 0 && b % 3 === 1)
    const worlds = months.flatMap((first) =>
      months.map((second) =>
        secretsOf(
          [first, second].map(({ a, b }) => ({ all: a + b, a, b })),
          { 'first a': first.a, 'first b': first.b, 'second a': second.a, 'second b': second.b },
        ),
      ),
    )
    expect(learned(worlds)).toEqual([])
  })

  test('from a cell that another one is merged into under a new id', () => {
    expect(learned(pairs(39).map(({ a, b }) => secretsOf([{ a, b }, { 'a-b': a + b }], { a, b })))).toEqual([])
  })

  test('from a cell that is split under new ids', () => {
    expect(learned(pairs(39).map(({ a, b }) => secretsOf([{ 'a-b': a + b }, { a, b }], { a, b })))).toEqual([])
  })

  test('from a cell that has a new id and one person more', () => {
    const worlds = pairs(49).filter(({ b }) => b < 10)
    expect(learned(worlds.map(({ a, b }) => secretsOf([{ a }, { renamed: a + b }], { came: b })))).toEqual([])
  })
})

const town = fc.record({ east: fc.nat(60), west: fc.nat(12), hill: fc.nat(40), dale: fc.nat(200) })
const months = fc.array(town, { minLength: 1, maxLength: 14 })
const subsetsOf = <Value>(values: readonly Value[]): Value[][] =>
  values.reduce<Value[][]>((subsets, value) => [...subsets, ...subsets.map((subset) => [...subset, value])], [[]])

test('every count could be any other of the same ten: what is published in all months is the same', () => {
  fc.assert(
    fc.property(months, fc.infiniteStream(fc.nat(9)), (world, others) => {
      const another = (count: number) => count - (count % 10) + others.next().value
      const elsewhere = world.map(({ east, west, hill, dale }) => ({
        east: another(east),
        west: another(west),
        hill: another(hill),
        dale: another(dale),
      }))
      expect(publish(elsewhere)).toEqual(publish(world))
    }),
  )
})

test('what is shown of a cell is the same without any other cell', () => {
  fc.assert(
    fc.property(months, (world) => {
      const alone = publish(world.map(({ east }) => ({ east })))
      expect(alone).toEqual(publish(world).map((table) => table.filter(({ id }) => id === 'east')))
    }),
  )
})

test('all sums and differences of numbers shown in all months are whole tens', () => {
  fc.assert(
    fc.property(months, (world) => {
      for (const table of publish(world))
        for (const cells of subsetsOf(table)) expect((totalOf(cells) ?? 0) % 10).toBe(0)
    }),
  )
})

test('a number shown is within 10 of its count, and none is under 10', () => {
  fc.assert(
    fc.property(months, (world) => {
      publish(world).forEach((table, month) =>
        table.forEach(({ id, shown }) => {
          const count = new Map(Object.entries(world[month] ?? {})).get(id) ?? 0
          expect(shown === undefined).toBe(count < 10)
          if (shown === undefined) return
          expect(shown).toBeGreaterThanOrEqual(10)
          expect(Math.abs(shown - count)).toBeLessThanOrEqual(10)
        }),
      )
    }),
  )
})
