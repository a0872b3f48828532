import type { Vault } from '@liangpai/server'
import type { Kysely, Transaction } from 'kysely'
import type { Context, Reading, Work } from '../../context.ts'
import type { PlaceTables } from './schema.ts'

/** What the module's verbs write through, and read through. */
export type PlaceTx = Transaction<PlaceTables>
/** For reading, within a transaction or outside. */
export type PlaceDb = Kysely<PlaceTables> | PlaceTx

/** The services' context, and what its verbs get, with the tables of this module. */
export type PlaceContext = Context<PlaceTables>
export type PlaceWork = Work<PlaceTables>
export type PlaceReading = Reading<PlaceTables>

/** For reading what is sealed, and for writing it. */
export type Unsealing = { readonly tx: PlaceDb; readonly vault: Vault }
export type Sealing = { readonly tx: PlaceTx; readonly vault: Vault }
