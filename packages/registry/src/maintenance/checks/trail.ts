import { lineWords } from '@liangpai/presentation'
import { DAY, dayOf } from '@liangpai/server'
import { oldestUnchained } from '@liangpai/server/store'
import { OFFICE } from '../../store/issuers.ts'
import type { Check } from '../finding.ts'
import { requireMasterKey } from '../requireMasterKey.ts'
import { trailFault } from '../trail.ts'

/** The job chains each minute while the service runs; a command on the data folder waits for that. */
const CHAINED_WITHIN = DAY

/** Lines that nobody has chained for a day: the service has not run, or its job fails. Until then they could be changed unseen. */
export const checkTrailJob: Check = async ({ store, now }) => {
  const oldest = await oldestUnchained(store.db)
  return oldest === undefined || now() - oldest <= CHAINED_WITHIN
    ? []
    : [{ what: 'trailBehind', urgency: 'now', organization: OFFICE, detail: dayOf(oldest) }]
}

/** Lines of the trail that somebody has changed, added or taken out. Another master key than its own vouches for no line. */
export const checkTrail: Check = async (context) => {
  await requireMasterKey(context)
  const fault = await trailFault(context)
  if (!fault) return []
  const detail = 'position' in fault ? String(fault.position) : lineWords(fault.line)
  return [{ what: 'trailChanged', urgency: 'now', organization: OFFICE, detail }]
}
