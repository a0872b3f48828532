import type { PlainDate } from '@liangpai/core/organization'

declare const unit: unique symbol
/** An amount of money in fen, a whole number. It stands in a deposit and nowhere else: there is no other fee (SYSTEMS 39). */
export type Fen = number & { readonly [unit]: 'fen' }

/** The largest deposit that is asked for: a slip of the pen asks for more. */
const MOST_FEN = 10_000_000

/** Whether a number is an amount that can be asked for or deducted. */
export const isFen = (amount: number): amount is Fen => Number.isSafeInteger(amount) && amount > 0 && amount <= MOST_FEN

/** What is taken off a deposit, and what for. */
export type Deduction = { reason: string; fen: Fen }

/** When money was received or returned, and by which means: 银行转账, 原账户. */
export type Payment = { on: PlainDate; means: string }

/**
 * The only charge of an incubator: what was asked for, what was paid (nothing, or all of it), what is taken off, and what went back.
 * Once it is returned, what went back and what was taken off are what was paid.
 */
export type Deposit = {
  fen: Fen
  paid: Fen
  received?: Payment
  deductions: readonly Deduction[]
  refunded: Fen
  returned?: Payment
}

const NOTHING = 0 as Fen

/** What all of them come to. */
export const sumOf = (deductions: readonly Deduction[]): Fen => deductions.reduce((sum, { fen }) => sum + fen, 0) as Fen

/** What goes back of a deposit. */
export const toRefund = ({ paid, deductions }: Pick<Deposit, 'paid' | 'deductions'>): Fen =>
  (paid - sumOf(deductions)) as Fen

/** Whether there is something of it that is neither returned nor taken off. */
export const isOwed = (deposit: Deposit | undefined): boolean =>
  deposit !== undefined && deposit.received !== undefined && deposit.returned === undefined

/** Whether these can be taken off what was paid. */
export const areDeductible = (paid: Fen, deductions: readonly Deduction[]): boolean =>
  deductions.every(({ fen }) => isFen(fen)) && sumOf(deductions) <= paid

/** A deposit that is asked for. */
export const askDeposit = (fen: Fen): Deposit => ({ fen, paid: NOTHING, deductions: [], refunded: NOTHING })

/** The same once it is paid, in one sum. */
export const payDeposit = (deposit: Deposit, received: Payment): Deposit => ({
  ...deposit,
  paid: deposit.fen,
  received,
})

/** The same with these taken off; the caller has seen that they can be. */
export const deductFrom = (deposit: Deposit, deductions: readonly Deduction[]): Deposit => ({ ...deposit, deductions })

/** The same once the rest went back. */
export const returnDeposit = (deposit: Deposit, returned: Payment): Deposit => ({
  ...deposit,
  refunded: toRefund(deposit),
  returned,
})
