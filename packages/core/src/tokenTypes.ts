const DAY = 86_400

/** The one value of `vct` in this profile. */
export const MEMBER_BADGE = 'urn:liangpai:member-badge:1'

/** One leeway for every comparison of a time, in seconds (PROFILE 1). */
const LEEWAY = 300

const STATEMENT = { typ: 'entity-statement+jwt', size: 8192 } as const
const CONFIGURED = ['constraints', 'source_endpoint'] as const

/** Everything that the kinds of token differ in (PROFILE 2 and 5.3): `typ`, longest life in seconds, longest text in bytes, refused claims. */
export const TOKENS = {
  badge: { typ: 'dc+sd-jwt', life: 400 * DAY, size: 8192 },
  issuerConfiguration: { ...STATEMENT, life: 8 * DAY, refused: CONFIGURED },
  subordinateStatement: { ...STATEMENT, life: 100 * DAY, refused: ['authority_hints', 'trust_marks'] },
  rootConfiguration: { ...STATEMENT, life: 400 * DAY, refused: [...CONFIGURED, 'authority_hints'] },
  statusList: { typ: 'statuslist+jwt', life: 8 * DAY, size: 49_152 },
} as const

/** The kind of a statement by its place in a chain, which runs from the issuer to the root. */
export const kindAt = (place: number, length: number) =>
  place === 0
    ? TOKENS.issuerConfiguration
    : place === length - 1
      ? TOKENS.rootConfiguration
      : TOKENS.subordinateStatement

export type Life = { readonly iat: number; readonly exp: number }

export const isLife = ({ iat, exp }: Life, longest: number): boolean => exp > iat && exp - iat <= longest
export const isFuture = (time: number, now: number): boolean => time > now + LEEWAY
export const isPast = (time: number, now: number): boolean => time <= now - LEEWAY

/** Whether a text is of at most so many bytes of UTF-8, without encoding what is short or long beyond doubt. */
export const isWithin = (text: string, bytes: number): boolean =>
  text.length * 3 <= bytes || (text.length <= bytes && new TextEncoder().encode(text).length <= bytes)
