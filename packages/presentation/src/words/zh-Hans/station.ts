import { stationCase } from './stationCase.ts'

/** What the pages of a consumer rights station say (PAGES-services 2 and 8). The source of the other two languages. */
export const station = {
  case: stationCase,
}

export type StationWords = typeof station
