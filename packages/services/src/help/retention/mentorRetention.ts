import { addMonths, type PlainDate } from '@liangpai/core/organization'
import type { Clocks } from '../../clocks/clocks.ts'

/** The last day on which a mentor is there of whom something was heard on a day (SERVICES 7); whatever they do puts it off. */
export const mentorKeptUntil = (heard: PlainDate, { mentors }: Pick<Clocks['retention'], 'mentors'>): PlainDate =>
  addMonths(heard, mentors)
