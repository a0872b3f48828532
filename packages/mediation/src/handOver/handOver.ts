import type { PlainDate } from '@liangpai/core/organization'

/** Why a case is handed over: the law may be broken, which ends the mediation, or it is another body's matter. */
export const handOverReasons = ['lawbreaking', 'outOfScope'] as const
/** One of `handOverReasons`. */
export type HandOverReason = (typeof handOverReasons)[number]

/** A case that was handed over to a partner, a market regulator for one (SYSTEMS 57). */
export type HandOver = {
  partner: string
  by: string
  reason: HandOverReason
  /** What the partner is told, in a sentence. */
  note: string
  date: PlainDate
  /** Who took receipt, and when. */
  receivedBy?: string
  received?: PlainDate
}
