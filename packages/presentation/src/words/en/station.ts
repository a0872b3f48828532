import type { StationWords } from '../zh-Hans/station.ts'
import { stationCase } from './stationCase.ts'
import { stationForm } from './stationForm.ts'
import { stationOutcome } from './stationOutcome.ts'
import { stationParty } from './stationParty.ts'

export const station: StationWords = {
  case: stationCase,
  form: stationForm,
  party: stationParty,
  outcome: stationOutcome,
}
