import type { RefusalCode } from '@liangpai/presentation'
import type { Operation } from './operation.ts'

/** Of the database, which may fail any operation. */
const OF_DATABASE = [
  'internal',
  'databaseAway',
  'databaseBusy',
  'databaseRefused',
  'storageFull',
  'notFoundOrNotYours',
] as const
/** Of a JSON body, before anything reads it. */
const OF_BODY = ['jsonExpected', 'malformed', 'tooLarge', 'invalidInput', 'tooManyRequests'] as const
/** Of who asks, before anything is looked up. */
const OF_SIGNED_IN = [
  'notSignedIn',
  'tokenUnknown',
  'tokenScope',
  'crossSite',
  'notAllowed',
  'tooManyRequests',
] as const

/** What any operation of a kind may be refused by, whatever it does. */
export function anyRefusals({
  access,
  tag,
  input,
  parameters,
  isRepeatable,
  isShownOnce,
}: Operation): readonly RefusalCode[] {
  return [
    ...OF_DATABASE,
    ...(input ? OF_BODY : []),
    ...(access === 'signedIn' ? OF_SIGNED_IN : []),
    ...(access === 'signedIn' && parameters ? (['invalidInput'] as const) : []),
    ...(tag === 'Sign-in' ? (['crossSite', 'notSignedIn'] as const) : []),
    ...(isShownOnce ? (['shownOnce'] as const) : []),
    ...(isRepeatable ? (['idempotencyKeyReused', 'tokenNotAllowed', 'stepUpNeeded'] as const) : []),
  ]
}
