import { type SealedTable, sealedColumns } from '../vault/sealedColumns.ts'
import type { PasskeyRow, PersonRow, TokenRow } from './tables.ts'

/** What of a person is sealed. */
export const sealedPerson = sealedColumns<PersonRow>()('people', 'id', ['name'])
/** What of a passkey is sealed. */
export const sealedPasskey = sealedColumns<PasskeyRow>()('passkeys', 'id', ['name'])
/** What of a token is sealed. */
export const sealedToken = sealedColumns<TokenRow>()('tokens', 'id', ['name'])

/** All columns of every service in which something stands sealed; in the last two, it is sealed by another label. */
export const sealedServerTables: readonly SealedTable[] = [
  sealedPerson,
  sealedPasskey,
  sealedToken,
  { table: 'idempotency', columns: ['sealed'] },
  { table: 'settings', columns: ['value'] },
]
