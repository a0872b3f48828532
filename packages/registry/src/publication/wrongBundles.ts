import { activeAmong, badgesAfter, soundToken } from '../store/badges.ts'
import { pathsAfter, soundBodies } from '../store/published.ts'
import type { Db, Unsealing } from '../store/store.ts'
import { badgeNoAt, BUNDLES, bundlePath } from './bundle.ts'

const BATCH = 1000

/**
 * The badges whose public answer is not what it should be: missing, damaged or not the badge's token, or still there for a
 * badge that is not in effect. It reads all badges, a batch at a time.
 */
export async function wrongBundles(reading: Unsealing): Promise<string[]> {
  const wrong = []
  for await (const badgeNo of unlikeBadges(reading)) wrong.push(badgeNo)
  for await (const badgeNo of withoutBadges(reading.tx)) wrong.push(badgeNo)
  return wrong
}

async function* unlikeBadges({ tx, vault }: Unsealing): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const badges = await badgesAfter(tx, last, BATCH)
    const active = badges.filter(({ state }) => state === 'active')
    const paths = active.map(({ badgeNo }) => bundlePath(badgeNo))
    const bodies = await soundBodies({ tx, vault }, paths)
    for (const badge of active) {
      const body = bodies.get(bundlePath(badge.badgeNo))
      if (body === undefined || body !== soundToken(vault, badge)) yield badge.badgeNo
    }
    last = badges.at(-1)?.badgeNo ?? ''
    if (badges.length < BATCH) return
  }
}

async function* withoutBadges(db: Db): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const paths = await pathsAfter(db, BUNDLES, last, BATCH)
    const badgeNos = paths.map(badgeNoAt)
    const active = await activeAmong(db, badgeNos)
    for (const badgeNo of badgeNos) if (!active.has(badgeNo)) yield badgeNo
    last = paths.at(-1) ?? ''
    if (paths.length < BATCH) return
  }
}
