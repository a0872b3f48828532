import type { RefusalCode } from '@liangpai/presentation'
import { type Readiness, readinessBy } from '../readiness.ts'
import { requireMasterKey } from '../signedFiles/requireMasterKey.ts'
import { openVault } from '../vault/vault.ts'
import type { BranchParts } from './branchContext.ts'
import { branchSettings } from './branchSettings.ts'

/** Milliseconds for which the lock that is tried may be somebody else's. */
const PATIENCE = 1000

/** Looks at what the work of a branch's service needs: disk, database, and the master key as the next start would read it. */
export const branchReadiness = (
  { store, keyFile }: Pick<BranchParts, 'store' | 'keyFile'>,
  service: string,
): Readiness =>
  readinessBy(async (): Promise<RefusalCode | undefined> => {
    const shortage = await store.reserve?.shortage()
    if (shortage) return shortage
    await store.transact((tx) => branchSettings.lock(tx, 'probe'), { patience: PATIENCE })
    await requireMasterKey({ tx: store.db, vault: openVault(keyFile, service) })
    return undefined
  })
