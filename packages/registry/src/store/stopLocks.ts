import { forNoKeyUpdate, forUpdate } from '@liangpai/server/store'
import type { Tx } from './store.ts'

/** Takes the locks that every stop has to wait for: those on the lists, and on the head of the journal. */
export async function takeStopLocks(tx: Tx): Promise<void> {
  await forNoKeyUpdate(tx, tx.selectFrom('statusLists').select('id').orderBy('id')).execute()
  await forUpdate(tx, tx.selectFrom('journalHead').select('id')).execute()
}
