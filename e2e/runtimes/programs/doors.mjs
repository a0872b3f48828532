// What every runtime does besides the vectors: it imports each door, and verifies one badge through `fetch`.
import * as client from '@liangpai/client'
import * as core from '@liangpai/core'
import * as issue from '@liangpai/core/issue'
import * as localhost from '@liangpai/core/localhost'
import * as organization from '@liangpai/core/organization'
import * as presentation from '@liangpai/presentation'
import * as verdict from '@liangpai/presentation/verdict'

const DOORS = {
  '@liangpai/client': client,
  '@liangpai/core': core,
  '@liangpai/core/issue': issue,
  '@liangpai/core/localhost': localhost,
  '@liangpai/core/organization': organization,
  '@liangpai/presentation': presentation,
  '@liangpai/presentation/verdict': verdict,
}

const namesOf = (door) => JSON.stringify(Object.keys(door).sort())

async function verifyByFetch({ registry, anchors, badgeNo, now }) {
  const { verify } = client.createClient({ registries: [registry], anchors, now: () => now })
  const { state, badgeNo: verified } = await verify(badgeNo, { page: null })
  return JSON.stringify({ state, badgeNo: verified })
}

/**
 * The exports of each door.
 * @returns {[string, string, string][]}
 */
export const doorAnswers = () => Object.entries(DOORS).map(([name, door]) => ['doors', name, namesOf(door)])

/** The exports of each door, and the verdict of the client on a badge that its registry serves. */
export async function answerDoors(served) {
  const verdict = await verifyByFetch(served).catch((error) => `threw ${error}`)
  return [...doorAnswers(), ['client', 'verifies a badge over fetch', verdict]]
}
