import { firstDayOf, isPeriod, lastDayOf } from '../date.ts'
import { isId } from '../id.ts'
import { between, type Figure } from './figure.ts'

/** Below this a count is not shown, and by no less does a figure move (LOOK 12; SERVICES 1). */
const LEAST = 10

/**
 * A number of people, by the id of its cell. The cells of a table have nobody in common: counts that overlap are given as
 * the cells of their cross table, and a whole is `totalOf` its cells.
 */
export type CountCell = { id: string; count: number }

/** All counts of one thing on one day, or at the end of one month. */
export type CountTable = { period: string; cells: readonly CountCell[] }

/** A cell as a reader gets it: the number shown, a multiple of ten within 10 of the count, above or below; without `shown` the count is 0 to 9. */
export type PublishedCell = { id: string; shown?: number }

/**
 * What was published so far, which is all that the next publication needs: what was last shown of each cell. It is kept
 * for each thing counted, since two histories of one thing could be subtracted from each other.
 */
export type CountHistory = { period: string; cells: readonly { id: string; lastShown: number }[] }

/** Why counts are not published. */
export type CountRefusal = (typeof countRefusals)[number]

/** Every code by which a publication of counts is refused. */
export const countRefusals = [
  'countHistoryInvalid',
  /** It has no list of cells. */
  'countTableInvalid',
  'countPeriod',
  'periodPublished',
  'cellIdInvalid',
  'cellTwice',
  'countInvalid',
] as const

/** The table to print and the history to keep, or why nothing is published and, if it is for a cell, for which. */
export type CountOutcome =
  | { ok: true; published: readonly PublishedCell[]; history: CountHistory }
  | { ok: false; code: CountRefusal; id?: string }

/**
 * Publishes counts so that nobody who subtracts learns one under 10 (LOOK 12; SERVICES 1), however many periods they
 * collect. A count under 10 is hidden. Another is shown in whole tens: rounded down at first, and then the number last
 * shown, moved by tens until it is within 10 of the count. What is shown of a cell depends on that cell alone, and only on
 * the tens of its counts, so that 0 to 9 look the same, 10 to 19, and so on. A period is published once.
 */
export function publishCounts(history: CountHistory | undefined, table: CountTable): CountOutcome {
  const refusal = judgeShapes(history, table) ?? judgePeriods(history, table) ?? judgeCells(table.cells)
  if (refusal) return { ok: false, ...refusal }
  const lastShown = new Map(history?.cells.map((cell) => [cell.id, cell.lastShown]))
  const published = table.cells.map(({ id, count }): PublishedCell => {
    if (count < LEAST) return { id }
    const shown = movedInTens(lastShown.get(id) ?? 0, count)
    lastShown.set(id, shown)
    return { id, shown }
  })
  const cells = [...lastShown].map(([id, shown]) => ({ id, lastShown: shown }))
  return { ok: true, published, history: { period: table.period, cells } }
}

/**
 * The total that is printed: the sum of the numbers shown (SERVICES 1), which may be off by 10 for each of them, and lacks what is
 * hidden. A truer one would give hidden counts away. `undefined` if none is shown.
 */
export function totalOf(cells: readonly PublishedCell[]): number | undefined {
  const shown = cells.flatMap((cell) => cell.shown ?? [])
  return shown.length === 0 ? undefined : shown.reduce((total, number) => total + number)
}

/** What a number shown says of its count: at most 10 less, and less than 10 more. A shown count is never under 10. */
export const countBehind = (shown: number): Figure => between(Math.max(shown - LEAST, LEAST), shown + LEAST - 1)

/** Whether a number can have been shown: a multiple of ten that is not zero. */
export const isShown = (shown: number): boolean => Number.isSafeInteger(shown) && shown >= LEAST && shown % LEAST === 0

type Refusal = { code: CountRefusal; id?: string }

function judgeShapes(history: CountHistory | undefined, table: CountTable): Refusal | undefined {
  if (history !== undefined && !isHistory(history)) return { code: 'countHistoryInvalid' }
  return hasCells(table) ? undefined : { code: 'countTableInvalid' }
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null

/** Whether a value has a list of objects for its cells. */
const hasCells = (value: { cells: readonly object[] }): boolean =>
  isRecord(value) && Array.isArray(value.cells) && value.cells.every(isRecord)

function judgePeriods(history: CountHistory | undefined, { period }: CountTable): Refusal | undefined {
  if (!isPeriod({ from: period })) return { code: 'countPeriod' }
  return history && firstDayOf(period) <= lastDayOf(history.period) ? { code: 'periodPublished' } : undefined
}

/** Whether a history is one that was kept. With a damaged one the next table could be compared with those before. */
function isHistory(history: CountHistory): boolean {
  if (!hasCells(history)) return false
  const { period, cells } = history
  return (
    isPeriod({ from: period }) &&
    cells.every((cell) => isId(cell.id) && isShown(cell.lastShown)) &&
    new Set(cells.map(({ id }) => id)).size === cells.length
  )
}

function judgeCells(cells: readonly CountCell[]): Refusal | undefined {
  const ids = new Set<string>()
  for (const { id, count } of cells) {
    if (!isId(id)) return { code: 'cellIdInvalid', ...(typeof id === 'string' && { id }) }
    if (ids.has(id)) return { code: 'cellTwice', id }
    if (!Number.isSafeInteger(count) || count < 0) return { code: 'countInvalid', id }
    ids.add(id)
  }
  return undefined
}

/** What is shown for a count: of the two tens around it the one nearer to the number last shown, which is 0 at first. */
function movedInTens(lastShown: number, count: number): number {
  const below = count - (count % LEAST)
  return Math.min(Math.max(lastShown, below), below + LEAST)
}
