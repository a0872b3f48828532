import type { Check } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { inSnapshot } from '@liangpai/server/store'
import { lostStops } from '../../journal/lostStops.ts'
import { requireMasterKey } from '../requireMasterKey.ts'

/** Badges that the journal has stopped and the database shows as in effect. Another master key than its own vouches for no line. */
export const checkStops: Check<Context> = async (context) => {
  await requireMasterKey(context)
  const { store, journal, now } = context
  const lost = await inSnapshot(store.db, (db) => lostStops(journal, db, now()))
  return lost.length === 0 ? [] : [{ what: 'stopLost', urgency: 'now', detail: String(lost.length) }]
}
