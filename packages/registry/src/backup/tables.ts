import type { Tables } from '../store/tables.ts'

/** All tables of a registry with their keys, each after those that its rows refer to. */
export const tablesInOrder = [
  ['settings', ['key']],
  ['organizations', ['createdAt', 'id']],
  ['people', ['id']],
  ['appointments', ['id']],
  ['audit', ['seq']],
  ['idempotency', ['key']],
  ['issuers', ['organizationId']],
  ['keys', ['kid']],
  ['statements', ['organizationId', 'kind']],
  ['requests', ['id']],
  ['proofs', ['id']],
  ['offers', ['tokenHash']],
  ['statusLists', ['id']],
  ['statusEntries', ['listId', 'idx']],
  ['badges', ['badgeNo']],
  ['consents', ['id']],
  ['stopLinks', ['tokenHash']],
  ['published', ['path']],
  ['badgeFiles', ['name']],
  ['journalLines', ['n']],
  ['journalHead', ['id']],
  ['journalMarks', ['n']],
  ['journalPending', ['code', 'turn']],
] as const satisfies readonly (readonly [keyof Tables, readonly string[]])[]

export type TableName = (typeof tablesInOrder)[number][0]
