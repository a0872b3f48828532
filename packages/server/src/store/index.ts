export { openStore } from './store.ts'
export type { Db, Store, StoreOptions, TransactOptions, Tx } from './store.ts'
export type { Reserve, ReserveState } from './reserve.ts'
export type {
  AppointmentRow,
  AuditRow,
  Bit,
  IdempotencyRow,
  Json,
  OrganizationRow,
  PersonRow,
  Seconds,
  ServerTables,
  SettingRow,
  Via,
} from './tables.ts'
export { forUpdate, postgresDialect, serverTime } from './postgres.ts'
export { checkDatabaseUrl } from './openFault.ts'
export { isUnused, makeUnused } from './unused.ts'
export { continueNumbers, inSnapshot } from './snapshot.ts'
export { knownSchema } from './migrations/migrate.ts'
export type { Schema } from './migrations/migrate.ts'
export { isIntact } from './integrity.ts'
export { settingsOf } from './settings.ts'
export type { Settings } from './settings.ts'
export { addAudit, readAudit } from './audit.ts'
export { deleteAnswers } from './idempotency.ts'
