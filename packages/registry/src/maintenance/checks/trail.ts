import { lineWords } from '@liangpai/presentation'
import { OFFICE } from '../../store/issuers.ts'
import type { Check } from '../finding.ts'
import { requireMasterKey } from '../requireMasterKey.ts'
import { trailFault } from '../trail.ts'

/** Lines of the trail that somebody has changed, added or taken out. Another master key than its own vouches for no line. */
export const checkTrail: Check = async (context) => {
  await requireMasterKey(context)
  const fault = await trailFault(context)
  if (!fault) return []
  const detail = 'position' in fault ? String(fault.position) : lineWords(fault.line)
  return [{ what: 'trailChanged', urgency: 'now', organization: OFFICE, detail }]
}
