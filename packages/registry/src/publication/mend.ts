import { Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import { lostStops } from '../journal/lostStops.ts'
import { findBadge, sealToken, soundToken, updateBadge } from '../store/badges.ts'
import { publishedList, removePublished, soundBody } from '../store/published.ts'
import { setLostBit } from '../store/statusLists.ts'
import type { BadgeRow } from '../store/tables.ts'
import { bundlePath, publishBadge } from './bundle.ts'
import { isOwnBadge } from './ownCheck.ts'

/**
 * Sets bits again that the journal has set and the database has lost; the lists are to be signed afterwards. Returns how
 * many. A journal that cannot be read mends nothing, and keeps nothing else from being signed: the doctor names it.
 */
export async function mendStops({ tx, at, journal }: Work): Promise<number> {
  const lost = await lostStops(journal, tx, at).catch((error: unknown) => {
    if (error instanceof Refusal) return []
    throw error
  })
  for (const entry of lost) await setLostBit(tx, entry)
  return lost.length
}

/**
 * Publishes again what was damaged or lost of these badges while they are in effect, and takes away what is left of others.
 * Returns how many: one of which both copies are damaged stays as it is, and the doctor names it.
 */
export async function mendBundles(work: Work, badgeNos: readonly string[]): Promise<number> {
  let mended = 0
  for (const badgeNo of badgeNos) if (await mendBundle(work, badgeNo)) mended++
  return mended
}

async function mendBundle(work: Work, badgeNo: string): Promise<boolean> {
  const { tx } = work
  const badge = await findBadge(tx, badgeNo) // locked: it may have been stopped since the search
  const path = bundlePath(badgeNo)
  const published = await soundBody(work, path)
  if (badge?.state !== 'active') {
    const listId = await publishedList(tx, path)
    if (listId !== undefined) await removePublished(tx, path, listId)
    return listId !== undefined
  }
  const token = await ownToken(work, badge, [soundToken(work.vault, badge), published])
  if (token === undefined) return false
  const sealed = sealToken(work.vault, badgeNo, token)
  await updateBadge(tx, badgeNo, { token: sealed })
  await publishBadge(work, { ...badge, token: sealed })
  return true
}

/** The first of these copies that our own verifier takes for that badge. */
async function ownToken(work: Work, badge: BadgeRow, copies: (string | undefined)[]): Promise<string | undefined> {
  for (const token of copies) if (token !== undefined && (await isOwnBadge(work, token, badge))) return token
  return undefined
}
