import type { Tables } from '../store/schema.ts'

/** All tables of a station with their keys, each after those that its rows refer to. */
export const tablesInOrder = [
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
  ['mediators', ['personId']],
  ['partners', ['id']],
  ['partnerPeople', ['partnerId', 'personId']],
  ['cases', ['number']],
  ['caseMediators', ['caseNumber', 'personId']],
  ['caseHandOvers', ['caseNumber', 'partnerId']],
  ['pictures', ['id']],
  ['publishedMonths', ['figure', 'period']],
] as const satisfies readonly (readonly [keyof Tables, readonly string[]])[]
