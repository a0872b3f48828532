import { lineWords } from '@liangpai/presentation'
import { type Check, trailJobFindings } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { requireMasterKey } from '../requireMasterKey.ts'
import { trailFault } from '../trail.ts'

/** Lines that nobody has chained for a day. */
export const checkTrailJob: Check<Context> = (context) => trailJobFindings(context, OFFICE)

/** Lines of the trail that somebody has changed, added or taken out. Another master key than its own vouches for no line. */
export const checkTrail: Check<Context> = async (context) => {
  await requireMasterKey(context)
  const fault = await trailFault(context)
  if (!fault) return []
  const detail = 'position' in fault ? String(fault.position) : lineWords(fault.line)
  return [{ what: 'trailChanged', urgency: 'now', organization: OFFICE, detail }]
}
