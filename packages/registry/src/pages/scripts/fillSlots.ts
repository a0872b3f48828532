import { all } from '@liangpai/server/scripts'
import type { Slot } from '../protocol.ts'

/** Writes values into all places that wait for them. */
export function fillSlots(values: Partial<Record<Slot, string>>): void {
  for (const [name, value] of Object.entries(values))
    for (const place of all(`[data-fill="${name}"]`)) place.textContent = value
}
