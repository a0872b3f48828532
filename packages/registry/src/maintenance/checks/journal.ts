import { OFFICE } from '../../store/issuers.ts'
import { pendingSince } from '../../journal/table.ts'
import type { Check } from '../finding.ts'

/** Lines that wait for the copy of the journal. */
export const checkJournal: Check = async ({ store: { db } }) => {
  const { count } = await pendingSince(db)
  return count === 0 ? [] : [{ what: 'journalBehind', urgency: 'now', organization: OFFICE }]
}
