import type { Shop } from '@liangpai/core'
import { addressText } from '@liangpai/presentation/verdict'

/** Where a shop is, in words: its first address, or its platform and id. */
export function placeOf({ urls: [first], listing }: Shop): string {
  if (first !== undefined) return addressText(first)
  return listing ? `${listing.host} ${listing.id}` : ''
}
