import type { StationWords } from '../zh-Hans/station.ts'
import { stationCase } from './stationCase.ts'
import { stationForm } from './stationForm.ts'
import { stationOutcome } from './stationOutcome.ts'
import { stationParty } from './stationParty.ts'
import { stationDeeds } from './stationDeeds.ts'
import { stationFile } from './stationFile.ts'
import { stationOffice } from './stationOffice.ts'
import { stationWork } from './stationWork.ts'

export const station: StationWords = {
  case: stationCase,
  form: stationForm,
  party: stationParty,
  outcome: stationOutcome,
  work: stationWork,
  file: stationFile,
  deeds: stationDeeds,
  office: stationOffice,
}
