import type { PlainDate } from '@liangpai/core/organization'

/** What an inquiry came to: confirmed (经查证情况属实), or not. */
export const conclusions = ['confirmed', 'notConfirmed'] as const
/** One of `conclusions`. */
export type Conclusion = (typeof conclusions)[number]

/**
 * The conclusion about a case that has ended, by two persons: one writes it, another confirms it (SERVICES 7). It alone may reach
 * the office that issued a badge, as a file; a complaint never does.
 */
export type Finding = {
  /** Counts up when another one is written before this one is confirmed. */
  version: number
  conclusion: Conclusion
  reason: string
  /** The version of the pledge that the shop showed, if the finding is about one. */
  pledgeVersion?: string
  proposedBy: string
  /** Who counted as one with them then: none of those confirms it. */
  eyes: readonly string[]
  proposed: PlainDate
  confirmedBy?: string
  date?: PlainDate
}
