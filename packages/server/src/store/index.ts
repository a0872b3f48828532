export { isRewriteDue, rewriteMonthly } from './rewriteMonthly.ts'
export type { RewriteOptions } from './rewriteMonthly.ts'
export { keepReserve, watchSpace } from './space.ts'
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
  PasskeyRow,
  PersonRow,
  PrivateLinkRow,
  Seconds,
  ServerTables,
  SessionRow,
  SettingRow,
  SignInRow,
  TokenRow,
  Via,
} from './tables.ts'
export { viaNames } from './tables.ts'
export { forNoKeyUpdate, forUpdate, postgresDialect, serverTime, isPostgres } from './postgres.ts'
export { checkDatabaseUrl } from './openFault.ts'
export { awayWords } from './postgresFault.ts'
export { isUnused, makeUnused } from './unused.ts'
export { whileAlone } from './whileAlone.ts'
export { databaseFile } from './sqlite.ts'
export { continueNumbers, inSnapshot } from './snapshot.ts'
export { knownSchema } from './migrations/migrate.ts'
export type { Schema } from './migrations/migrate.ts'
export { isIntact } from './integrity.ts'
export { settingsOf } from './settings.ts'
export type { Settings } from './settings.ts'
export { makeBackupFolder } from './backup/folder.ts'
export { checkSchema, digestOf, readManifest, ROWS, writeManifest } from './backup/manifest.ts'
export type { Manifest } from './backup/manifest.ts'
export { inEmptyPlace } from './backup/place.ts'
export { putRows } from './backup/putRows.ts'
export { readRows, writeRows } from './backup/rows.ts'
export type { RowsFile, TablesInOrder } from './backup/rows.ts'
export { personalServerTables, serverTables, type TableKeys } from './backup/tables.ts'
export { addAudit, firstAct, lastAct, readAudit, trailOf } from './audit.ts'
export { brokenLink, chainTrail, hashesWithoutLink, oldestUnchained, trailHead } from './trail.ts'
export type { TrailHead } from './trail.ts'
export { lastPublishedMonth, publishedMonths, publishMonth } from './publishedCounts.ts'
export type { CountTables, PublishedCountRow, PublishedFigures } from './publishedCounts.ts'
export { deleteAnswers, deleteAnswersAbout } from './idempotency.ts'
