import type { PlainDate } from '@liangpai/core/organization'

/** A time of day in Asia/Shanghai: `19:30`. */
export type TimeOfDay = string

/** When a session takes place. It ends on the day on which it begins. */
export type SessionTimes = { day: PlainDate; from: TimeOfDay; to: TimeOfDay }
