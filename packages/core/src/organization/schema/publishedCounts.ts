import * as z from 'zod'
import { isShown } from '../figure/publishedCounts.ts'
import { dayOrMonth } from './date.ts'
import { refusedAs } from './refusal.ts'
import { id } from './text.ts'

/** Cells, none of them twice. */
const cellsOf = <Cell extends z.ZodType<{ id: string }>>(cell: Cell) =>
  z.array(cell).refine((cells) => new Set(cells.map((one) => one.id)).size === cells.length, refusedAs('idTaken'))

/** The counts of one day or month, before they are published. */
export const countTable = z.strictObject({
  period: dayOrMonth,
  cells: cellsOf(z.strictObject({ id, count: z.int().nonnegative() })),
})

/** What was published so far. */
export const countHistory = z.strictObject({
  period: dayOrMonth,
  cells: cellsOf(
    z.strictObject({
      id,
      // For JSON Schema, which does not have the check.
      lastShown: z.int().min(10).refine(isShown, refusedAs('numberInvalid')).meta({ multipleOf: 10 }),
    }),
  ),
})
