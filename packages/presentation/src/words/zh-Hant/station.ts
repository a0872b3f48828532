import type { StationWords } from '../zh-Hans/station.ts'
import { stationCase } from './stationCase.ts'

export const station: StationWords = {
  case: stationCase,
}
