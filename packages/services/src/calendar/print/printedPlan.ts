import type { YearMonth } from './yearTable.ts'

/** The year's plan as it is printed. */
export type PrintedPlan = {
  year: number
  /** The branches that host it, each with its id. */
  hosts: readonly { id: string; name: string }[]
  /** The day on which it was published; a draft has none. */
  published?: string
  months: readonly YearMonth[]
  /** Whether the holidays of the year are not published yet. */
  isProvisional: boolean
}
