import { openStore, type Store, type StoreOptions } from '@liangpai/server/store'
import { migrations } from './migrations.ts'
import { allModules } from './modules.ts'
import type { BaseTables } from './store/tables.ts'

const sealed = allModules.flatMap((module) => module.sealed ?? [])

/** Opens the database of the services and brings it up to date, with the tables of every module, whether it runs or not. */
export const openServicesStore = (options: Omit<StoreOptions, 'migrations' | 'sealed'>): Promise<Store<BaseTables>> =>
  openStore<BaseTables>({ ...options, migrations, sealed })
