import { serverTables } from '@liangpai/server/store'
import type { Tables } from '../store/schema.ts'

/** All tables of a registry with their keys, each after those that its rows refer to. */
export const tablesInOrder = [
  ...serverTables,
  ['issuers', ['organizationId']],
  ['keys', ['kid']],
  ['statements', ['organizationId', 'kind']],
  ['requests', ['id']],
  ['requestPairs', ['place', 'requestId']],
  ['reports', ['number']],
  ['stationKeys', ['thumbprint']],
  ['stationNotices', ['number']],
  ['handovers', ['id']],
  ['declines', ['person', 'place']],
  ['proofs', ['id']],
  ['offers', ['tokenHash']],
  ['statusLists', ['id']],
  ['statusEntries', ['listId', 'idx']],
  ['badges', ['badgeNo']],
  ['consents', ['id']],
  ['stopLinks', ['tokenHash']],
  ['stopLinkChanges', ['badgeNo']],
  ['retained', ['id']],
  ['published', ['path']],
  ['badgeFiles', ['name']],
  ['journalLines', ['n']],
  ['journalHead', ['id']],
  ['journalMarks', ['n']],
  ['journalPending', ['uri', 'idx', 'turn']],
] as const satisfies readonly (readonly [keyof Tables, readonly string[]])[]
