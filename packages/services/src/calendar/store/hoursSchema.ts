import { defineVerbFor, sealedColumns } from '@liangpai/server'
import type { Context, Reading as ReadingOf, Work as WorkOf } from '../../context.ts'
import type { ProofRow, SkippedDateRow, VolunteerRecordRow, VolunteerRow, VolunteerSheetRow } from './hoursTables.ts'
import type { SignupTables } from './schema.ts'

/** What a volunteer is called, and how they are reached. */
export const sealedVolunteer = sealedColumns<VolunteerRow>()('volunteers', 'id', ['person'])
/** What was recorded, with the names of who did and who confirmed it. */
export const sealedRecord = sealedColumns<VolunteerRecordRow>()('volunteerRecords', 'id', ['record'])
/** What a proof says, with its number. */
export const sealedProof = sealedColumns<ProofRow>()('volunteerProofs', 'numberIndex', ['proof'])

/** The tables of hours and proofs, beside those of sessions and sign-ups. */
export type CalendarTables = SignupTables & {
  volunteers: ReturnType<typeof sealedVolunteer.seal>
  volunteerSheets: VolunteerSheetRow
  volunteerRecords: ReturnType<typeof sealedRecord.seal>
  volunteerProofs: ReturnType<typeof sealedProof.seal>
  skippedDates: SkippedDateRow
}

/** What a running verb of hours works with, and what one that reads does. */
export type HoursWork = WorkOf<CalendarTables>
/** The same while a verb only reads. */
export type HoursReading = ReadingOf<CalendarTables>
/** The context of an open process, as hours read it. */
export type HoursContext = Context<CalendarTables>

/** Defines a verb of hours and proofs. */
export const defineHoursVerb = defineVerbFor<HoursContext, HoursWork, HoursReading>()
