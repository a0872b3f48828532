import type { ServerTables } from '../tables.ts'

/** The tables that every service has with their keys, each after those that its rows refer to. */
export const serverTables = [
  ['settings', ['key']],
  ['organizations', ['createdAt', 'id']],
  ['people', ['id']],
  ['appointments', ['id']],
  ['audit', ['seq']],
  ['trailLinks', ['position']],
  ['trailHead', ['id']],
  ['idempotency', ['key']],
  ['privateLinks', ['tokenHash']],
  ['sessions', ['tokenHash']],
  ['passkeys', ['id']],
  ['challenges', ['hash']],
  ['signIns', ['personId']],
  ['tokens', ['id']],
] as const satisfies readonly (readonly [keyof ServerTables, readonly string[]])[]

/** Those of them that hold something of people, as the database names them. */
export const personalServerTables = [
  'people',
  'idempotency',
  'private_links',
  'sessions',
  'passkeys',
  'challenges',
  'sign_ins',
  'tokens',
] as const
