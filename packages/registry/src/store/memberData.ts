import { endLinks, endSessions, forgetPasskeys } from '@liangpai/server'
import type { Tx } from './store.ts'

/** The purpose of links, sessions and passkeys that open "My data"; their subject is the keyed hash of a badge's number. */
export const MEMBER_DATA = 'member-data'

/** The purpose of the secret that a consent gives, by which a passkey may be saved right after it; its subject is the same. */
export const AFTER_CONSENT = 'passkey after consent'

/** Ends the ways into the data of a badge. A session ends by itself: until then it says that the badge has ended. */
export async function endDataAccess(tx: Tx, codeHash: string): Promise<void> {
  await endLinks(tx, MEMBER_DATA, codeHash)
  await endLinks(tx, AFTER_CONSENT, codeHash)
  await forgetPasskeys(tx, { purpose: MEMBER_DATA, subject: codeHash })
}

/** Ends the secret of its consent and all sessions of a badge but that in which its member acts: who else was in is out. */
export async function endOtherSessions(tx: Tx, codeHash: string, acting?: string): Promise<void> {
  await endSessions(tx, MEMBER_DATA, codeHash, acting)
  await endLinks(tx, AFTER_CONSENT, codeHash)
}
