import { addMonths, type PlainDate } from '@liangpai/core/organization'

/** A mentor of whom nothing was heard for as long is deleted (SERVICES 7); whatever they do puts it off. */
const MONTHS = 12

/** The last day on which a mentor is there who did something on a day. */
export const mentorLastDay = (today: PlainDate): PlainDate => addMonths(today, MONTHS)
