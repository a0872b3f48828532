import { stationCase } from './stationCase.ts'
import { stationForm } from './stationForm.ts'
import { stationOutcome } from './stationOutcome.ts'
import { stationParty } from './stationParty.ts'
import { stationDeeds } from './stationDeeds.ts'
import { stationFile } from './stationFile.ts'
import { stationOffice } from './stationOffice.ts'
import { stationWork } from './stationWork.ts'

/** What the pages of a consumer rights station say (PAGES-services 2 and 8). The source of the other two languages. */
export const station = {
  case: stationCase,
  form: stationForm,
  party: stationParty,
  outcome: stationOutcome,
  work: stationWork,
  file: stationFile,
  deeds: stationDeeds,
  office: stationOffice,
}

/** The words of one language. */
export type StationWords = typeof station
