import { deleteAnswers } from '../store/idempotency.ts'
import type { Store, Tx } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { DAY } from '../time.ts'
import { SESSION_IDLE, SESSION_LIFE } from './sessions.ts'

/** Deletes links, sessions and challenges that have ended. Returns how many there were. */
export async function forgetLinks(tx: Tx, at: number): Promise<number> {
  const hasEnded = (table: 'privateLinks' | 'challenges' | 'tokens') =>
    tx.deleteFrom(table).where('expiresAt', '<=', at).executeTakeFirst()
  const deleted = [
    await hasEnded('privateLinks'),
    await tx
      .deleteFrom('sessions')
      .where((eb) => eb.or([eb('usedAt', '<=', at - SESSION_IDLE), eb('openedAt', '<=', at - SESSION_LIFE)]))
      .executeTakeFirst(),
    await hasEnded('challenges'),
    await hasEnded('tokens'),
  ]
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

/**
 * Deletes, in the bytes too, what is there for the way in alone: answers to commands that may be repeated for a day, which hold links
 * and addresses, and links, sessions and challenges that have ended.
 */
export async function forgetWaysIn<Tables extends ServerTables>(
  store: Pick<Store<Tables>, 'transact' | 'erase'>,
  at: number,
): Promise<void> {
  const deleted = await store.transact(async (more) => {
    const tx = more as unknown as Tx // its tables are among those of the service, which the compiler cannot see of any `Tables`
    return (await deleteAnswers(tx, at - DAY)) + (await forgetLinks(tx, at))
  })
  if (deleted > 0) await store.erase()
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
