import { reportReads } from '../reads.ts'
import type { Report } from '../report.ts'
import { measureOffice, type Size } from './measure.ts'

/** Each list, look-up and figure within so many milliseconds. */
const LIMIT = 100

/** What each list, page, look-up and figure of a registry costs with so many badges. */
export const benchOffice = (size: Size): Promise<Report> =>
  reportReads((database) => measureOffice(database, size), {
    size: size.badges,
    things: 'badges',
    limit: LIMIT,
    rounds: size.rounds,
  })
