import type { FindingCode, Words } from '@liangpai/presentation'
import { DAY } from '../time.ts'

/** Days before an end at which the doctor speaks up, and 0 once it has come. */
export const THRESHOLDS = [0, 7, 14, 30] as const

/** The last threshold that was passed. */
export type Threshold = (typeof THRESHOLDS)[number]

/** How soon something has to be done: today, within two weeks, or to be planned. */
export type Urgency = 'now' | 'soon' | 'plan'

/** Something that needs attention. What it means, and what to do, stands in `findings` of `presentation`. */
export type Finding = {
  what: FindingCode
  urgency: Urgency
  /** The organisation that it is about; none where it is about the machine. */
  organization?: string
  /** Full days until something ends; negative once it has ended. */
  days?: number
  passed?: Threshold
  /** What exactly: a path, a table, a name. It never names a member or a badge. */
  detail?: string | Words
}

/** Looks for faults of one kind and changes nothing. Throws `Refusal` where it cannot look. */
export type Check<Context> = (context: Context) => Promise<Finding[]>

const URGENCIES: Readonly<Record<Threshold, Urgency>> = { 0: 'now', 7: 'now', 14: 'soon', 30: 'plan' }

/** A finding for something that ends at `exp`, in seconds, once a threshold is passed. */
export function ending(what: FindingCode, organization: string, { exp, now }: { exp: number; now: number }): Finding[] {
  const left = (exp - now) / DAY
  const passed = THRESHOLDS.find((threshold) => left <= threshold)
  if (passed === undefined) return []
  return [{ what, organization, days: Math.floor(left), passed, urgency: URGENCIES[passed] }]
}
