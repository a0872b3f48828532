import { allBadgeFiles } from '../../store/badgeFiles.ts'
import type { Check } from '../finding.ts'

/** The room that is kept for the day on which the disk is full; a service makes it when it runs. */
export const checkReserve: Check = async ({ store: { db, reserve } }) => {
  const state = reserve?.state ?? 'held'
  const wasServed = (await allBadgeFiles(db)).length > 0
  const isMissing = state === 'givenUp' || (state === 'absent' && wasServed)
  return isMissing ? [{ what: 'reserveMissing', urgency: 'now' }] : []
}
