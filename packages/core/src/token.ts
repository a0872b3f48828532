const DAY = 86_400

/** The one value of `vct` in this profile. */
export const MEMBER_BADGE = 'urn:liangpai:member-badge:1'

/** One leeway for every comparison of a time, in seconds (PROFILE 1). */
export const LEEWAY = 300

/** Everything that the kinds of token differ in (PROFILE 2): `typ`, longest life in seconds, longest text in bytes. */
export const TOKENS = {
  badge: { typ: 'dc+sd-jwt', life: 400 * DAY, size: 8192 },
  issuerConfiguration: { typ: 'entity-statement+jwt', life: 8 * DAY, size: 8192 },
  subordinateStatement: { typ: 'entity-statement+jwt', life: 100 * DAY, size: 8192 },
  rootConfiguration: { typ: 'entity-statement+jwt', life: 400 * DAY, size: 8192 },
  statusList: { typ: 'statuslist+jwt', life: 8 * DAY, size: 49_152 },
} as const

export type Life = { readonly iat: number; readonly exp: number }

export const isLife = ({ iat, exp }: Life, longest: number): boolean => exp > iat && exp - iat <= longest
export const isFuture = (time: number, now: number): boolean => time > now + LEEWAY
export const isPast = (time: number, now: number): boolean => time <= now - LEEWAY
