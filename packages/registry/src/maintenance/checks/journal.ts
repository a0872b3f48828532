import { OFFICE } from '../../store/issuers.ts'
import { pendingSince } from '../../journal/table.ts'
import type { Check } from '../finding.ts'

/** Seconds that an act in flight may take until its line is written. */
const GRACE = 60

/** Lines that have waited for the copy of the journal. */
export const checkJournal: Check = async ({ store: { db }, now }) => {
  const { since } = await pendingSince(db)
  return since === null || now() - since < GRACE
    ? []
    : [{ what: 'journalBehind', urgency: 'now', organization: OFFICE }]
}
