import type { Reserve } from '../store/reserve.ts'
import type { Check } from './finding.ts'

/** The room that is kept for the day on which the disk is full. Where there is room for it, a service makes it when it runs. */
export const checkReserve: Check<{ readonly store: { readonly reserve: Reserve | undefined } }> = async ({
  store: { reserve },
}) => {
  const isMissing = reserve?.isSpent || (await reserve?.shortage()) === 'reserveMissing'
  return isMissing ? [{ what: 'reserveMissing', urgency: 'now' }] : []
}
