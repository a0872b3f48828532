import type { ServerTables } from '../tables.ts'

/** A table of a database with columns of its own, by which its rows stand in an order that does not change. */
export type TableKeys<Tables> = {
  [Name in keyof Tables & string]: readonly [name: Name, keys: readonly (keyof Tables[Name] & string)[]]
}[keyof Tables & string]

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
] as const satisfies readonly TableKeys<ServerTables>[]

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
