import { reportReads } from '../reads.ts'
import type { Report } from '../report.ts'
import { measureServices } from './measure.ts'

/** Each list, each page and each look of a job within so many milliseconds. */
const LIMIT = 50

/** What each list, page and job of the services costs with so many merchants. */
export const benchServices = ({ merchants, rounds }: { merchants: number; rounds: number }): Promise<Report> =>
  reportReads((database) => measureServices(database, { merchants, rounds }), {
    size: merchants,
    things: 'merchants',
    limit: LIMIT,
    rounds,
  })
