import type { PlainDate } from '@liangpai/core/organization'
import { type Basis, carriageBy, type Remedy } from '../complaint/complaint.ts'
import type { Answers, Party } from '../party/party.ts'

/** What both sides are to agree to. */
export type Terms = {
  remedies: readonly Remedy[]
  /** Needed for goods that are sent back or exchanged: it decides the carriage. */
  basis?: Basis
  /** Numbered sentences, each 1 to 200 characters. */
  clauses: readonly string[]
  /** The last day on which they are to be carried out. */
  lastDay: PlainDate
}

/** A version of the terms, with what each side said to it. Both must accept the same one (人民调解法, art. 3). */
export type Proposal = { version: number; terms: Terms; by: string; date: PlainDate; answers: Answers }

/** For which remedies goods travel back to the merchant. */
const sendsGoods: { readonly [One in Remedy]: boolean } = {
  returnGoods: true,
  refund: false,
  exchange: true,
  repair: false,
  apology: false,
  other: false,
}

/** Whether goods travel back, so that somebody pays for it. */
export const needsBasis = ({ remedies }: Pick<Terms, 'remedies'>): boolean =>
  remedies.some((remedy) => sendsGoods[remedy])

/** Who pays the carriage, where goods travel. */
export const carriageOf = ({ remedies, basis }: Terms): Party | undefined =>
  needsBasis({ remedies }) && basis ? carriageBy(basis) : undefined
