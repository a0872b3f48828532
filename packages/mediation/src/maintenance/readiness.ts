import type { RefusalCode } from '@liangpai/presentation'
import { branchSettings, openVault, type Readiness, readinessBy, requireMasterKey } from '@liangpai/server'
import { SERVICE } from '../config.ts'
import type { Context } from '../context.ts'

/** Milliseconds for which the lock that is tried may be somebody else's. */
const PATIENCE = 1000

/** Looks at what the work needs: disk, database, and the master key as the next start would read it. */
export const createReadiness = (context: Context): Readiness => readinessBy(() => look(context))

async function look({ store, keyFile }: Context): Promise<RefusalCode | undefined> {
  const shortage = await store.reserve?.shortage()
  if (shortage) return shortage
  await store.transact((tx) => branchSettings.lock(tx, 'probe'), { patience: PATIENCE })
  await requireMasterKey({ tx: store.db, vault: openVault(keyFile, SERVICE) })
  return undefined
}
