import type { Check } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { linesBehind } from '../../journal/behind.ts'
import { OFFICE } from '../../store/issuers.ts'

/** Acts that have waited for the copy of the journal; beside a fault of its lines they do not follow by themselves. */
export const checkJournal: Check<Context> = async (context) => {
  if (context.journal.fault) return []
  const lines = await linesBehind(context)
  if (lines === 0) return []
  return [{ what: 'journalBehind', urgency: 'now', organization: OFFICE, detail: String(lines) }]
}
