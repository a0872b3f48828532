import type { RefusalCode } from '@liangpai/presentation'
import { openVault, type Readiness, readinessBy, SYSTEM } from '@liangpai/server'
import type { Context } from '../context.ts'
import { linesBehind } from '../journal/behind.ts'
import { opens } from '../keys/signer.ts'
import { checkServed } from '../publication/ownCheck.ts'
import { TTL } from '../publication/statusList.ts'
import { issuerOf, OFFICE } from '../store/issuers.ts'
import { keysOf } from '../store/keys.ts'
import { takeStopLocks } from '../store/lockOrder.ts'
import { allLists } from '../store/statusLists.ts'

/** Milliseconds for which the locks that a stop needs may be somebody else's. */
const PATIENCE = 1000

/**
 * Looks at what the work needs: disk, database, keys, journal and its copy, lists that verifiers still take as fresh, and the office's
 * newest badge as it is served.
 */
export const createReadiness = (context: Context): Readiness => readinessBy(() => look(context))

async function look(context: Context): Promise<RefusalCode | undefined> {
  const { store, keyFile, journal, clock, now, read } = context
  const { db, reserve } = store
  const shortage = await reserve?.shortage()
  if (shortage) return shortage
  await store.transact(takeStopLocks, { patience: PATIENCE })
  const [key] = await keysOf(db, OFFICE, 'badge')
  if (!key) return 'notInitialised'
  // The key as it is in its file: the next start would read it.
  if (!opens(openVault(keyFile), key)) return 'masterKeyWrong'
  await journal.probe()
  if ((await linesBehind(context)) > 0) return 'journalBehind'
  const lists = await allLists(db)
  if (lists.some(({ iat }) => now() - iat >= TTL)) return 'statusListStale'
  if (clock.doubt) return clock.doubt.why
  await read(SYSTEM, async (reading) => checkServed(reading, await issuerOf(reading, OFFICE)))
  return undefined
}
