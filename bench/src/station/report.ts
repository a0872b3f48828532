import { reportReads } from '../reads.ts'
import type { Report } from '../report.ts'
import { measureStation } from './measure.ts'

/** Each list, each case and each look of a job within so many milliseconds. */
const LIMIT = 50

/** What each reader's list, a case and the clocks of a station cost with so many cases. */
export const benchStation = ({ cases, rounds }: { cases: number; rounds: number }): Promise<Report> =>
  reportReads((database) => measureStation(database, { cases, rounds }), {
    size: cases,
    things: 'cases',
    limit: LIMIT,
    rounds,
  })
