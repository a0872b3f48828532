import { existsSync } from 'node:fs'
import { masterKeyPath } from '../config.ts'
import { settledOrigin } from '../origin.ts'
import { Refusal } from '../refusal.ts'
import { requireMasterKey } from '../signedFiles/requireMasterKey.ts'
import { findSigningKey } from '../signedFiles/signingKey.ts'
import { foundService } from '../store/founding.ts'
import type { Db, Store, StoreOptions } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import { isUnused } from '../store/unused.ts'
import { openVault } from '../vault/vault.ts'
import { openCalendar } from '../workingDays/holidaysFile.ts'
import { publishedHolidays } from '../workingDays/publishedHolidays.ts'
import type { BranchConfig } from './branchConfig.ts'
import type { BranchParts } from './branchContext.ts'
import { branchSettings } from './branchSettings.ts'

/** Whose service is opened: what its master key names, its tables, and what it adds to what every branch's service works with. */
export type BranchKind<Tables extends ServerTables, Own extends Pick<BranchParts, 'ledBy'>> = {
  service: string
  openStore(options: Omit<StoreOptions, 'migrations' | 'sealed'>): Promise<Store<Tables>>
  ownOf(db: Store<Tables>['db']): Promise<Own>
}

/**
 * Opens what the service of a branch works with; `creates` where there is none. Throws `notInitialised`, `databaseMissing`,
 * `masterKeyMissing`, `masterKeyWrong` and what an origin is refused by.
 */
export async function openBranch<Tables extends ServerTables, Own extends Pick<BranchParts, 'ledBy'>>(
  { service, openStore, ownOf }: BranchKind<Tables, Own>,
  config: BranchConfig,
  { creates = false } = {},
): Promise<BranchParts<Tables> & Own> {
  const { data, databaseUrl, isRestoring = false, holidaysFile, holidays = publishedHolidays } = config
  const { now = () => Math.floor(Date.now() / 1000) } = config
  const keyFile = masterKeyPath(config)
  if (!creates && !existsSync(keyFile) && (await isUnused(config))) throw new Refusal('notInitialised')
  const vault = openVault(keyFile, service)
  const place = { data, ...(databaseUrl !== undefined && { databaseUrl }) }
  const store = await openStore({ ...place, isRestoring, mustExist: !creates })
  try {
    const tx = store.db as unknown as Db // its tables are among those of the service, which the compiler cannot see of any `Tables`
    await requireMasterKey({ tx, vault })
    const own = await ownOf(store.db)
    const origin = settledOrigin(config.origin, await branchSettings.read(tx, 'origin'))
    return { origin, data, store, keyFile, vault, calendar: openCalendar(holidaysFile, holidays), now, ...own }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** What an opened service says of itself, and the thumbprint of its key. Closes one that was never set up: throws `notInitialised`. */
export async function requireSetUp<Particulars>(
  { store, vault }: Pick<BranchParts, 'store' | 'vault'>,
  settings: Particulars | undefined,
): Promise<{ settings: Particulars; thumbprint: string }> {
  const key = await findSigningKey({ tx: store.db, vault })
  if (settings && key) return { settings, thumbprint: key.thumbprint }
  await store.close()
  throw new Refusal('notInitialised')
}

/**
 * Sets the service of a branch up with a new master key if there is none. Throws `alreadyInitialised`; what is refused leaves nothing
 * behind.
 */
export function initBranch<Context extends Pick<BranchParts, 'store' | 'ledBy'>>(
  { service }: { service: string },
  config: BranchConfig,
  { open, setUp }: { open(): Promise<Context>; setUp(context: Context): Promise<unknown> },
): Promise<void> {
  return foundService({ ...config, keyFile: masterKeyPath(config), service }, async () => {
    const context = await open()
    try {
      if (context.ledBy !== '') throw new Refusal('alreadyInitialised')
      await setUp(context)
    } finally {
      await context.store.close()
    }
  })
}
