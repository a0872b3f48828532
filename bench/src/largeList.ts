import { issueStatusList } from '@liangpai/core/issue'
import { DAY, type Entity } from '@liangpai/world'

/** Bytes of a list of 131,072 entries. */
export const LIST_BYTES = 16_384
const ENTRIES = LIST_BYTES * 8

/** The place of a badge in the list: even, so that no random bit ends it. */
export const placeOf = (badge: number): number => (badge * 2) % ENTRIES

/** A list of 131,072 entries of which a hundredth, drawn at random, is set; never that of a badge. */
export function issueLargeList({ id, badge }: Entity, uri: string, now: number): Promise<string> {
  const bits = new Uint8Array(LIST_BYTES)
  for (let set = 0; set < ENTRIES * 0.01; set++) {
    const index = Math.floor((Math.random() * ENTRIES) / 2) * 2 + 1
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index % 8))
  }
  return issueListOf({ id, badge }, { uri, now, bits })
}

/** A list of these bits by an issuer, for a day. */
export const issueListOf = (
  { id, badge }: Pick<Entity, 'id' | 'badge'>,
  { uri, now, bits }: { uri: string; now: number; bits: Uint8Array },
): Promise<string> => issueStatusList({ iss: id, uri, iat: now, exp: now + DAY, ttl: 300, bits }, badge)
