import type { Tx } from '../store/store.ts'
import { SESSION_IDLE, SESSION_LIFE } from './sessions.ts'

/** Deletes links, sessions and challenges that have ended. */
export async function forgetLinks(tx: Tx, at: number): Promise<void> {
  await tx.deleteFrom('privateLinks').where('expiresAt', '<=', at).execute()
  await tx
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('usedAt', '<=', at - SESSION_IDLE), eb('openedAt', '<=', at - SESSION_LIFE)]))
    .execute()
  await tx.deleteFrom('challenges').where('expiresAt', '<=', at).execute()
  await tx.deleteFrom('tokens').where('expiresAt', '<=', at).execute()
}

/**
 * Ends all of them, all passkeys and all tokens, as after going back to a backup: a link that was used since, or a passkey or
 * token that was removed, must not open anything again. Everybody begins anew, as if they had never had a passkey: two persons
 * let in whoever lost one, and then nobody of a small office would be left to confirm them. Private links of the
 * purpose `except` stay: the only way of somebody who has no other.
 */
export async function endAllLinks(tx: Tx, { except = '' } = {}): Promise<void> {
  await tx.deleteFrom('privateLinks').where('purpose', '!=', except).execute()
  for (const table of ['sessions', 'challenges', 'passkeys', 'tokens'] as const) await tx.deleteFrom(table).execute()
  await tx.updateTable('signIns').set({ passkeySince: null, wantedBy: null, wantedAt: null }).execute()
}
