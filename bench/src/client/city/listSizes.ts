import { randomInt } from 'node:crypto'
import { createBranches } from '../branches.ts'
import { issueListOf, LIST_BYTES } from '../../largeList.ts'

/** The bytes of a published list, signature included. */
export type ListSize = { what: string; bytes: number }

/** The shares of entries that have ended: few, and as many as compress worst. */
const SHARES = [0.1, 0.5]

/** How large the list of a registry is whose entries were drawn among its 131,072 places, by how many of them have ended. */
export async function listSizes(entries: number): Promise<ListSize[]> {
  const { all, now } = await createBranches(1)
  const sizes: ListSize[] = []
  for (const { entity, uri } of all)
    for (const share of SHARES) {
      const token = await issueListOf(entity, { uri, now, bits: drawBits(entries * share) })
      sizes.push({ what: `the list of ${entries} entries, ${share * 100} % of them ended`, bytes: token.length })
    }
  return sizes
}

/** As many bits as this, each at a place of its own. */
function drawBits(count: number): Uint8Array {
  const bits = new Uint8Array(LIST_BYTES)
  for (let set = 0; set < count;) {
    const place = randomInt(LIST_BYTES * 8)
    const [byte, bit] = [place >> 3, 1 << (place % 8)]
    if (((bits[byte] ?? 0) & bit) !== 0) continue
    bits[byte] = (bits[byte] ?? 0) | bit
    set++
  }
  return bits
}
