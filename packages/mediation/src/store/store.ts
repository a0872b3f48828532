import type { Vault } from '@liangpai/server'
import { openStore as openServerStore, type Store as ServerStore, type StoreOptions } from '@liangpai/server/store'
import type { Kysely, Transaction } from 'kysely'
import { migrations } from './migrations/migrations.ts'
import { sealedCase, sealedPicture, type Tables } from './schema.ts'

/** The open database of a station. */
export type Store = ServerStore<Tables>

/** What a verb writes through: everything in it happens, or nothing. */
export type Tx = Transaction<Tables>

/** For reading, within a transaction or outside. */
export type Db = Kysely<Tables> | Tx

/** For reading what is sealed, too. */
export type Unsealing = { readonly tx: Db; readonly vault: Vault }

/** For writing what is sealed. */
export type Sealing = { readonly tx: Tx; readonly vault: Vault }

/** Opens the database of a station and brings it up to date. */
export const openStore = (options: Omit<StoreOptions, 'migrations' | 'sealed'>): Promise<Store> =>
  openServerStore<Tables>({ ...options, migrations, sealed: [sealedCase, sealedPicture] })
