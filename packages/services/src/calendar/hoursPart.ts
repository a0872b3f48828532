import { calendarWords, type Language } from '@liangpai/presentation'
import { hoursAreaRoutes } from './http/hoursAreaRoutes.ts'
import { forgetHours } from './maintenance/forgetHours.ts'
import { hoursVerbs } from './office/hoursVerbs.ts'
import { sealedProof, sealedRecord, sealedVolunteer } from './store/hoursSchema.ts'
import { hours } from './store/migrations/m0005-hours.ts'
import { calendarPrints, hoursWork } from './view/hoursWork.ts'

/** What hours, proofs, prints and feeds add to the module of the calendar. */
export const hoursPart = {
  migrations: { '0005-hours': hours },
  tables: [
    ['volunteers', ['id']],
    ['volunteerSheets', ['sheetId']],
    ['volunteerRecords', ['id']],
    ['volunteerProofs', ['numberIndex']],
    ['skippedDates', ['id']],
  ],
  personalTables: ['volunteers', 'volunteer_sheets', 'volunteer_records', 'volunteer_proofs'],
  sealed: [sealedVolunteer, sealedRecord, sealedProof],
  verbs: hoursVerbs,
  verbWordsIn: (language: Language) => calendarWords[language].hours.verbs,
  assets: { sheets: ['plan', 'hours', 'hoursWork'], scripts: ['plan', 'hours', 'proof', 'subscribe'] },
  routes: hoursAreaRoutes,
  workOf: hoursWork,
  prints: calendarPrints,
  forgetExpired: forgetHours,
} as const
