import type { Seconds } from '@liangpai/server/store'

/** What somebody reports of a badge, beside a dispute: it is shown somewhere else, or says something wrong. */
export const reportKinds = ['address', 'information'] as const
/** One of `reportKinds`. */
export type ReportKind = (typeof reportKinds)[number]

/** What somebody told the office of a badge. Nothing of it changes the badge. */
export type ReportRow = {
  /** Drawn, so that it does not say how many there are. */
  number: string
  kind: ReportKind
  badgeNo: string
  text: string
  contact: string | null
  /** What the office found, in one sentence for whoever reported; null until it has closed the report. */
  answer: string | null
  closedBy: string | null
  receivedAt: Seconds
  closedAt: Seconds | null
}
