import type { PlainDate } from '@liangpai/core/organization'
import type { Deposit, Fen } from './deposit.ts'

/** One line of a deposit's statement: what came in, was taken off, or went back. */
export type StatementLine = { on: PlainDate; text: string } & (
  | { kind: 'received'; in: Fen }
  | { kind: 'deducted' | 'returned'; out: Fen }
)

/** What is printed when a deposit is returned: two columns whose sums are the same. */
export type Statement = { lines: readonly StatementLine[]; in: Fen; out: Fen }

/** The statement of a deposit that was returned; undefined before. `deductedOn` is the day on which two had settled it. */
export function statementOf(deposit: Deposit, deductedOn: PlainDate): Statement | undefined {
  const { received, returned, deductions, paid, refunded } = deposit
  if (!received || !returned) return undefined
  const lines: StatementLine[] = [
    { kind: 'received', on: received.on, text: received.means, in: paid },
    ...deductions.map(({ reason, fen }) => ({ kind: 'deducted' as const, on: deductedOn, text: reason, out: fen })),
    { kind: 'returned', on: returned.on, text: returned.means, out: refunded },
  ]
  const out = lines.reduce((sum, line) => sum + ('out' in line ? line.out : 0), 0) as Fen
  return { lines, in: paid, out }
}
